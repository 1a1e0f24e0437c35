namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Markup above and below other markup: explanations, and arrows with words.</summary>
internal static class StackCommands
{
    private const string Arrows = """
        xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xLeftrightarrow ⇔ xmapsto ↦
        xhookrightarrow ↪ xhookleftarrow ↩ xrightharpoonup ⇀ xrightharpoondown ⇁ xleftharpoonup ↼
        xleftharpoondown ↽ xrightleftharpoons ⇌ xleftrightharpoons ⇋ xlongequal = xtwoheadrightarrow ↠
        xtwoheadleftarrow ↞ xtofrom ⇄
        """;

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        TexCommands.Each(Arrows, Arrow)
        .Append(("overset", static (parser, command) => Over(parser, command, null)))
        .Append(("stackrel", static (parser, command) => Over(parser, command, AtomKind.Relation)))
        .Append(("underset", Under))
        .Append(("substack", static (parser, command) => Lines(parser, command)))
        .Append(("sideset", Sideset));

    private static Atom Arrow(TexParser parser, TexToken command, string sign)
    {
        var below = parser.ParseOption();
        var above = Padded(parser.ParseArgument(command));
        var arrow = MathNode.Operator(sign, " stretchy=\"true\" lspace=\"0\" rspace=\"0\"");
        var node = below is null ? MathBranch.Of("mover", arrow, above)
            : MathBranch.Of("munderover", arrow, Padded(below), above);
        return new Atom(AtomKind.Relation, MathBranch.Of("mrow", MathNode.Space("0.2778em"), node,
            MathNode.Space("0.2778em")));
    }

    private static MathBranch Padded(MathNode node) =>
        MathBranch.Of("mrow", MathNode.Space("0.4em"), node, MathNode.Space("0.4em"));

    private static Atom Over(TexParser parser, TexToken command, AtomKind? kind)
    {
        var above = parser.ParseArgument(command);
        var atoms = parser.ParseArgumentAtoms(command);
        return new Atom(kind ?? KindOf(atoms), MathBranch.Of("mover", Base(atoms), above));
    }

    private static Atom Under(TexParser parser, TexToken command)
    {
        var below = parser.ParseArgument(command);
        var atoms = parser.ParseArgumentAtoms(command);
        return new Atom(KindOf(atoms), MathBranch.Of("munder", Base(atoms), below));
    }

    private static AtomKind KindOf(List<Atom> atoms) => atoms is [var only] ? only.Kind : AtomKind.Ordinary;

    /// <summary>Returns the lower part: an operator keeps what is above it there, also within a line.</summary>
    private static MathNode Base(List<Atom> atoms) =>
        atoms is [{ Node: MathLeaf { Name: "mo", Attributes: "" } sign }]
            ? sign with { Attributes = " movablelimits=\"false\"" } : Atom.Row(atoms);

    private static Atom Lines(TexParser parser, TexToken command)
    {
        if (parser.Scanner.Peek().Kind != TexKind.Open)
        {
            parser.Report(TexProblems.NoArgument(command));
            return Atom.Ordinary(MathNode.Empty);
        }
        var open = parser.Scanner.Next();
        var table = TableReader.Read(parser);
        if (parser.Scanner.Peek().Kind == TexKind.Close) parser.Scanner.Next();
        else parser.Report(TexProblems.NotClosed(open, "}"));
        return Atom.Ordinary(table.ToNode("", isDisplay: false));
    }

    /// <summary>Returns a large operator with scripts at its corners.</summary>
    private static Atom Sideset(TexParser parser, TexToken command)
    {
        var left = parser.ParseArgument(command);
        var right = parser.ParseArgument(command);
        var atoms = parser.ParseArgumentAtoms(command);
        return new Atom(AtomKind.Operator, MathBranch.Of("mrow", left, Atom.Row(atoms), right), Scripts.Around);
    }
}
