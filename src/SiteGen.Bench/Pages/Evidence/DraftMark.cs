using SiteGen.Bench.Claims;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>Says that numbers are from sessions that no build quotes: above a page, and behind each of them.</summary>
public static class DraftMark
{
    public static Html Banner(EvidenceWords words) =>
        new($"<p class=\"stale draft-numbers\" role=\"note\">{VerdictBadge.Icon(Verdict.Inconclusive).Markup}<span><strong>{Html.Escape(words.Panel.DraftNumbers)}</strong> {Html.Escape(words.Panel.DraftReason)}</span></p>\n");

    public static Html Inline(EvidenceWords words) => new($" <small class=\"draft-mark\">{Html.Escape(words.Panel.Draft)}</small>");
}
