using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes the facts of the sessions behind a page's claims, each session once.</summary>
internal static class SessionNotes
{
    /// <returns>A link to the facts of the claim's session; null when there is none.</returns>
    public static FileLink? LinkTo(EvidenceView view) => view.SessionId.Length == 0 ? null
        : new FileLink($"{view.Words.Sessions.Session} {view.SessionId}", "#" + IdOf(view.SessionId));

    public static void Write(ImmutableArray<EvidenceView> views, EvidenceWords words, StringBuilder panel)
    {
        var sessions = views.Where(static view => view.SessionId.Length > 0)
            .GroupBy(static view => view.SessionId, StringComparer.Ordinal)
            .OrderBy(static session => session.Key, StringComparer.Ordinal);
        foreach (var session in sessions) Write(session.Key, [.. session], words, panel);
    }

    private static void Write(
        string id, ImmutableArray<EvidenceView> views, EvidenceWords words, StringBuilder panel)
    {
        panel.Append(CultureInfo.InvariantCulture,
            $"<div id=\"{IdOf(id)}\" class=\"claim-session\">\n<h3>{Html.Escape(words.Sessions.Session)} "
            + $"{SafeText.Markup(id, 80)}</h3>\n<dl class=\"evidence-facts\">\n");
        foreach (var fact in views.SelectMany(static view => view.SessionFacts).Distinct()
            .OrderBy(fact => fact.Term != words.Facts.Machine).ThenBy(fact => fact.Term != words.Facts.Measured))
            panel.Append(CultureInfo.InvariantCulture,
                $"<dt>{SafeText.Markup(fact.Term, 80)}</dt>"
                + $"<dd>{SafeText.Markup(fact.Description, EvidenceBody.SentenceLimit)}</dd>\n");
        var links = views[0].Downloads.Select(static link => link.Write().Markup);
        var files = words.Panel.Download.WithMarkup(("files", string.Join(words.ListSeparator, links)));
        panel.Append(CultureInfo.InvariantCulture, $"</dl>\n<p>{files.Markup}</p>\n</div>\n");
    }

    private static string IdOf(string sessionId) =>
        "session-" + string.Concat(
            sessionId.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
