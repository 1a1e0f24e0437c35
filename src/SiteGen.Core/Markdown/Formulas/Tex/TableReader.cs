using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Reads rows of cells: <c>a &amp; b \\ c &amp; d</c>.</summary>
internal static class TableReader
{
    /// <summary>Reads up to a token that no table can take.</summary>
    public static MathTable Read(TexParser parser)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<MathNode>>();
        var row = ImmutableArray.CreateBuilder<MathNode>();
        var lines = ImmutableArray.CreateBuilder<int>();
        while (true)
        {
            while (parser.Scanner.Peek() is var line && (line.IsCommand("hline") || line.IsCommand("hdashline")))
            {
                parser.Scanner.Next();
                lines.Add(rows.Count);
            }
            row.Add(parser.ParseRow());
            var token = parser.Scanner.Peek();
            if (token.Kind == TexKind.Cell) parser.Scanner.Next();
            else if (IsBreak(token))
            {
                TakeBreak(parser);
                rows.Add(row.ToImmutable());
                row.Clear();
            }
            else break;
        }
        if (row.Count > 1 || row[0] != MathNode.Empty && !IsEmpty(row[0])) rows.Add(row.ToImmutable());
        return new MathTable(rows.ToImmutable(), lines.ToImmutable());
    }

    private static bool IsEmpty(MathNode node) => node is MathBranch { Name: "mrow", Children.IsEmpty: true };

    private static bool IsBreak(TexToken token) =>
        token.IsCommand("\\") || token.IsCommand("cr") || token.IsCommand("newline");

    /// <summary>Takes the end of a row with the space below it, which MathML has no use for.</summary>
    private static void TakeBreak(TexParser parser)
    {
        parser.Scanner.Next();
        if (parser.Scanner.TakeStar() || parser.Scanner.IsDirectly(static sign => sign == '['))
            parser.Scanner.TakeOption();
    }
}
