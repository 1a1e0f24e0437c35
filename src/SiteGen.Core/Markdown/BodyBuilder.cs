using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Markdown.Headings;
using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.RawHtml;
using SiteGen.Markdown.Words;

namespace SiteGen.Markdown;

/// <summary>
/// Collects the contents of one page's Markdown while it is written. Each call of <see cref="MarkdownParser"/> has its
/// own.
/// </summary>
internal sealed class BodyBuilder(
    PageText text, Labels labels, PageSyntax syntax, Reads reads, Highlighter highlighter)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<LinkReference> _links = [];
    private readonly List<Heading> _headings = [];
    private readonly List<Segment> _segments = [];
    private readonly List<ExpressionSegment> _expressions = [];
    private readonly List<PolicyUse> _policyUses = [];
    private readonly List<LinkReference> _externalLinks = [];
    private readonly SortedDictionary<int, SourceEdit> _edits = [];
    private readonly List<Example> _examples = [];
    private readonly Dictionary<string, ExampleSession> _sessions = new(StringComparer.Ordinal);
    private int _nextHeading;
    private int _diagramCount;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tableCounts = new(StringComparer.Ordinal);

    public PageText Text { get; } = text;

    public Labels Labels { get; } = labels;

    public PageSyntax Syntax { get; } = syntax;

    public Reads Reads { get; } = reads;

    /// <summary>The parts of the theme that the text needs: see <see cref="ParsedBody.Parts"/>.</summary>
    public SortedSet<string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts that the summary needs.</summary>
    public ImmutableArray<string> SummaryParts { get; private set; } = [];

    public Highlighter Highlighter { get; } = highlighter;

    /// <summary>The stored outputs of the page's examples; null without a file.</summary>
    public StoredOutputs? Outputs => field ??= ReadOutputs();

    /// <summary>The first code block that is to be run and cannot be; null without one.</summary>
    public SourceLocation? UnreadExample { get; set; }

    /// <summary>The number of code blocks with notes so far.</summary>
    public int NotesCount { get; set; }

    /// <summary>The elements of raw HTML that are open at the current position.</summary>
    public OpenElements OpenElements { get; } = new();

    /// <summary>The readable text up to the current position.</summary>
    public WordsBuilder Words { get; } = new();

    /// <summary>True while neither an image nor a heading has been written.</summary>
    public bool IsBeforeImages => !_links.Exists(static link => link.IsImage);

    public Title? Title { get; set; }

    public Located<string>? LiveTitle { get; set; }

    public int? SummaryEnd { get; private set; }

    public IReadOnlyList<Segment> Segments => _segments;

    public IReadOnlyList<ExpressionSegment> Expressions => _expressions;

    /// <summary>The template of all expressions; null without expressions.</summary>
    public ExpressionTemplate? Template { get; set; }

    public SourceLocation At(int offset) => Text.At(offset);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Report(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    public void Add(Segment segment)
    {
        _segments.Add(segment);
        if (segment is ExpressionSegment expression) _expressions.Add(expression);
    }

    /// <summary>Returns the session of a name, which begins when it is asked for.</summary>
    public ExampleSession SessionOf(string name) =>
        _sessions.TryGetValue(name, out var session) ? session : _sessions[name] = new ExampleSession();

    public void Add(Example example) => _examples.Add(example);

    public void Add(Heading heading) => _headings.Add(heading);

    /// <summary>Returns the index, in the contents list, of the heading that is being written.</summary>
    /// <returns>Null for a heading that the list does not contain.</returns>
    public int? IndexOfHeading(string id) =>
        _nextHeading < _headings.Count && _headings[_nextHeading].Id == id ? _nextHeading++ : null;

    public void Add(IEnumerable<PolicyUse> uses) => _policyUses.AddRange(uses);

    public void AddExternal(LinkReference link) => _externalLinks.Add(link);

    /// <summary>
    /// Adds an edit unless its place already has one: all links that use a definition share its place.
    /// </summary>
    public void Add(SourceEdit edit) => _edits.TryAdd(edit.Start, edit);

    /// <returns>The link's index.</returns>
    public int Add(LinkReference link)
    {
        _links.Add(link);
        return _links.Count - 1;
    }

    /// <summary>Returns the number of the next table below a heading, from 1.</summary>
    public int NumberOfTable(string heading) => _tableCounts[heading] = _tableCounts.GetValueOrDefault(heading) + 1;

    /// <summary>Returns what the ids of the next diagram begin with; no two pages or diagrams share it.</summary>
    public string NextDiagram() =>
        $"dg{Fingerprint.Of(Text.Path.Value).ToString()[..8]}-{++_diagramCount}-";

    public void AddAnchor(string id) => _anchors.Add(id);

    public void EndSummary() => (SummaryEnd, SummaryParts) = (_segments.Count, [.. Parts]);

    public ParsedBody Finish(PageProse prose) => new(
        Title, [.. _segments], SummaryEnd, [.. _headings], [.. _links],
        Words.Finish(), prose.FirstParagraph, prose.WordCount, prose.CjkCount,
        _anchors.ToFrozenSet(StringComparer.Ordinal), Sorted())
    {
        LiveTitle = LiveTitle,
        Template = Template,
        LiveFirstParagraph = prose.LiveFirstParagraph is var (text, offset) ? new Located<string>(text, At(offset))
            : null,
        PolicyUses = [.. _policyUses],
        ExternalLinks = [.. _externalLinks],
        Parts = [.. Parts],
        SummaryParts = SummaryParts,
        Edits = [.. _edits.Values],
        Examples = [.. _examples],
        UnreadExample = UnreadExample,
    };

    private StoredOutputs? ReadOutputs()
    {
        if (Reads.File(StoredOutputs.FileOf(Text.Path)) is not { } file) return null;
        var (outputs, problem) = StoredOutputs.Read(file);
        if (problem is not null) Report(problem);
        return outputs;
    }

    private ImmutableArray<Diagnostic> Sorted()
    {
        _diagnostics.Sort();
        return [.. _diagnostics];
    }
}
