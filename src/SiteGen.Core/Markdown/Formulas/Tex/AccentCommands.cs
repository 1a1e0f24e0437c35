namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Accents, and what is drawn over or under the whole width of an expression.</summary>
internal static class AccentCommands
{
    private const string Over = """
        hat ^ check ˇ tilde ~ acute ´ grave ` dot ˙ ddot ¨ dddot ⃛ ddddot ⃜ breve ˘ bar ‾ vec → mathring ˚
        """;

    private const string WideOver = """
        widehat ^ widetilde ~ widecheck ˇ overline ‾ overrightarrow → overleftarrow ← overleftrightarrow ↔
        Overrightarrow ⇒ overleftharpoon ↼ overrightharpoon ⇀ overparen ⏜ overgroup ⏠ overlinesegment ⎯
        """;

    private const string WideUnder = """
        underline _ underbar _ underrightarrow → underleftarrow ← underleftrightarrow ↔ utilde ~ underparen ⏝
        undergroup ⏡
        """;

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        TexCommands.Each(Over, static (parser, command, sign) =>
            Accent(parser, command, "mover", " accent=\"true\"", sign, isWide: false))
        .Concat(TexCommands.Each(WideOver, static (parser, command, sign) =>
            Accent(parser, command, "mover", " accent=\"true\"", sign, isWide: true)))
        .Concat(TexCommands.Each(WideUnder, static (parser, command, sign) =>
            Accent(parser, command, "munder", " accentunder=\"true\"", sign, isWide: true)))
        .Concat(TexCommands.Each("overbrace ⏞ overbracket ⎴", static (parser, command, sign) =>
            Brace(parser, command, "mover", sign)))
        .Concat(TexCommands.Each("underbrace ⏟ underbracket ⎵", static (parser, command, sign) =>
            Brace(parser, command, "munder", sign)));

    private static Atom Accent(
        TexParser parser, TexToken command, string element, string attributes, string sign, bool isWide) =>
        Atom.Ordinary(new MathBranch(element, [parser.ParseArgument(command),
            MathNode.Operator(sign, isWide ? " stretchy=\"true\"" : " stretchy=\"false\"")], attributes));

    /// <summary>Returns an expression with a brace, whose explanation is written as a script.</summary>
    private static Atom Brace(TexParser parser, TexToken command, string element, string sign) => new(
        AtomKind.Operator, MathBranch.Of(element, parser.ParseArgument(command),
            MathNode.Operator(sign, " stretchy=\"true\"")), Scripts.Around);
}
