using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>The text of a code block, and the lines of a file that it shows.</summary>
/// <param name="File">Null for text that the page itself contains.</param>
internal sealed record CodeExcerpt(string Text, SourcePath? File = null, int First = 0, int Last = 0);

/// <summary>The source of a code block's text: the page itself, or a file of the site.</summary>
/// <param name="Path">
/// The file's path, relative to the page, or to the site's root with a leading '/'; null for the block's own text.
/// </param>
internal sealed record CodeSource(string? Path, string? Region, LineRanges Lines)
{
    public static CodeSource Here { get; } = new(null, null, LineRanges.None);

    /// <param name="written">The block's own text, which is used when nothing can be included.</param>
    public CodeExcerpt Read(string written, SourceLocation location, BodyBuilder body)
    {
        if (Path is null)
        {
            if (Region is not null || !Lines.IsEmpty) body.Report(IncludeProblems.NothingIncluded(location));
            return new CodeExcerpt(written);
        }
        if (SourceFiles.Find(Path, location, body.Reads, body.Report) is not { } file) return new CodeExcerpt(written);
        var lines = file.Split('\n');
        if (lines[^1].Length == 0) lines = lines[..^1];
        if (RegionOf(lines) is not var (start, end))
        {
            body.Report(IncludeProblems.NoRegion(location, Path, Region!, CodeRegions.NamesIn(lines)));
            return new CodeExcerpt(written);
        }
        var chosen = Chosen(start, end, location, body);
        SourceFiles.TryResolve(Path, location.Path, out var path);
        return new CodeExcerpt(
            Dedented([.. chosen.Select(index => lines[index]).Where(static line => !CodeRegions.IsMarker(line))]),
            path, chosen is [var first, ..] ? first + 1 : 0, chosen is [.., var last] ? last + 1 : 0);
    }

    /// <summary>Returns the lines to choose from, from 0; null when the file has no such region.</summary>
    private (int Start, int End)? RegionOf(string[] lines)
    {
        var region = Region is null ? .. : CodeRegions.Find(lines, Region);
        return region is { } found
            ? (found.Start.GetOffset(lines.Length), found.End.GetOffset(lines.Length)) : null;
    }

    /// <summary>Returns the lines of a region that the block shows, counted from 0 in the file.</summary>
    private List<int> Chosen(int start, int end, SourceLocation location, BodyBuilder body)
    {
        var all = Enumerable.Range(start, end - start);
        if (Lines.IsEmpty) return [.. all];
        if (Lines.Last > end - start) body.Report(IncludeProblems.NoLine(location, Path!, Lines.Last, end - start));
        return [.. all.Where(index => Lines.Contains(index - start + 1))];
    }

    private static string Dedented(string[] lines)
    {
        var indent = lines.Where(static line => !string.IsNullOrWhiteSpace(line))
            .Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : "")).TrimEnd('\n');
    }
}
