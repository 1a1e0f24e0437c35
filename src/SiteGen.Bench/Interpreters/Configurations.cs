using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>
/// A configuration that readers may expect and that cannot exist. It is listed so that its absence has a reason.
/// </summary>
/// <param name="Reason">A complete sentence.</param>
public sealed record ImpossibleConfiguration(string Id, string Reason);

/// <summary>The states in which interpreters are measured.</summary>
public static class Configurations
{
    // -I and -E would silently ignore PYTHON_JIT, PYTHON_GIL and PYTHONHASHSEED.
    private static readonly ImmutableArray<string> Arguments = ["-s", "-P", "-X", "utf8"];
    private static readonly ImmutableSortedDictionary<string, string> Nothing =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Returns the configurations of each interpreter, and last a second arm of the baseline for the A/A control.
    /// </summary>
    public static ImmutableArray<Results.Configuration> Of(ImmutableArray<Interpreter> interpreters)
    {
        ImmutableArray<Results.Configuration> cells = [.. interpreters.SelectMany(Cells)];
        return Baseline(interpreters) is { } baseline
            ? [.. cells, cells.First(cell => cell.Id == baseline.Id) with { Id = $"{baseline.Id}#2" }] : cells;
    }

    /// <summary>
    /// Returns the newest 3.14 with a GIL; if there is none, the newest version with a GIL, or else the newest.
    /// Debug builds come last. Null when there are no interpreters.
    /// </summary>
    public static Interpreter? Baseline(ImmutableArray<Interpreter> interpreters) =>
        interpreters.OrderBy(static one => one.IsDebug).ThenBy(static one => one.IsFreeThreaded)
            .ThenByDescending(static one => Is314(one))
            .ThenByDescending(static one => one.Hexversion).FirstOrDefault();

    /// <remarks>
    /// CPython's <c>configure</c> refuses <c>--enable-experimental-jit</c> together with <c>--disable-gil</c> up to
    /// 3.14.
    /// </remarks>
    public static ImmutableArray<ImpossibleConfiguration> Impossible(ImmutableArray<Interpreter> interpreters) =>
    [
        new("314t-jit", "CPython 3.14 cannot be built with both free threading and the JIT."),
        .. interpreters.Where(static one => !CanRunJit(one) && !(one.IsFreeThreaded && Is314(one)))
        .Select(static one => new ImpossibleConfiguration($"{one.Id}-jit", WhyWithoutJit(one))),
        .. interpreters.Where(static one => !one.IsFreeThreaded)
        .Select(static one => new ImpossibleConfiguration(
            $"{one.Id}-nogil", $"The GIL of {one.Label} cannot be turned off: that needs a free-threaded build.")),
    ];

    /// <summary>Returns an own configuration, in the interpreter's default mode.</summary>
    /// <param name="variables">Texts for commands, by the names that their environment gives them.</param>
    public static Results.Configuration Own(
        string name, Interpreter interpreter, ImmutableSortedDictionary<string, string> variables) =>
        new(name, interpreter.Id, Arguments, PlainEnvironment(interpreter).SetItems(variables), null);

    // A build with a JIT may enable it by default.
    private static ImmutableSortedDictionary<string, string> PlainEnvironment(Interpreter interpreter) =>
        interpreter.JitBuilt == "no" ? Nothing : Nothing.Add("PYTHON_JIT", "0");

    private static IEnumerable<Results.Configuration> Cells(Interpreter interpreter)
    {
        var plain = PlainEnvironment(interpreter);
        yield return new Results.Configuration(interpreter.Id, interpreter.Id, Arguments, plain, null);
        if (CanRunJit(interpreter))
            yield return new Results.Configuration(
                $"{interpreter.Id}-jit", interpreter.Id, Arguments, plain.SetItem("PYTHON_JIT", "1"), null);
        // On a build with a GIL, this variable is a fatal error or is ignored.
        if (interpreter.IsFreeThreaded && Minor(interpreter) >= 13)
            yield return new Results.Configuration(
                $"{interpreter.Id}-gil", interpreter.Id, Arguments, plain.Add("PYTHON_GIL", "1"), null);
    }

    // 3.13 cannot report whether its JIT runs, so the state of its samples could not be proven.
    private static bool CanRunJit(Interpreter interpreter) => interpreter.JitBuilt == "yes" && Minor(interpreter) >= 14;

    private static string WhyWithoutJit(Interpreter interpreter) => interpreter.JitBuilt switch
    {
        "yes" => $"{interpreter.Label} cannot report whether its JIT runs, so its samples would prove nothing.",
        "interpreter" => $"{interpreter.Label} was built with the tier-2 interpreter in place of the JIT.",
        _ => $"{interpreter.Label} was built without the JIT.",
    };

    private static bool Is314(Interpreter interpreter) => interpreter.Hexversion >> 16 == 0x030E;

    private static long Minor(Interpreter interpreter) => (interpreter.Hexversion >> 16) & 0xFF;
}
