using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Checks;

/// <summary>Finds content of pages that the site's own content security policy blocks.</summary>
internal static class PolicyCheck
{
    public static ImmutableArray<Diagnostic> Check(ThemedSite site)
    {
        var (model, policy) = (site.Model, site.Policy);
        if (policy.IsNone) return [.. model.Config.Policy.Take(1).Select(SiteConfigProblems.NoPolicyToExtend)];
        return
        [
            .. from page in model.Pages.Values
               from use in page.Parsed.Body.PolicyUses
               where !policy.Allows(use, site.Urls.Origin)
               select PolicyProblems.Blocked(use),
        ];
    }
}
