using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Holes;

/// <summary>
/// The expressions of a text as one template, so that one expression can open a block that another one closes.
/// </summary>
/// <remarks>
/// The text between expressions is never parsed: a function call takes its place.
/// Each expression begins on its own line, so that its errors can be located.
/// </remarks>
public sealed class ExpressionTemplate
{
    /// <summary>The name of the function that writes the text before an expression.</summary>
    public const string Stretch = "__stretch";

    private readonly ImmutableArray<Placed> _places;
    private readonly SourcePath _file;
    private readonly Template _template;

    private ExpressionTemplate(Template template, ImmutableArray<Placed> places, SourcePath file) =>
        (_template, _places, _file) = (template, places, file);

    /// <summary>The lines of an expression in the template, from 0, and its location in the page.</summary>
    /// <param name="Indent">The number of columns by which the template shifts it to the right.</param>
    private readonly record struct Placed(int Line, int LineCount, int Indent, SourceLocation Place);

    /// <summary>The problem that prevents it from running; null without one.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>The change in block depth at each expression: 1 opens a block, -1 closes one.</summary>
    public ImmutableArray<int> Depths { get; private init; } = [];

    /// <summary>
    /// The expressions that begin and end each block: loops, conditions and everything else with an 'end'.
    /// </summary>
    public ImmutableArray<(int Start, int End, string Word)> Blocks { get; private init; } = [];

    /// <param name="blockFunctions">The names of functions that wrap content up to an 'end'.</param>
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
            // Nothing may come between a 'case' and its first 'when'.
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

    /// <exception cref="ScriptRuntimeException">The template failed while running.</exception>
    public void Run(TemplateContext context) => _template.Render(context);

    /// <summary>Converts a place in the template to its location in the page.</summary>
    /// <param name="isWhole">True to return the start of the expression that contains the place.</param>
    /// <returns>Null for a place before the first expression.</returns>
    public SourceLocation? PlaceOf(SourceSpan span, bool isWhole = false)
    {
        if (_places.IsEmpty || _places[0].Line > span.Start.Line) return null;
        var (line, lineCount, indent, place) = _places[IndexAt(span.Start.Line)];
        // The error for a construct that is not closed lies after the expression.
        if (isWhole || span.Start.Line >= line + lineCount) return place;
        return span.Start.Line == line
            ? place with { Column = place.Column + Math.Max(0, span.Start.Column - indent) }
            : place with { Line = place.Line + span.Start.Line - line, Column = span.Start.Column + 1 };
    }
}
