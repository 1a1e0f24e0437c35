using SiteGen.Bench.Claims;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Pages.Evidence;

/// <summary>Says that numbers are from sessions that no build quotes: above a page, and behind each of them.</summary>
public static class DraftMark
{
    public static Html Banner(EvidenceWords words)
    {
        var (what, why) = (Html.Escape(words.Panel.DraftNumbers), Html.Escape(words.Panel.DraftReason));
        return new($"<p class=\"stale draft-numbers\" role=\"note\">{VerdictBadge.Icon(Verdict.Inconclusive).Markup}"
            + $"<span><strong>{what}</strong> {why}</span></p>\n");
    }

    public static Html Inline(EvidenceWords words) =>
        new($" <small class=\"draft-mark\">{Html.Escape(words.Panel.Draft)}</small>");
}
