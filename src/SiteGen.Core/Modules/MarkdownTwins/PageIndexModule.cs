using System.Text;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules.MarkdownTwins;

/// <summary>
/// Adds llms.txt, which lists the pages of the site by section with a line about each, in Markdown (llmstxt.org). A
/// file with that name in the content overrides it.
/// </summary>
public sealed class PageIndexModule : ISiteModule
{
    private static readonly UrlPath Url = UrlPath.Parse("/llms.txt");

    public IEnumerable<Route> Plan(ThemedSite site)
    {
        if (!site.Model.Config.HasPageIndex || site.Model.Resources.Values.Contains(Url)) yield break;
        yield return FileRoute.Of(
            Url, new SourceLocation(SourcePath.Root), () => Encoding.UTF8.GetBytes(Text(site)));
    }

    private static string Text(ThemedSite site)
    {
        var text = new StringBuilder($"# {Words(site.Model.Config.Title)}\n");
        if (site.Model.Config.Description is { } description) text.Append("\n> ").Append(Words(description))
            .Append('\n');
        foreach (var (section, pages) in Sections(site.Model))
        {
            text.Append("\n## ").Append(Words(section.Title.Text)).Append("\n\n");
            foreach (var page in pages) text.Append(Line(page, site));
        }
        return text.ToString();
    }

    /// <summary>Returns the pages that programs may read, by section, in the order of their files.</summary>
    internal static IEnumerable<(Section Section, IEnumerable<Page> Pages)> Sections(SiteModel site)
    {
        var pages = site.Pages.Values.Where(static page => page.IsContent && page.Front.Indexed != false)
            .ToLookup(static page => page.Section);
        return site.Sections.Values.Where(section => pages.Contains(section.Folder))
            .OrderBy(static section => section.Folder)
            .Select(section => (section, pages[section.Folder].OrderBy(static page => page.Path).AsEnumerable()));
    }

    private static string Line(Page page, ThemedSite site)
    {
        var url = site.Urls.Absolute(SiteModules.MarkdownOf(page, site.Model.Config) ?? page.Url);
        return $"- [{Words(page.Title.Text)}]({url}){(page.Excerpt is { } excerpt ? $": {Words(excerpt)}" : "")}\n";
    }

    /// <summary>Writes text on one line and escapes what Markdown would read as a link, an element or code.</summary>
    internal static string Words(string text)
    {
        var words = new StringBuilder(text.Length + 8);
        foreach (var letter in UnicodeText.OneLine(text)) words.Append(letter is '[' or ']' or '<' or '\\' or '`'
            ? $"\\{letter}" : letter.ToString());
        return words.ToString();
    }
}
