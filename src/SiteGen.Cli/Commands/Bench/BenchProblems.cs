using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Problems with the use of <c>sitegen bench</c>: SG0840 to SG0849, and SG0855.</summary>
internal static class BenchProblems
{
    public const string MissingConfigurationCode = "SG0841";

    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoInterpreter() =>
        Diagnostic.Error("SG0840", Nowhere, "No Python interpreter was found that can be measured.",
        "Name one with --python PATH or SITEGEN_PYTHONS, or install one with 'uv python install 3.14 3.14t'. "
        + "'sitegen bench list --interpreters' shows what was found and rejected.");

    public static Diagnostic NoClaims(string source, string why) =>
        Diagnostic.Error("SG0856", Nowhere, $"'{UnicodeText.Excerpt(source)}' lists no claims: {why}",
            "Give the address of a site's claims.json, or a copy of that file.");

    public static Diagnostic NothingToReproduce() =>
        Diagnostic.Error("SG0857", Nowhere, "None of the claims can be measured on this machine.",
            "'sitegen bench list --interpreters' shows what was found; name more with --python.");

    /// <returns>Null when every requested configuration can be run.</returns>
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
                ? $"There is no configuration '{UnicodeText.Excerpt(id)}' on this machine."
                : $"The configuration '{id}' is not possible: {impossible.Reason}",
                Nearest.Suggestion(id, all) ?? $"Available configurations: {string.Join(", ", all)}.");
        }
        return null;
    }

    public static Diagnostic UnknownWorkload(string glob) =>
        NoWorkload($"No workload is named '{UnicodeText.Excerpt(glob)}' or matches that pattern.",
            Catalogue.Suggestion(glob) ?? "List them with 'sitegen bench list --workloads'.");

    public static Diagnostic NotInSession(string glob, IReadOnlyCollection<string> names) =>
        NoWorkload($"The session has no workload that is named '{UnicodeText.Excerpt(glob)}' or matches that pattern.",
            Nearest.Suggestion(glob, names) ?? "List its workloads with 'sitegen bench compare FILE'.");

    private static Diagnostic NoWorkload(string message, string help) =>
        Diagnostic.Error("SG0842", Nowhere, message, help);

    public static Diagnostic UnknownSuite(string name) =>
        Diagnostic.Error("SG0843", Nowhere, $"There is no suite '{UnicodeText.Excerpt(name)}'.",
        Nearest.Suggestion(name, Suites.All.Select(static suite => suite.Id))
        ?? $"Available suites: {string.Join(", ", Suites.All.Select(static suite => suite.Id))}.");

    public static Diagnostic UnknownStatement(string number) =>
        Diagnostic.Error("SG0844", Nowhere, $"There is no statement '{UnicodeText.Excerpt(number)}'.",
            "List them with 'sitegen bench list --claims'.");

    public static Diagnostic NothingToMeasure(string number) =>
        Diagnostic.Error("SG0845", Nowhere, $"No workload tests the statement '{number}'.",
            "To answer the yes/no questions, run 'sitegen bench probe EXE'.");

    public static Diagnostic BadThreads(string text) =>
        Diagnostic.Error("SG0846", Nowhere,
            $"'{UnicodeText.Excerpt(text)}' is not a thread count of any workload.", "Write --threads 1,2.");

    public static Diagnostic JournalInUse(string journal, JournalHolder holder) => Diagnostic.Error("SG0855", Nowhere,
        $"The journal belongs to a run that is still in progress: process {holder.ProcessId} on "
        + string.Create(CultureInfo.InvariantCulture,
        $"{UnicodeText.Excerpt(holder.Host)}, started {holder.Started:yyyy-MM-dd HH:mm} UTC."),
        $"Wait for it to finish, or stop it. If there is no such process, delete {UnicodeText.Excerpt(journal)}.lock.");

    public static Diagnostic CannotResume(string why) =>
        Diagnostic.Error("SG0847", Nowhere, $"The run cannot be resumed: {why}",
            "Name the same interpreters with --python, on the same machine, or start a new run.");

    public static Diagnostic SelfTestFailed(string why) =>
        Diagnostic.Error("SG0849", Nowhere, $"The self-test could not continue: {UnicodeText.OneLine(why)}",
        "Examine the interpreter with 'sitegen bench probe EXE'.");
}
