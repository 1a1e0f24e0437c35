using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Claims;

public enum SubjectKind
{
    Workload,
    Suite,
    Probe,
}

/// <summary>
/// The subject of a measure: a workload, the geometric mean of a suite, or a question to the interpreter.
/// </summary>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public override string ToString() => Kind switch
    {
        SubjectKind.Suite => $"suite:{Id}",
        SubjectKind.Probe => $"probe:{Id}",
        _ => WrittenName.Of(Id),
    };
}

/// <summary>A side of a comparison.</summary>
/// <param name="Case">The case, such as <c>threads=2</c>; null for the subject's only case.</param>
public readonly record struct Side(string Configuration, string? Case)
{
    public override string ToString() =>
        Case is null ? WrittenName.Of(Configuration) : $"{WrittenName.Of(Configuration)}[{Case}]";
}

/// <summary>
/// Writes names in measures: in quotes if they hold more than letters, digits and <c>_ . @ + - #</c>.
/// </summary>
internal static partial class WrittenName
{
    public static string Of(string name) => Plain().IsMatch(name) ? name : $"\"{name}\"";

    public static string Read(string written) => written.StartsWith('"') ? written[1..^1] : written;

    [GeneratedRegex(@"^[\w.@+#-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

/// <summary>A measure, written as <c>314t[threads=2] against 314[threads=2] / suite:threads</c>.</summary>
/// <param name="Baseline">The baseline; null for a value that is not compared.</param>
/// <param name="IsProcessorTime">
/// True for the processor time of all threads of the process, instead of elapsed time.
/// </param>
public sealed partial record MeasureExpression(
    Subject Subject, Side Candidate, Side? Baseline, bool IsProcessorTime = false)
{
    /// <summary>The number of the subject to take, such as <c>throughput</c>; null for its main one.</summary>
    public string? Counter { get; init; }

    /// <summary>The version that one of its interpreters has, such as <c>3.14.10</c>; null for any version.</summary>
    public string? Python { get; init; }

    public const string Help =
        "Write 'CANDIDATE / SUBJECT', as in '314-jit / suite:compute', '314t[threads=2] against 314[threads=2] / "
        + "cpu_sieve', 'value 314 / nbody', 'value 314 / nbody / cpu', '314 / probe:jit-available', or for files of "
        + "other tools 'mylib@2.0 against mylib@1.9 / parse[size=1MB]'. Only 313, 314 and the like have a usual "
        + "baseline.";

    /// <summary>The configurations of its sides, the baseline's first.</summary>
    public ImmutableArray<string> Configurations =>
        Baseline is { } baseline && baseline.Configuration != Candidate.Configuration
            ? [baseline.Configuration, Candidate.Configuration] : [Candidate.Configuration];

    /// <returns>Null when the text is not a measure.</returns>
    public static MeasureExpression? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        var subject = SubjectOf(match.Groups["subject"].Value);
        var ofBoth = match.Groups["case"] is { Success: true } given ? given.Value[1..^1].Trim() : null;
        var candidate = SideOf(match.Groups["candidate"].Value, ofBoth);
        var (counter, isValue) = (CounterOf(match), match.Groups["value"].Success);
        var isProcessorTime = counter == Cpu && Cell().IsMatch(candidate.Configuration);
        if (isProcessorTime && (!isValue || subject.Kind != SubjectKind.Workload)) return null;
        if (isProcessorTime) counter = null;
        // Sessions of CPython have no other numbers.
        if (counter is not null && Cell().IsMatch(candidate.Configuration)) return null;
        if (isValue || subject.Kind == SubjectKind.Probe)
            return match.Groups["baseline"].Success || subject.Kind == SubjectKind.Suite ? null
                : new MeasureExpression(subject, candidate, null, isProcessorTime) { Counter = counter };
        var baseline = match.Groups["baseline"] is { Success: true } written ? SideOf(written.Value, ofBoth)
            : DefaultBaseline(candidate);
        return baseline is null ? null
            : new MeasureExpression(subject, candidate, baseline) { Counter = counter };
    }

    // The main number of every workload is its time or its memory: both words stand for it.
    private static string? CounterOf(Match match) =>
        match.Groups["of"] is { Success: true } of && of.Value is not ("time" or "memory")
            ? WrittenName.Read(of.Value) : null;

    public override string ToString() => Python is null ? Written : $"{Written} on {Python}";

    private string Written => (Subject.Kind, Baseline) switch
    {
        (SubjectKind.Probe, _) => $"{Candidate} / {Subject}",
        (_, null) => $"value {Candidate} / {Subject}{(IsProcessorTime ? " / cpu" : Counted)}",
        (_, { } baseline) => $"{Candidate} against {baseline} / {Subject}{Counted}",
    };

    private string Counted => Counter is null ? "" : $" / {WrittenName.Of(Counter)}";

    /// <summary>
    /// Returns the plain build of the same version for a JIT or free-threaded build, and the previous version for a
    /// plain build.
    /// </summary>
    private static Side? DefaultBaseline(Side candidate)
    {
        var match = Cell().Match(candidate.Configuration);
        if (!match.Success) return null;
        var version = int.Parse(match.Groups["version"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var isPlain = match.Groups["kind"].Length == 0;
        return candidate with
        {
            Configuration = (isPlain ? version - 1 : version)
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static Subject SubjectOf(string text) =>
        text.StartsWith("suite:", StringComparison.Ordinal) ? new Subject(SubjectKind.Suite, text[6..])
        : text.StartsWith("probe:", StringComparison.Ordinal) ? new Subject(SubjectKind.Probe, text[6..])
        : new Subject(SubjectKind.Workload, WrittenName.Read(text));

    /// <param name="ofBoth">The case that the measure gives its subject; null when it gives none.</param>
    private static Side SideOf(string text, string? ofBoth)
    {
        var bracket = text.IndexOf('[', text.StartsWith('"') ? text.LastIndexOf('"') : 0);
        return bracket < 0 ? new Side(WrittenName.Read(text), ofBoth)
            : new Side(WrittenName.Read(text[..bracket]), text[(bracket + 1)..^1]);
    }

    private const string Cpu = "cpu";
    private const string Name = @"([\w.@+#-]+|""[^""\r\n]+"")";
    private const string Case = @"\[[^\]\r\n]+\]";

    [GeneratedRegex(
        $@"^\s*(?<value>value\s+)?(?<candidate>{Name}({Case})?)(\s+against\s+(?<baseline>{Name}({Case})?))?\s*/\s*"
        + $@"(?<subject>(suite:|probe:)?{Name})(?<case>{Case})?\s*(/\s*(?<of>{Name})\s*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<version>3[0-9]{2})(?<kind>[a-z-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
