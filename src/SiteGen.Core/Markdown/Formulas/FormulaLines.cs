using System.Collections.Immutable;
using Markdig.Syntax;

namespace SiteGen.Markdown.Formulas;

/// <summary>Returns the lines of a block as a formula, with the place of each.</summary>
internal static class FormulaLines
{
    /// <summary>Returns the formula between the signs of a block.</summary>
    /// <returns>Null when the block has no end.</returns>
    public static Formula? Of(FormulaBlock block)
    {
        var (text, lines) = TextOf(block);
        var end = text.TrimEnd();
        if (end.Length < 4 || !end.EndsWith("$$", StringComparison.Ordinal)) return null;
        var tex = end[2..^2];
        return Formula.Of(tex, isDisplay: true, [.. lines.Select(static (line, number) =>
            number == 0 ? (0, line.Offset + 2) : (line.Index - 2, line.Offset))]);
    }

    /// <summary>Returns the content of a code block as a formula.</summary>
    public static Formula OfCode(CodeBlock block)
    {
        var (text, lines) = TextOf(block);
        return Formula.Of(text, isDisplay: true, lines);
    }

    private static (string Text, ImmutableArray<(int Index, int Offset)> Lines) TextOf(LeafBlock block)
    {
        var lines = ImmutableArray.CreateBuilder<(int, int)>(block.Lines.Count + 1);
        var texts = new List<string>();
        var index = 0;
        for (var number = 0; number < block.Lines.Count; number++)
        {
            var line = block.Lines.Lines[number];
            lines.Add((index, line.Position));
            texts.Add(line.Slice.ToString());
            index += texts[^1].Length + 1;
        }
        if (lines.Count == 0) lines.Add((0, block.Span.Start));
        return (string.Join('\n', texts), lines.ToImmutable());
    }
}
