using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen.Cli.Accessibility;

/// <summary>Chooses pages that together contain every kind of page and every part that the site uses.</summary>
/// <remarks>A part is an element or a class: each is a piece of a template, a component or a style.</remarks>
internal static partial class PageSample
{
    /// <summary>The number of pages that are checked at most, beside the known ones.</summary>
    private const int MaxPages = 60;

    /// <param name="known">
    /// The addresses of pages to choose in any case. Otherwise, whether a page is checked depends on what others
    /// contain, and an accepted finding on it would come and go.
    /// </param>
    /// <returns>The known pages; then the page with the most parts, and whichever adds the most.</returns>
    public static ImmutableArray<PageRoute> Of(BuildResult built, IReadOnlySet<string> known)
    {
        var files = built.Files.ToDictionary(static file => file.Path, static file => file.Bytes);
        var open = built.Plan.Routes.OfType<PageRoute>()
            .Where(page => !page.IsAlias && files.ContainsKey(page.Path))
            .ToDictionary(static page => page, page => PartsOf(page, built.Plan, files[page.Path]));
        var chosen = open.Keys.Where(page => known.Contains(page.Url.Encoded)).OrderBy(static page => page.Path)
            .ToList();
        foreach (var page in chosen) Close(page, open);
        for (var count = 0; count < MaxPages && open.Count > 0; count++)
        {
            var (page, parts) = open.OrderByDescending(static pair => pair.Value.Count)
                .ThenBy(static pair => pair.Key.Path).First();
            if (parts.Count == 0) break;
            chosen.Add(page);
            Close(page, open);
        }
        return [.. chosen];
    }

    /// <summary>Takes a page, and its parts from those that the others would add.</summary>
    private static void Close(PageRoute page, Dictionary<PageRoute, HashSet<string>> open)
    {
        open.Remove(page, out var parts);
        foreach (var other in open.Values) other.ExceptWith(parts!);
    }

    private static HashSet<string> PartsOf(PageRoute page, SitePlan plan, ReadOnlyMemory<byte> html)
    {
        var view = page.View(new PageRenderer(plan.Site, new Reads(plan.Tree)));
        var parts = new HashSet<string>(StringComparer.Ordinal) { $"kind {view.Kind}", $"layout {view.Layout}" };
        var text = Encoding.UTF8.GetString(html.Span);
        foreach (Match tag in Tag().Matches(text))
        {
            parts.Add(tag.Groups["name"].Value);
            foreach (var name in tag.Groups["class"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                parts.Add("." + name);
        }
        return parts;
    }

    [GeneratedRegex("""<(?<name>[a-z][a-z0-9-]*)(?:[^<>]*?\sclass="(?<class>[^"]*)")?""")]
    private static partial Regex Tag();
}
