using System.Collections.Immutable;
using System.Text;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// Expands the snippets of PyMdown Extensions: <c>--8&lt;-- "file.md"</c>, also with lines and sections.
/// </summary>
/// <remarks>They insert text wherever they stand, in code too, and the text is converted with the page.</remarks>
internal static class Snippets
{
    private const int MaxDepth = 8, MaxLength = 4_000_000;

    private static readonly string[] Marks = ["--8<--", "---8<---", "-8<-"];

    public static string Expand(string text, ForeignSite site, ImmutableArray<string> folders) =>
        text.Contains("8<-", StringComparison.Ordinal) ? Expand(text, site, folders, 0) : text;

    private static string Expand(string text, ForeignSite site, ImmutableArray<string> folders, int depth)
    {
        var made = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var indent = line[..(line.Length - line.TrimStart().Length)];
            if (depth < MaxDepth && made.Length < MaxLength && FileOf(line.Trim()) is { } name
                && Find(name, site, folders) is { } found)
                made.Append(string.Join('\n', Expand(found.TrimEnd('\n'), site, folders, depth + 1).Split('\n')
                    .Select(inner => inner.Length == 0 ? inner : indent + inner)));
            else made.Append(line);
            made.Append('\n');
        }
        return made.ToString(0, Math.Max(0, made.Length - 1));
    }

    private static string? FileOf(string line)
    {
        var mark = Marks.FirstOrDefault(mark => line.StartsWith(mark + " ", StringComparison.Ordinal));
        var name = mark is null ? "" : line[mark.Length..].Trim();
        return name is ['"' or '\'', .., '"' or '\''] ? name[1..^1] : null;
    }

    private static string? Find(string name, ForeignSite site, ImmutableArray<string> folders)
    {
        var parts = name.Split(':');
        foreach (var folder in folders)
        {
            if (SourcePath.TryParse($"{folder}/{parts[0]}".TrimStart('/'), out var path)
                && site.Find(path.Value)?.Text() is { } text)
                return Part(text, parts[1..]);
        }
        return null;
    }

    /// <summary>Returns the lines 'from:to', or the section between two comments.</summary>
    private static string Part(string text, string[] parts)
    {
        var lines = text.Split('\n');
        if (parts is [var name] && !int.TryParse(name, out _))
        {
            var start = Array.FindIndex(lines, line => line.Contains($"[start:{name}]", StringComparison.Ordinal));
            var end = Array.FindIndex(lines, line => line.Contains($"[end:{name}]", StringComparison.Ordinal));
            return start >= 0 && end > start ? string.Join('\n', lines[(start + 1)..end]) : "";
        }
        var from = parts.Length > 0 && int.TryParse(parts[0], out var first) ? Math.Max(first, 1) : 1;
        var to = parts.Length > 1 && int.TryParse(parts[1], out var last) ? last : lines.Length;
        return string.Join('\n', lines.Skip(from - 1).Take(to - from + 1));
    }
}
