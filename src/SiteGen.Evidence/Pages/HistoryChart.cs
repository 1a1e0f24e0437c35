using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>Draws a measure over all sessions, including archived ones.</summary>
internal static class HistoryChart
{
    /// <returns>Null when fewer than two sessions have the measure.</returns>
    public static Chart? Of(Claim claim, EvidenceBase evidence, SessionShelf shelf, EvidenceWords words)
    {
        var points = shelf.HistoryOf(claim.Measure, evidence)
            .Where(static pair => pair.Finding is RatioFinding or ValueFinding).ToList();
        if (points.Count < 2) return null;
        return new Sparkline
        {
            Id = $"history-{claim.Id}",
            Words = words,
            Title = words.Charts.HistoryTitle.With(("measure", claim.Measure.ToString())),
            Unit = points[^1].Finding is ValueFinding { Quantity: var quantity }
                ? (quantity == Quantity.Memory ? ChartUnit.Bytes : ChartUnit.Seconds) : ChartUnit.Ratio,
            Points = [.. points.Select(pair => new SparkPoint(
                words.Date(pair.Session.Session.StartedUtc), ChartBuilder.ReadingOf(pair.Finding, words)))],
        }.Draw();
    }
}
