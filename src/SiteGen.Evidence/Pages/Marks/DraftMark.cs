using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Marks numbers from sessions that builds do not quote: above the page, and after each number.</summary>
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
