using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.MarkdownTwins;

/// <summary>Everything that a page's Markdown alternate contains.</summary>
/// <param name="Body">The page's text as Markdown; empty, or ending with a line break.</param>
internal sealed record MarkdownTwinView(string Title, DateView? Date, string? Description, LazyText Body) : View
{
    private static readonly Members<MarkdownTwinView> All = new("Markdown alternate")
    {
        { "title", static view => view.Title },
        { "date", static view => view.Date },
        { "description", static view => view.Description },
        { "body", static view => view.Body },
    };

    protected override IMembers Members => All;

    public static MarkdownTwinView Of(Page page, PageRenderer renderer) =>
        new(
            page.Title.Text, DateView.Of(page.Date), page.Description,
            new LazyText(() => FingerprintOf(page, renderer.Site), () => TextOf(page, renderer)));

    /// <summary>Links in the text are absolute, so the site's own address is part of it.</summary>
    private static Fingerprint FingerprintOf(Page page, ThemedSite site) =>
        new FingerprintBuilder().Add(PageBody.FingerprintOf(page, site)).Add(site.Urls.Origin).Finish();

    private static string TextOf(Page page, PageRenderer renderer) =>
        renderer.Reads.File(page.Path) is { } file
            ? PageMarkdown.Write(page, DocumentReader.Read(file), renderer).Trim('\n') + '\n' : "";
}
