using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Expressions;

/// <summary>The expressions of a text as one template, so that one may open a block that another one closes.</summary>
/// <remarks>
/// What stands between the expressions is never parsed: a call stands for it.
/// Each expression begins on a line of its own, so that its errors can be placed.
/// </remarks>
public sealed class ExpressionTemplate
{
    /// <summary>A function that writes what stands before an expression.</summary>
    public const string Stretch = "__stretch";

    private readonly ImmutableArray<Placed> _places;
    private readonly SourcePath _file;
    private readonly Template _template;

    private ExpressionTemplate(Template template, ImmutableArray<Placed> places, SourcePath file) =>
        (_template, _places, _file) = (template, places, file);

    /// <summary>An expression's place in the template, from 0, and in its page.</summary>
    /// <param name="Indent">How far it is moved to the right in the template.</param>
    private readonly record struct Placed(int Line, int LineCount, int Indent, SourceLocation Place);

    /// <summary>Why it cannot be run; null when it can.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>By how many blocks each expression leads deeper: 1 opens one, -1 is its end.</summary>
    public ImmutableArray<int> Depths { get; private init; } = [];

    /// <summary>The expressions that begin and end each block: loops, conditions, and what else has an 'end'.</summary>
    public ImmutableArray<(int Start, int End, string Word)> Blocks { get; private init; } = [];

    /// <param name="blockFunctions">Functions that go around what follows them, up to an 'end'.</param>
    public static ExpressionTemplate Parse(
        ImmutableArray<Segment> segments, FrozenSet<string> blockFunctions, SourcePath file)
    {
        ImmutableArray<ExpressionSegment> expressions = [.. segments.OfType<ExpressionSegment>()];
        var places = ImmutableArray.CreateBuilder<Placed>(expressions.Length);
        var template = Template.Parse(Write(segments, blockFunctions, places), file.Value);
        var parsed = new ExpressionTemplate(template, places.MoveToImmutable(), file);
        return template.HasErrors
            ? new ExpressionTemplate(template, parsed._places, file) { Problem = parsed.ProblemOf(template) }
            : parsed.WithBlocks(expressions);
    }

    private static string Write(ImmutableArray<Segment> segments, FrozenSet<string> blockFunctions,
        ImmutableArray<Placed>.Builder places)
    {
        var text = new StringBuilder();
        var line = 0;
        for (var index = 0; index < segments.Length; index++)
        {
            if (segments[index] is not ExpressionSegment { Code: var code, Location: var place }) continue;
            var opener = blockFunctions.Contains(FirstWord(code)) ? "wrap " : "";
            var lineCount = code.AsSpan().Count('\n') + 1;
            // Nothing may stand between a 'case' and its first 'when'.
            var isFirstCase = FirstWord(code) == "when" && index > 0 && segments[index - 1] is ExpressionSegment;
            if (!isFirstCase) text.Append(CultureInfo.InvariantCulture, $"{{{{{Stretch} {places.Count}}}}}");
            text.Append(CultureInfo.InvariantCulture, $"{{{{\n{opener}{code}\n}}}}");
            places.Add(new Placed(++line, lineCount, opener.Length, place));
            line += lineCount;
        }
        return text.Append(CultureInfo.InvariantCulture, $"{{{{{Stretch} {places.Count}}}}}").ToString();
    }

    internal static string FirstWord(string text) =>
        text[..(text.IndexOfAny([' ', '\t', '\n', '(']) is >= 0 and var end ? end : text.Length)];

    private Diagnostic ProblemOf(Template template)
    {
        var first = template.Messages.First(static message => message.Type == ParserMessageType.Error);
        return HoleProblems.Syntax(PlaceOf(first.Span) ?? new SourceLocation(_file), first.Message);
    }

    private ExpressionTemplate WithBlocks(ImmutableArray<ExpressionSegment> expressions)
    {
        var depths = new int[expressions.Length];
        var blocks = ImmutableArray.CreateBuilder<(int, int, string)>();
        foreach (var (startLine, endLine) in TemplateBlocks.In(_template.Page!))
        {
            var (start, end) = (IndexAt(startLine), IndexAt(endLine));
            if (start == end) continue;
            depths[start]++;
            depths[end]--;
            blocks.Add((start, end, FirstWord(expressions[start].Code)));
        }
        return new ExpressionTemplate(_template, _places, _file)
        {
            Depths = [.. depths],
            Blocks = blocks.ToImmutable(),
        };
    }

    private int IndexAt(int line)
    {
        var index = _places.Length - 1;
        while (index > 0 && _places[index].Line > line) index--;
        return index;
    }

    /// <exception cref="ScriptRuntimeException">The template cannot go on.</exception>
    public void Run(TemplateContext context) => _template.Render(context);

    /// <summary>Finds the place in the page of a place in the template.</summary>
    /// <param name="isWhole">Whether the whole expression is meant.</param>
    /// <returns>Null for a place before the first expression.</returns>
    public SourceLocation? PlaceOf(SourceSpan span, bool isWhole = false)
    {
        if (_places.IsEmpty || _places[0].Line > span.Start.Line) return null;
        var (line, lineCount, indent, place) = _places[IndexAt(span.Start.Line)];
        // What an expression does not close ends beyond it.
        if (isWhole || span.Start.Line >= line + lineCount) return place;
        return span.Start.Line == line
            ? place with { Column = place.Column + Math.Max(0, span.Start.Column - indent) }
            : place with { Line = place.Line + span.Start.Line - line, Column = span.Start.Column + 1 };
    }
}
