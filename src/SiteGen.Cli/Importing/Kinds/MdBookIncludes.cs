using System.Text;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Expands <c>{{#include file:anchor}}</c> and its relatives, which mdBook does before it reads Markdown.
/// </summary>
internal static class MdBookIncludes
{
    private const int MaxDepth = 8, MaxLength = 4_000_000;

    /// <summary>
    /// The tags that remain after includes: those for playgrounds, titles and files that are missing.
    /// </summary>
    public static IReadOnlyDictionary<string, TagRule> Rules { get; } = new Dictionary<string, TagRule>
    {
        ["title"] = TagRule.Inline(static _ => "").Approximated("nothing: the title is that of the page"),
    };

    public static string Expand(string text, SourcePath page, ForeignSite site) =>
        text.Contains("{{#", StringComparison.Ordinal) ? Expand(text, page, site, 0) : text;

    private static string Expand(string text, SourcePath page, ForeignSite site, int depth)
    {
        var made = new StringBuilder();
        var done = 0;
        for (var at = text.IndexOf("{{#", StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("{{#", at + 3, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (end < 0) break;
            var isEscaped = at > 0 && text[at - 1] == '\\';
            if (isEscaped || Included(text[(at + 3)..end], page, site, depth) is not { } included) continue;
            made.Append(text, done, at - done).Append(included.TrimEnd('\n'));
            done = end + 2;
            if (made.Length > MaxLength) break;
        }
        return made.Append(text, done, text.Length - done).ToString();
    }

    private static string? Included(string tag, SourcePath page, ForeignSite site, int depth)
    {
        var words = tag.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (depth == MaxDepth || words is not [var name, var target, ..]
            || name is not ("include" or "rustdoc_include" or "playground" or "playpen")) return null;
        var parts = target.Split(':');
        if (!page.Folder.TryResolve(parts[0], out var path)
            || site.Find(path.Value)?.Text() is not { } text) return null;
        var part = Part(text, parts[1..]);
        return name is "playground" or "playpen" ? Ours.Code("rust", part)
            : path.Extension == ".md" ? Expand(part, path, site, depth + 1) : part;
    }

    /// <summary>Returns the lines or the anchor of a file, without the comments that mark anchors.</summary>
    private static string Part(string text, string[] parts)
    {
        var lines = text.Split('\n');
        if (parts is [{ Length: > 0 } anchor] && !int.TryParse(anchor, out _))
        {
            var start = Array.FindIndex(lines, line => IsMark(line, "ANCHOR:", anchor));
            var end = Array.FindIndex(lines, line => IsMark(line, "ANCHOR_END:", anchor));
            lines = start < 0 ? [] : lines[(start + 1)..(end < 0 ? lines.Length : end)];
        }
        else if (parts.Length > 0)
        {
            var from = int.TryParse(parts[0], out var first) ? Math.Max(first, 1) : 1;
            var to = parts.Length == 1 ? from : int.TryParse(parts[1], out var last) ? last : lines.Length;
            lines = [.. lines.Skip(from - 1).Take(to - from + 1)];
        }
        return string.Join('\n', lines.Where(static line => !line.Contains("ANCHOR:", StringComparison.Ordinal)
            && !line.Contains("ANCHOR_END:", StringComparison.Ordinal)));
    }

    private static bool IsMark(string line, string mark, string anchor) =>
        line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
        && line[(at + mark.Length)..].Trim().Split(' ')[0] == anchor;
}
