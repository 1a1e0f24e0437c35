using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>The arms of own configurations, with what is installed in each.</summary>
/// <param name="Packages">A line for each configuration with packages.</param>
public sealed record OwnArms(ImmutableArray<Arm> All, ImmutableArray<string> Packages)
{
    private const string Prefix = "SITEGEN_OWN_";

    private const string ListPackages =
        "import importlib.metadata as m; "
        + "print('; '.join(sorted({f'{d.name} {d.version}' for d in m.distributions()})))";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Identifies the interpreters of the configurations.</summary>
    /// <param name="root">The site's folder, from which the configurations name their interpreters.</param>
    /// <param name="usual">The interpreter that starts commands where a configuration names none.</param>
    /// <param name="needsPython">False when only tools run that do not ask for an interpreter.</param>
    public static async Task<(OwnArms? Arms, Diagnostic? Problem)> Of(
        OwnPlan plan, ImmutableArray<OwnConfiguration> chosen, string root, FoundInterpreter? usual,
        bool needsPython, Surroundings surroundings, CancellationToken cancellation)
    {
        var found = new List<(OwnConfiguration Own, FoundInterpreter Interpreter, string Executable)>();
        foreach (var own in chosen)
        {
            if (own.Python is null && !needsPython)
            {
                found.Add((own, new FoundInterpreter(NoPython.Instance, NoPython.Instance.Id), ""));
                continue;
            }
            var path = own.Python is { } written ? Path.GetFullPath(written, Path.GetFullPath(root))
                : usual?.ExecutablePath ?? "python3";
            var (interpreter, reason) = await Discovery.Identify(path, surroundings, cancellation);
            if (interpreter is null) return (null, OwnProblems.NoPython(own.Place, own.Python ?? path, reason));
            found.Add((own, interpreter, path));
        }
        var unique = InterpreterIdentity.WithUniqueIds(
            found.Select(static one => one.Interpreter).DistinctBy(static one => one.ExecutablePath))
            .ToDictionary(static one => one.ExecutablePath, StringComparer.Ordinal);
        var arms = found.Select(one => ArmOf(one.Own, unique[one.Interpreter.ExecutablePath], one.Executable))
            .ToImmutableArray();
        var packages = new List<string>();
        foreach (var arm in arms.Where(static arm => !NoPython.Is(arm.Interpreter)))
            if (await PackagesOf(arm, surroundings, cancellation) is { Length: > 0 } list)
                packages.Add($"{arm.Id}: {list}");
        return (new OwnArms([.. arms, .. Second(arms, plan.Baseline)], [.. packages]), null);
    }

    /// <summary>Returns the texts of a configuration that commands may contain, by name.</summary>
    internal static IEnumerable<(string Name, string Text)> VariablesOf(Results.Configuration configuration) =>
        configuration.Environment.Where(static pair => IsVariable(pair.Key))
            .Select(static pair => (pair.Key[Prefix.Length..].ToLowerInvariant(), pair.Value));

    /// <summary>Returns true for a variable of the environment that holds a text for commands.</summary>
    internal static bool IsVariable(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    private static Arm ArmOf(OwnConfiguration own, FoundInterpreter interpreter, string executable) => new(
        Configurations.Own(own.Name, interpreter.Identity, own.Variables.ToImmutableSortedDictionary(
            static pair => Prefix + pair.Key.ToUpperInvariant(), static pair => pair.Value, StringComparer.Ordinal)),
        interpreter.Identity, executable);

    /// <summary>Returns the second arm of the baseline, for the comparison with itself.</summary>
    private static IEnumerable<Arm> Second(ImmutableArray<Arm> arms, string baseline) =>
        from arm in arms
        where arm.Id == baseline
        select arm with { Configuration = arm.Configuration with { Id = $"{baseline}#2" } };

    private static async Task<string?> PackagesOf(Arm arm, Surroundings surroundings, CancellationToken cancellation)
    {
        var plan = new ProcessPlan(
            arm.Executable, ["-s", "-P", "-c", ListPackages], WorkerEnvironment.Scrubbed(surroundings), Patience,
            Path.GetTempPath());
        var outcome = await ProcessRun.Run(plan, cancellation);
        return outcome.Succeeded ? UnicodeText.OneLine(outcome.Stdout) : null;
    }
}
