using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Commands that change how an expression is shown or how it counts for the space around it.</summary>
internal static partial class LayoutCommands
{
    private static readonly FrozenDictionary<string, AtomKind> Kinds = new Dictionary<string, AtomKind>
    {
        ["mathord"] = AtomKind.Ordinary,
        ["mathop"] = AtomKind.Operator,
        ["mathbin"] = AtomKind.Binary,
        ["mathrel"] = AtomKind.Relation,
        ["mathopen"] = AtomKind.Opening,
        ["mathclose"] = AtomKind.Closing,
        ["mathpunct"] = AtomKind.Punctuation,
        ["mathinner"] = AtomKind.Inner,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        Kinds.Select(static kind => (kind.Key, (TexCommand)((parser, command) => new Atom(kind.Value,
            parser.ParseArgument(command), kind.Value == AtomKind.Operator ? Scripts.Around : Scripts.Behind))))
        .Concat(
        [
            ("phantom", static (parser, command) => Branch(parser, command, "mphantom")),
            ("hphantom", static (parser, command) => Phantom(parser, command, " height=\"0\" depth=\"0\"")),
            ("vphantom", static (parser, command) => Phantom(parser, command, " width=\"0\"")),
            ("smash", Smash),
            ("mathstrut", static (_, _) => Atom.Ordinary(Hidden(TexCharacters.Fence("("), " width=\"0\""))),
            ("boxed", static (parser, command) => Classed(parser, command, "math-boxed")),
            ("fbox", static (parser, command) => Classed(parser, command, "math-boxed")),
            ("cancel", static (parser, command) => Classed(parser, command, "math-cancel")),
            ("bcancel", static (parser, command) => Classed(parser, command, "math-cancel")),
            ("xcancel", static (parser, command) => Classed(parser, command, "math-cancel")),
            ("sout", static (parser, command) => Classed(parser, command, "math-cancel")),
            ("textcolor", TextColour),
            ("not", Not),
            ("bmod", static (_, _) => new Atom(AtomKind.Binary, MathNode.Operator("mod",
                " lspace=\"0.2222em\" rspace=\"0.2222em\""))),
            ("pmod", static (parser, command) => Modulo(parser, command, "(mod\u00A0", ")")),
            ("pod", static (parser, command) => Modulo(parser, command, "(", ")")),
            ("mod", static (parser, command) => Modulo(parser, command, "mod\u00A0", "")),
            ("tag", Tag),
            ("nonumber", static (_, _) => null),
            ("notag", static (_, _) => null),
            ("allowbreak", static (_, _) => null),
            ("nobreak", static (_, _) => null),
            ("relax", static (_, _) => null),
            ("bra", static (parser, command) => Dirac(parser, command, "⟨", "|")),
            ("ket", static (parser, command) => Dirac(parser, command, "|", "⟩")),
            ("braket", static (parser, command) => Dirac(parser, command, "⟨", "⟩")),
        ]);

    public static string StyleOf(bool isDisplay) =>
        $" displaystyle=\"{(isDisplay ? "true" : "false")}\" scriptlevel=\"0\"";

    /// <summary>Takes the name of a colour, or its value.</summary>
    /// <returns>The attribute; "" for a colour that is none.</returns>
    public static string TakeColour(TexParser parser, TexToken command)
    {
        if (parser.Scanner.TakeGroup() is var (colour, _) && Colour().IsMatch(colour.Trim()))
            return $" mathcolor=\"{colour.Trim()}\"";
        parser.Report(TexProblems.NoColour(command));
        return "";
    }

    private static Atom Branch(TexParser parser, TexToken command, string element) =>
        Atom.Ordinary(MathBranch.Of(element, parser.ParseArgument(command)));

    private static Atom Phantom(TexParser parser, TexToken command, string size) =>
        Atom.Ordinary(Hidden(parser.ParseArgument(command), size));

    private static MathBranch Hidden(MathNode node, string size) =>
        new("mpadded", [MathBranch.Of("mphantom", node)], size);

    private static Atom Smash(TexParser parser, TexToken command)
    {
        var side = parser.Scanner.TakeOption()?.Text.Trim();
        var size = side switch
        {
            "t" => " height=\"0\"",
            "b" => " depth=\"0\"",
            _ => " height=\"0\" depth=\"0\"",
        };
        return Atom.Ordinary(new MathBranch("mpadded", [parser.ParseArgument(command)], size));
    }

    private static Atom Classed(TexParser parser, TexToken command, string name) =>
        Atom.Ordinary(new MathBranch("mrow", [parser.ParseArgument(command)], $" class=\"{name}\""));

    private static Atom TextColour(TexParser parser, TexToken command)
    {
        var colour = TakeColour(parser, command);
        return Atom.Ordinary(new MathBranch("mstyle", [parser.ParseArgument(command)], colour));
    }

    /// <summary>Crosses the next symbol out.</summary>
    private static Atom Not(TexParser parser, TexToken command)
    {
        var atom = parser.ParseArgumentAtoms(command) is [var only] ? only : Atom.Ordinary(MathNode.Empty);
        if (atom.Node is not MathLeaf { Text.Length: > 0 } sign)
        {
            parser.Report(TexProblems.NoArgument(command));
            return atom;
        }
        var crossed = sign.Text switch
        {
            "=" => "≠",
            "∈" => "∉",
            "∋" => "∌",
            "≡" => "≢",
            "∼" => "≁",
            "≈" => "≉",
            "⊂" => "⊄",
            "⊃" => "⊅",
            "⊆" => "⊈",
            "⊇" => "⊉",
            "∃" => "∄",
            "∣" => "∤",
            "∥" => "∦",
            _ => sign.Text + "\u0338",
        };
        return new Atom(AtomKind.Relation, sign with { Text = crossed });
    }

    private static Atom Modulo(TexParser parser, TexToken command, string before, string behind) => Atom.Inner(
        MathBranch.Of("mrow", MathNode.Space("0.6667em"), new MathLeaf("mtext", before),
            parser.ParseArgument(command), new MathLeaf("mtext", behind)));

    private static Atom Tag(TexParser parser, TexToken command)
    {
        var isBare = parser.Scanner.TakeStar();
        var text = parser.Scanner.TakeGroup()?.Text;
        if (text is null) parser.Report(TexProblems.NoArgument(command));
        return new Atom(AtomKind.Space, MathBranch.Of("mrow", MathNode.Space("2em"),
            new MathLeaf("mtext", isBare ? text ?? "" : $"({text})")));
    }

    private static Atom Dirac(TexParser parser, TexToken command, string open, string close) => Atom.Inner(
        MathBranch.Of("mrow", TexCharacters.Fence(open, " form=\"prefix\""), parser.ParseArgument(command),
            TexCharacters.Fence(close, " form=\"postfix\"")));

    [GeneratedRegex(@"^(#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[A-Za-z]{3,30})\z")]
    private static partial Regex Colour();
}
