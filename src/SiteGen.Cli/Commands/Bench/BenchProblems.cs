using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>What can be wrong with a call of <c>sitegen bench</c>: SG0840 to SG0849.</summary>
internal static class BenchProblems
{
    public const string MissingConfigurationCode = "SG0841";

    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoInterpreter() =>
        Diagnostic.Error("SG0840", Nowhere, "No Python was found that can be measured.",
        "Name one with --python PATH or SITEGEN_PYTHONS, or install one, as in 'uv python install 3.14 3.14t'. "
        + "'sitegen bench list --interpreters' says where it looked.");

    /// <returns>Null when every configuration that was asked for can be run.</returns>
    public static Diagnostic? WhyNotAll(string? asked, ImmutableArray<Arm> arms, InterpreterSurvey survey)
    {
        var wanted = (asked ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var all = BenchOptions.Arms(survey.Found).Select(static arm => arm.Id).Where(static id => !id.Contains('#'))
            .ToList();
        foreach (var id in wanted.Length == 0 && asked is not null ? [asked] : wanted)
        {
            if (arms.Any(arm => arm.Id == id)) continue;
            var impossible = Configurations.Impossible([.. survey.Found.Select(static found => found.Identity)])
                .FirstOrDefault(one => one.Id == id);
            return Diagnostic.Error(
                MissingConfigurationCode, Nowhere, impossible is null
                ? $"There is no configuration '{UnicodeText.Excerpt(id)}' here."
                : $"The configuration '{id}' cannot be: {impossible.Reason}",
                Nearest.Suggestion(id, all) ?? $"There are: {string.Join(", ", all)}.");
        }
        return null;
    }

    public static Diagnostic UnknownWorkload(string glob) =>
        NoWorkload($"No workload is called '{UnicodeText.Excerpt(glob)}' or fits that pattern.",
            Catalogue.Suggestion(glob) ?? "'sitegen bench list --workloads' names them.");

    public static Diagnostic NotInSession(string glob, IReadOnlyCollection<string> names) =>
        NoWorkload($"The session has no workload '{UnicodeText.Excerpt(glob)}', and none that fits that pattern.",
            Nearest.Suggestion(glob, names) ?? "'sitegen bench compare FILE' shows all it has.");

    private static Diagnostic NoWorkload(string message, string help) =>
        Diagnostic.Error("SG0842", Nowhere, message, help);

    public static Diagnostic UnknownSuite(string name) =>
        Diagnostic.Error("SG0843", Nowhere, $"There is no suite '{UnicodeText.Excerpt(name)}'.",
        Nearest.Suggestion(name, Suites.All.Select(static suite => suite.Id))
        ?? $"There are: {string.Join(", ", Suites.All.Select(static suite => suite.Id))}.");

    public static Diagnostic UnknownStatement(string number) =>
        Diagnostic.Error("SG0844", Nowhere, $"There is no statement '{UnicodeText.Excerpt(number)}'.",
            "'sitegen bench list --claims' names them.");

    public static Diagnostic NothingToMeasure(string number) =>
        Diagnostic.Error("SG0845", Nowhere, $"The statement '{number}' is not one that a workload tests.",
            "'sitegen bench probe EXE' answers the yes/no questions.");

    public static Diagnostic BadThreads(string text) =>
        Diagnostic.Error("SG0846", Nowhere,
            $"'{UnicodeText.Excerpt(text)}' is no number of threads that a workload has.", "Write --threads 1,2.");

    public static Diagnostic JournalInUse(string journal, JournalHolder holder) => Diagnostic.Error("SG0855", Nowhere,
        $"The journal belongs to a run that still goes on: process {holder.ProcessId} on "
        + string.Create(CultureInfo.InvariantCulture,
        $"{UnicodeText.Excerpt(holder.Host)}, started {holder.Started:yyyy-MM-dd HH:mm} UTC."),
        $"Wait for it, or stop it first. If there is no such process, delete {UnicodeText.Excerpt(journal)}.lock.");

    public static Diagnostic CannotResume(string why) =>
        Diagnostic.Error("SG0847", Nowhere, $"The run cannot go on: {why}",
            "Name the same interpreters with --python, on the same machine, or begin anew.");

    public static Diagnostic SelfTestFailed(string why) =>
        Diagnostic.Error("SG0849", Nowhere, $"The self-test could not go on: {UnicodeText.OneLine(why)}",
        "Ask the interpreter what it is: 'sitegen bench probe EXE'.");
}
