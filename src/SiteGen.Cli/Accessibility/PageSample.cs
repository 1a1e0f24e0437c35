using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Modules;

namespace SiteGen.Cli.Accessibility;

/// <summary>Chooses pages that together contain every kind of page and every part that the site uses.</summary>
/// <remarks>A part is an element or a class: each is a piece of a template, a component or a style.</remarks>
internal static partial class PageSample
{
    /// <summary>The number of pages that are checked at most.</summary>
    private const int MaxPages = 60;

    /// <returns>The page with the most parts first, then whichever adds the most.</returns>
    public static ImmutableArray<PageRoute> Of(BuildResult built)
    {
        var files = built.Files.ToDictionary(static file => file.Path, static file => file.Bytes);
        var open = built.Plan.Routes.OfType<PageRoute>()
            .Where(page => !page.IsAlias && files.ContainsKey(page.Path))
            .ToDictionary(static page => page, page => PartsOf(page, files[page.Path]));
        var chosen = ImmutableArray.CreateBuilder<PageRoute>();
        while (chosen.Count < MaxPages && open.Count > 0)
        {
            var (page, parts) = open.OrderByDescending(static pair => pair.Value.Count)
                .ThenBy(static pair => pair.Key.Path).First();
            if (parts.Count == 0) break;
            chosen.Add(page);
            open.Remove(page);
            foreach (var other in open.Values) other.ExceptWith(parts);
        }
        return chosen.ToImmutable();
    }

    private static HashSet<string> PartsOf(PageRoute page, ReadOnlyMemory<byte> html)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal) { $"kind {page.Page?.Kind}" };
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
