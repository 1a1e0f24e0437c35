using System.Globalization;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// Writes the beginning of a session's page: the facts that readers need to judge its numbers, its files, and links to
/// the parts of the page, which is long.
/// </summary>
internal static class SessionHead
{
    /// <param name="url">The address of the session's page.</param>
    public static Html Write(BenchSession session, string url, EvidenceWords words)
    {
        var html = new StringBuilder("<dl class=\"session-facts\">\n");
        foreach (var (what, value) in DatasetViews.Summary(session, words))
            html.Append(CultureInfo.InvariantCulture,
                $"<div><dt>{Html.Escape(what)}</dt><dd>{Html.Escape(value)}</dd></div>\n");
        html.Append("</dl>\n").Append(DatasetViews.Downloads(session, url, words))
            .Append("<ul class=\"session-parts\">\n");
        foreach (var (id, text) in PartsOf(session, words.Sessions))
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{id}\">{Html.Escape(text)}</a></li>\n");
        return new(html.Append("</ul>\n").ToString());
    }

    private static IEnumerable<(string Id, string Text)> PartsOf(BenchSession session, SessionWords say)
    {
        yield return ("conditions", say.Conditions);
        yield return ("configurations", say.Configurations);
        yield return ("comparisons", say.Comparisons);
        if (!session.Suites.IsEmpty) yield return ("suites", say.Suites);
        if (!session.Probes.IsEmpty) yield return ("probes", say.Probes);
        if (!session.Events.IsEmpty) yield return ("events", say.Events);
    }
}
