using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>Words what result files say about where and when they were measured.</summary>
internal static class StatedPlace
{
    /// <returns>For example <c>machine-a, AMD EPYC, 8 CPUs</c>; null without a host and a processor.</returns>
    public static string? Machine(string? host, string? processor, long? cpuCount)
    {
        var names = string.Join(", ", new[] { Line(host), Line(processor) }.OfType<string>());
        if (names.Length == 0 || cpuCount is not > 0) return names.Length == 0 ? null : names;
        return string.Create(CultureInfo.InvariantCulture, $"{names}, {cpuCount} {(cpuCount == 1 ? "CPU" : "CPUs")}");
    }

    /// <returns>For example <c>CPython 3.14.7</c>; null without a version.</returns>
    /// <param name="version">May go on after a space, such as <c>3.14.7 (64-bit)</c>.</param>
    public static string? Version(string? implementation, string? version) =>
        Line(version) is not { } line ? null : $"{Name(Line(implementation))} {line.Split(' ')[0]}";

    /// <summary>Parses a time; one without a zone counts as UTC.</summary>
    public static DateTimeOffset? Date(string? written) =>
        written is not null && DateText.TryParse(written.Trim(), TimeZoneInfo.Utc, out var date) ? date : null;

    /// <returns>Null for what is no time after 1970, or lies beyond the year 9999.</returns>
    public static DateTimeOffset? Date(long? milliseconds) =>
        milliseconds is > 0 and < 253_402_300_800_000 and var time
            ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    // pyperf writes sys.implementation.name, pytest-benchmark platform.python_implementation().
    private static string Name(string? implementation) => implementation switch
    {
        "cpython" => "CPython",
        "pypy" => "PyPy",
        null => "Python",
        _ => implementation,
    };

    private static string? Line(string? text) =>
        UnicodeText.OneLine(text ?? "") is { Length: > 0 } line ? line : null;
}
