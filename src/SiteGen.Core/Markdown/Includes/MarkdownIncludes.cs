using System.Collections.Immutable;
using System.Text;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>Inserts other Markdown files where <c>&lt;!-- include: path.md --&gt;</c> is alone on a line.</summary>
/// <remarks>It runs before parsing, so that definitions and footnotes of both files belong to one page.</remarks>
internal sealed class MarkdownIncludes
{
    private const int MaxDepth = 8;

    // Ten files that include each other ten times would make ten thousand million includes.
    private const int MaxCount = 1_000;
    private const string Start = "<!-- include:";

    private readonly Reads _reads;
    private readonly List<Diagnostic> _diagnostics;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<LineOrigin>.Builder _origins = ImmutableArray.CreateBuilder<LineOrigin>();
    private readonly ImmutableArray<WrittenInclude>.Builder _written = ImmutableArray.CreateBuilder<WrittenInclude>();
    private readonly List<SourcePath> _chain = [];
    private int _lineCount;
    private int _includeCount;

    private MarkdownIncludes(Reads reads, List<Diagnostic> diagnostics) =>
        (_reads, _diagnostics) = (reads, diagnostics);

    /// <param name="body">The document's body, without lone surrogates.</param>
    public static PageText Expand(Document document, string body, Reads reads, List<Diagnostic> diagnostics)
    {
        if (!body.Contains(Start, StringComparison.Ordinal))
            return new PageText(body, [new LineOrigin(0, document.Path, document.BodyLine)]);
        var includes = new MarkdownIncludes(reads, diagnostics);
        includes.Add(document.Path, body, document.BodyLine);
        return new PageText(includes._text.ToString(), includes._origins.ToImmutable());
    }

    /// <summary>Returns the paths of all includes of a document and of the files that it includes.</summary>
    public static ImmutableArray<WrittenInclude> PathsIn(Document document, Reads reads)
    {
        if (!document.Body.Contains(Start, StringComparison.Ordinal)) return [];
        var includes = new MarkdownIncludes(reads, []);
        includes.Add(document.Path, document.Body, document.BodyLine);
        return includes._written.ToImmutable();
    }

    /// <returns>The path in the comment of an include; null for other text.</returns>
    public static string? PathIn(ReadOnlySpan<char> line) =>
        line.StartsWith(Start) && line.EndsWith("-->") && line[Start.Length..^3].Trim() is { IsEmpty: false } path
            ? path.ToString() : null;

    private void Add(SourcePath path, string body, int bodyLine)
    {
        _chain.Add(path);
        _origins.Add(new LineOrigin(_lineCount, path, bodyLine));
        var fence = new FenceTracker();
        var fileLine = bodyLine;
        foreach (var range in body.AsSpan().Split('\n'))
        {
            var line = body.AsSpan()[range];
            if (!fence.IsInside(line) && PathIn(line.TrimEnd()) is { } written)
            {
                var column = line.IndexOf(written, StringComparison.Ordinal) + 1;
                _written.Add(new WrittenInclude(new SourceLocation(path, fileLine, column), written));
                AddIncluded(written, new SourceLocation(path, fileLine, 1));
            }
            else AddLine(line);
            fileLine++;
        }
        _chain.RemoveAt(_chain.Count - 1);
    }

    private void AddIncluded(string written, SourceLocation location)
    {
        AddLine([]);
        if (_includeCount++ >= MaxCount) return;
        if (Find(written, location) is not var (path, text)) return;
        var (body, bodyLine) = DocumentReader.BodyOf(text);
        Add(path, body, bodyLine);
        _origins.Add(new LineOrigin(_lineCount, location.Path, location.Line));
        AddLine([]);
    }

    private (SourcePath, string)? Find(string written, SourceLocation location)
    {
        _ = SourceFiles.TryResolve(written, location.Path, out var path);
        if (_includeCount == MaxCount) Stop(location);
        else if (path is not null && _chain.Contains(path))
            _diagnostics.Add(IncludeProblems.Circular(location, _chain.Append(path)));
        else if (_chain.Count > MaxDepth) _diagnostics.Add(IncludeProblems.TooDeep(location, MaxDepth));
        else if (SourceFiles.Find(written, location, _reads, _diagnostics.Add) is not { } text) return null;
        else if (_text.Length + text.Length > Limits.PageLimits.MaxLength) Stop(location);
        else return (path!, text);
        return null;
    }

    private void Stop(SourceLocation location)
    {
        _diagnostics.Add(IncludeProblems.TooMuch(location, MaxCount));
        _includeCount = MaxCount;
    }

    private void AddLine(ReadOnlySpan<char> line)
    {
        if (_lineCount++ > 0) _text.Append('\n');
        _text.Append(line);
    }
}
