using System.Globalization;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages.Charts;

namespace SiteGen.Bench.Pages;

/// <summary>A measure from session to session, the archived ones too.</summary>
internal static class HistoryChart
{
    /// <returns>Null when fewer than two sessions have it.</returns>
    public static Chart? Of(Claim claim, EvidenceBase evidence, SessionShelf shelf)
    {
        var points = evidence.Archive.Concat(evidence.Sessions).OrderBy(static session => session.Session.StartedUtc)
            .Select(session => (session.Session.StartedUtc, Finding: shelf.Find(claim.Measure, session)))
            .Where(static pair => pair.Finding is RatioFinding or ValueFinding).ToList();
        if (points.Count < 2) return null;
        return new Sparkline
        {
            Id = $"history-{claim.Id}",
            Title = $"History of {claim.Measure}",
            Unit = points[^1].Finding is ValueFinding { Quantity: var quantity } ? (quantity == Quantity.Memory ? ChartUnit.Bytes : ChartUnit.Seconds) : ChartUnit.Ratio,
            Points = [.. points.Select(static pair => new SparkPoint(pair.StartedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ChartBuilder.ReadingOf(pair.Finding!)))],
        }.Draw();
    }
}
