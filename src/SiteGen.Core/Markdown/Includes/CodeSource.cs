using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>The source of a code block's text: the page itself, or a file of the site.</summary>
/// <param name="Path">
/// The file's path, relative to the page, or to the site's root with a leading '/'; null for the block's own text.
/// </param>
internal sealed record CodeSource(string? Path, string? Region, LineRanges Lines)
{
    public static CodeSource Here { get; } = new(null, null, LineRanges.None);

    /// <param name="written">The block's own text, which is used when nothing can be included.</param>
    public string Read(string written, SourceLocation location, BodyBuilder body)
    {
        if (Path is null)
        {
            if (Region is not null || !Lines.IsEmpty) body.Report(IncludeProblems.NothingIncluded(location));
            return written;
        }
        if (SourceFiles.Find(Path, location, body.Reads, body.Report) is not { } file) return written;
        var lines = file.Split('\n');
        if (lines[^1].Length == 0) lines = lines[..^1];
        if (Region is not null)
        {
            if (CodeRegions.Find(lines, Region) is not { } region)
            {
                body.Report(IncludeProblems.NoRegion(location, Path, Region, CodeRegions.NamesIn(lines)));
                return written;
            }
            lines = lines[region];
        }
        return Dedented([.. Chosen(lines, location, body).Where(static line => !CodeRegions.IsMarker(line))]);
    }

    private IEnumerable<string> Chosen(string[] lines, SourceLocation location, BodyBuilder body)
    {
        if (Lines.IsEmpty) return lines;
        if (Lines.Last > lines.Length) body.Report(IncludeProblems.NoLine(location, Path!, Lines.Last, lines.Length));
        return lines.Where((_, index) => Lines.Contains(index + 1));
    }

    private static string Dedented(string[] lines)
    {
        var indent = lines.Where(static line => !string.IsNullOrWhiteSpace(line))
            .Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : "")).TrimEnd('\n');
    }
}
