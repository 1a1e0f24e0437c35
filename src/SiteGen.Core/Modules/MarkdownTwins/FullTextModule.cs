using System.Text;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Modules.MarkdownTwins;

/// <summary>
/// Adds llms-full.txt, the Markdown of all pages in one file, if the site asks for it. A file with that name in the
/// content overrides it.
/// </summary>
public sealed class FullTextModule : ISiteModule
{
    private static readonly UrlPath Url = UrlPath.Parse("/llms-full.txt");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (!site.Model.Config.HasFullTextFile || site.Model.Resources.Values.Contains(Url)) yield break;
        yield return FileRoute.Of(Url, new SourceLocation(SourcePath.Root), FullTextView.Of, Write) with
        {
            IsIndex = true,
        };
    }

    private static ReadOnlyMemory<byte> Write(FullTextView site)
    {
        var text = new StringBuilder($"# {PageIndexModule.Words(site.Title)}\n");
        if (site.Description is { } description)
            text.Append("\n> ").Append(PageIndexModule.Words(description)).Append('\n');
        foreach (var page in site.Pages)
        {
            text.Append("\n---\n\n# ").Append(PageIndexModule.Words(page.Twin.Title)).Append("\n\nSource: ")
                .Append(page.Url).Append("\n\n").Append(page.Twin.Body.Value);
        }
        return Encoding.UTF8.GetBytes(UnicodeText.Allowed(text.ToString()));
    }

    /// <summary>Everything that the file contains.</summary>
    private sealed record FullTextView(string Title, string? Description, PageTextView[] Pages) : View
    {
        private static readonly Members<FullTextView> All = new("full text")
        {
            { "title", static view => view.Title },
            { "description", static view => view.Description },
            { "pages", static view => view.Pages },
        };

        protected override IMembers Members => All;

        public static FullTextView Of(PageRenderer renderer)
        {
            var model = renderer.Site.Model;
            var pages = PageIndexModule.Sections(model).SelectMany(static section => section.Pages);
            return new FullTextView(model.Config.Title, model.Config.Description,
            [
                .. pages.Select(page => new PageTextView(
                    renderer.Site.Urls.Absolute(page.Url), MarkdownTwinView.Of(page, renderer))),
            ]);
        }
    }

    /// <param name="Url">The address, with scheme and host when they are known.</param>
    private sealed record PageTextView(string Url, MarkdownTwinView Twin) : View
    {
        private static readonly Members<PageTextView> All = new("page")
        {
            { "url", static view => view.Url },
            { "twin", static view => view.Twin },
        };

        protected override IMembers Members => All;
    }
}
