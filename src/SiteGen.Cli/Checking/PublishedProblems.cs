using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>Problems with what was published and with links to other sites: SG0950 to SG0954.</summary>
internal static class PublishedProblems
{
    /// <param name="left">The page that has the address, and is left out of the build; null without one.</param>
    public static Diagnostic Gone(UrlPath address, string place, SourcePath? left) =>
        Diagnostic.Error("SG0950", left is null ? SourceLocation.Nowhere : new SourceLocation(left),
            left is null
                ? $"'{address}' was published ({place}), and now there is neither a page nor a redirect."
                : $"'{address}' was published ({place}), and now this page is left out of the build.",
            $"Add 'aliases: [{address.Encoded}]' to the page that replaces it, "
            + $"or accept that it is gone with 'gone: [{address.Encoded}]' in site.yaml.");

    public static Diagnostic Unreadable(string place, string reason) =>
        Diagnostic.Error("SG0951", SourceLocation.Nowhere,
            $"What was published at '{UnicodeText.Excerpt(place)}' cannot be read: {reason}",
            "Give --against the address of the site, its sitemap, or a folder that SiteGen wrote.");

    public static Diagnostic NotAManifest(string place) =>
        Diagnostic.Error("SG0952", SourceLocation.Nowhere,
            $"'{UnicodeText.Excerpt(place)}' is neither a manifest of SiteGen nor a sitemap.",
            "Give --against the address of the site, its sitemap, or a folder that SiteGen wrote.");

    public static Diagnostic Broken(SourceLocation link, Uri address, string reason) =>
        Diagnostic.Error("SG0953", link, $"The link to '{UnicodeText.Excerpt(address.ToString())}' is broken: {reason}",
            "Correct or remove it, or accept it with 'external_links: { allow: [ADDRESS] }' in site.yaml.");

    public static Diagnostic Unchecked(SourceLocation link, Uri address, string reason) =>
        Diagnostic.Warning("SG0954", link,
            $"The link to '{UnicodeText.Excerpt(address.ToString())}' could not be checked: {reason}",
            "Try again later, or accept it with 'external_links: { allow: [ADDRESS] }' in site.yaml.");
}
