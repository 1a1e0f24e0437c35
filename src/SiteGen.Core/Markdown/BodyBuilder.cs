using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.Expressions;
using SiteGen.Markdown.Highlighting;
using SiteGen.Markdown.Prose;
using SiteGen.Markdown.RawHtml;
using SiteGen.Markdown.Words;

namespace SiteGen.Markdown;

/// <summary>
/// Gathers what one page's Markdown says while it is being written; belongs to one call of
/// <see cref="MarkdownParser"/>.
/// </summary>
internal sealed class BodyBuilder(PageText text, Labels labels, FrozenSet<string> blockFunctions, Reads reads,
    Highlighter highlighter)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<LinkReference> _links = [];
    private readonly List<Heading> _headings = [];
    private readonly List<Segment> _segments = [];
    private readonly List<ExpressionSegment> _expressions = [];
    private readonly List<PolicyUse> _policyUses = [];
    private readonly SortedDictionary<int, SourceEdit> _edits = [];
    private int _nextHeading;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tableCounts = new(StringComparer.Ordinal);

    public PageText Text { get; } = text;

    public Labels Labels { get; } = labels;

    /// <summary>Functions that go around words.</summary>
    public FrozenSet<string> BlockFunctions { get; } = blockFunctions;

    public Reads Reads { get; } = reads;

    public Highlighter Highlighter { get; } = highlighter;

    /// <summary>Of raw HTML, up to what is being written.</summary>
    public OpenElements OpenElements { get; } = new();

    /// <summary>What a reader reads, up to what is being written.</summary>
    public WordsBuilder Words { get; } = new();

    public Title? Title { get; set; }

    public Located<string>? LiveTitle { get; set; }

    public int? SummaryEnd { get; private set; }

    public IReadOnlyList<Segment> Segments => _segments;

    public IReadOnlyList<ExpressionSegment> Expressions => _expressions;

    /// <summary>Of all expressions; null when there are none.</summary>
    public ExpressionTemplate? Template { get; set; }

    public SourceLocation At(int offset) => Text.At(offset);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Report(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    public void Add(Segment segment)
    {
        _segments.Add(segment);
        if (segment is ExpressionSegment expression) _expressions.Add(expression);
    }

    public void Add(Heading heading) => _headings.Add(heading);

    /// <summary>Finds the next heading that is written among those of the contents list.</summary>
    /// <returns>Null for one that it does not show.</returns>
    public int? IndexOfHeading(string id) =>
        _nextHeading < _headings.Count && _headings[_nextHeading].Id == id ? _nextHeading++ : null;

    public void Add(IEnumerable<PolicyUse> uses) => _policyUses.AddRange(uses);

    /// <summary>
    /// Keeps the first of several at one place: a definition is the target of all links that name it.
    /// </summary>
    public void Add(SourceEdit edit) => _edits.TryAdd(edit.Start, edit);

    /// <returns>The link's index.</returns>
    public int Add(LinkReference link)
    {
        _links.Add(link);
        return _links.Count - 1;
    }

    /// <summary>The next one's among the tables below a heading, from 1.</summary>
    public int NumberOfTable(string heading) => _tableCounts[heading] = _tableCounts.GetValueOrDefault(heading) + 1;

    public void AddAnchor(string id) => _anchors.Add(id);

    public void EndSummary() => SummaryEnd = _segments.Count;

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
        Edits = [.. _edits.Values],
    };

    private ImmutableArray<Diagnostic> Sorted()
    {
        _diagnostics.Sort();
        return [.. _diagnostics];
    }
}
