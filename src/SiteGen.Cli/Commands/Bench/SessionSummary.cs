using System.Globalization;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Statistics;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Summarises a session in a few lines.</summary>
internal static class SessionSummary
{
    public static string Of(BenchSession session, string path)
    {
        var samples = session.Results.SelectMany(static cell => cell.Samples).ToList();
        var good = samples.Count(static sample => sample.IsOk);
        var clean = samples.Count(static sample => sample.IsClean);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {path}: {Counted.Of(session.Results.Length, "cell")}, {good} of {Counted.Of(samples.Count, "sample")} good, {clean} undisturbed, {Counted.Of(session.Probes.Length, "probe")}.
            {ControlOf(session.Control)}{SharpnessOf(session)}
            """);
    }

    /// <summary>Returns a line on the half-widths of the intervals of times.</summary>
    private static string SharpnessOf(BenchSession session)
    {
        var times = session.Results.Where(static cell => cell.Measure == "time").Select(static cell => cell.Key)
            .ToHashSet();
        double[] widths = [.. session.Comparisons.Where(each => each.Ratio.Level > 0 && times.Contains(each.Candidate))
            .Select(static each => Precision.HalfWidth(each.Ratio)).Order()];
        if (widths.Length == 0 || session.Session.Aim is not { } aim) return "";
        var (median, comparisons) = (100 * Median.OfSorted(widths), Counted.Of(widths.Length, "comparison"));
        var sharp = widths.Count(width => width <= aim);
        return string.Create(CultureInfo.InvariantCulture,
            $"\nIntervals of times: half-width {median:0.0} % at the median, {100 * aim:0.#} % or less in {sharp} of "
            + $"{comparisons}.");
    }

    public static string ControlOf(Control control) => control switch
    {
        { Overall: null } => "There is no A/A control, so the noise floor is unknown.",
        { NoiseFloor: { } floor, IsValid: true } =>
            string.Create(CultureInfo.InvariantCulture, $"A/A control: valid, noise floor ±{floor * 100:0.0} %."),
        _ => $"A/A control: NOT valid. {control.Why}",
    };
}
