using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Brackets that grow with what they enclose, and brackets of a given size.</summary>
internal static class FenceCommands
{
    private const string Sizes = "big 1.2em Big 1.8em bigg 2.4em Bigg 3em";

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        TexCommands.Each(Sizes, Sized).SelectMany(static entry => Variants(entry.Name, entry.Command))
        .Append(("left", Left));

    private static IEnumerable<(string, TexCommand)> Variants(string name, TexCommand command)
    {
        yield return (name, command);
        yield return (name + "l", (parser, token) => command(parser, token)! with { Kind = AtomKind.Opening });
        yield return (name + "r", (parser, token) => command(parser, token)! with { Kind = AtomKind.Closing });
        yield return (name + "m", (parser, token) => command(parser, token)! with { Kind = AtomKind.Relation });
    }

    private static Atom Sized(TexParser parser, TexToken command, string size) => Atom.Ordinary(MathNode.Operator(
        Delimiter(parser, command) ?? "",
        $" stretchy=\"true\" symmetric=\"true\" minsize=\"{size}\" maxsize=\"{size}\"{TexCharacters.Unspaced}"));

    private static Atom Left(TexParser parser, TexToken command)
    {
        var nodes = ImmutableArray.CreateBuilder<MathNode>();
        var isOpen = AddFence(parser, command, "prefix", nodes);
        while (true)
        {
            nodes.Add(parser.ParseRow());
            var end = parser.Scanner.Peek();
            if (!end.IsCommand("middle") && !end.IsCommand("right"))
            {
                if (isOpen) parser.Report(TexProblems.NotClosed(command, "\\right"));
                break;
            }
            parser.Scanner.Next();
            AddFence(parser, end, end.Text == "middle" ? "infix" : "postfix", nodes);
            if (end.Text == "right") break;
        }
        return Atom.Inner(new MathBranch("mrow", nodes.ToImmutable()));
    }

    /// <returns>False when there is no bracket.</returns>
    private static bool AddFence(
        TexParser parser, TexToken command, string form, ImmutableArray<MathNode>.Builder nodes)
    {
        var sign = Delimiter(parser, command);
        if (sign is { Length: > 0 }) nodes.Add(Fence(sign, form));
        return sign is not null;
    }

    private static MathLeaf Fence(string sign, string form) =>
        MathNode.Operator(sign, $" fence=\"true\" stretchy=\"true\" form=\"{form}\"");

    /// <summary>Takes a bracket; a dot stands for none, "".</summary>
    private static string? Delimiter(TexParser parser, TexToken command)
    {
        var token = parser.Scanner.Peek();
        var sign = token.Kind switch
        {
            TexKind.Character => SignOf(token.Text),
            TexKind.Command => (TexSymbols.Find(token.Text)?.Node as MathLeaf)?.Text,
            _ => null,
        };
        if (sign is null || !Signs.Contains(sign, StringComparison.Ordinal))
        {
            parser.Report(TexProblems.NoDelimiter(command, token));
            return null;
        }
        parser.Scanner.Next();
        return sign == "." ? "" : sign;
    }

    private const string Signs = ".()[]{}|/\\‖⟨⟩⌊⌋⌈⌉⟮⟯⎰⎱⟦⟧⌜⌝⌞⌟↑↓↕⇑⇓⇕⦃⦄";

    private static string SignOf(string character) => character switch
    {
        "<" => "⟨",
        ">" => "⟩",
        _ => character,
    };
}
