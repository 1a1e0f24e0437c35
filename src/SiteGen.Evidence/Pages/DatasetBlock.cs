using System.Globalization;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Evidence.Pages;

/// <summary>
/// Writes a session in an article: the conditions of the measurement, with links to its page and its files.
/// </summary>
internal static class DatasetBlock
{
    public static Html Write(BenchSession session, Urls urls, BodyTarget target, EvidenceWords words)
    {
        var page = DatasetUrl.Of(session);
        var url = target == BodyTarget.Feed ? urls.Absolute(page) : urls.Of(page);
        var title = SafeText.Markup(words.Sessions.Title.With(("id", session.Session.Id)), 120);
        var html = new StringBuilder("<div class=\"dataset\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Html.Escape(url)}\">{title}</a></p>\n");
        html.Append("<dl class=\"evidence-facts\">\n");
        foreach (var (what, value) in DatasetViews.Summary(session, words))
            html.Append(CultureInfo.InvariantCulture,
                $"<dt>{Html.Escape(what)}</dt><dd>{SafeText.Markup(value, 400)}</dd>\n");
        return new(html.Append("</dl>\n").Append(DatasetViews.Downloads(session, Html.Escape(url), words))
            .Append("</div>\n").ToString());
    }
}
