using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes the banner above an article whose data is out of date.</summary>
public static class StaleBanner
{
    /// <param name="because">
    /// The reason, such as <c>Measured on 3.14.0 on 2026-01-10; 3.14.3 has been released since.</c>
    /// </param>
    public static Html Write(string because, EvidenceWords words) =>
        new($"<p class=\"stale\" role=\"note\">{VerdictBadge.Icon(Verdict.Stale).Markup}<span>"
            + $"<strong>{Html.Escape(words.Panel.MayBeOutOfDate)}</strong> "
            + $"{SafeText.Markup(because, EvidenceBody.SentenceLimit)}</span></p>\n");
}
