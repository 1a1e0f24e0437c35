using SiteGen.Cli.Importing.Fields;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Reads the field 'slug' of a page of the other site before the pages are converted.</summary>
internal static class OwnSlug
{
    /// <summary>Returns a page with the address that its slug gives it; the same page if it has none.</summary>
    /// <param name="root">The address that a slug with a leading slash is below, such as <c>/docs</c>.</param>
    public static PlannedFile Apply(PlannedFile page, string root)
    {
        if (!page.IsPage || page.File.Text() is not { } text || !text.Contains("\nslug:", StringComparison.Ordinal))
            return page;
        var field = FrontMatterSplit.Read(text, page.File.Path).Fields?.Entries
            .FirstOrDefault(static entry => entry.Key == "slug");
        if (field?.Value is not YamlScalar { Text: { Length: > 0 } slug }) return page;
        var plain = page.Address.TrimEnd('/');
        var address = slug[0] == '/' ? root + slug : plain[..(plain.LastIndexOf('/') + 1)] + slug;
        // Relative links depend on whether the address ends with a slash.
        return page with { Address = address.TrimEnd('/') + page.Address[plain.Length..] };
    }
}
