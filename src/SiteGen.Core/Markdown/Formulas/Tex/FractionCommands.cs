namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Fractions, binomials and roots.</summary>
internal static class FractionCommands
{
    private const string NoLine = " linethickness=\"0\"";

    public static IEnumerable<(string Name, TexCommand Command)> All =>
    [
        ("frac", static (parser, command) => Fraction(parser, command, null)),
        ("dfrac", static (parser, command) => Fraction(parser, command, true)),
        ("cfrac", static (parser, command) => Fraction(parser, command, true)),
        ("tfrac", static (parser, command) => Fraction(parser, command, false)),
        ("binom", static (parser, command) => Binomial(parser, command, null)),
        ("dbinom", static (parser, command) => Binomial(parser, command, true)),
        ("tbinom", static (parser, command) => Binomial(parser, command, false)),
        ("sqrt", Root),
    ];

    /// <summary>Returns two things above each other between brackets, without a line between them.</summary>
    public static MathNode Stacked(MathNode above, MathNode below, string open, string close) => MathBranch.Of("mrow",
        MathNode.Operator(open, " fence=\"true\" form=\"prefix\""),
        new MathBranch("mfrac", [above, below], NoLine),
        MathNode.Operator(close, " fence=\"true\" form=\"postfix\""));

    /// <param name="isDisplay">The style that the command forces; null for that of the surroundings.</param>
    private static Atom Fraction(TexParser parser, TexToken command, bool? isDisplay) => Atom.Inner(Styled(
        MathBranch.Of("mfrac", parser.ParseArgument(command), parser.ParseArgument(command)), isDisplay));

    private static Atom Binomial(TexParser parser, TexToken command, bool? isDisplay) => Atom.Inner(Styled(
        Stacked(parser.ParseArgument(command), parser.ParseArgument(command), "(", ")"), isDisplay));

    private static Atom Root(TexParser parser, TexToken command)
    {
        var degree = parser.ParseOption();
        var radicand = parser.ParseArgument(command);
        return Atom.Ordinary(degree is null ? MathBranch.Of("msqrt", radicand)
            : MathBranch.Of("mroot", radicand, degree));
    }

    private static MathNode Styled(MathNode node, bool? isDisplay) =>
        isDisplay is { } display ? new MathBranch("mstyle", [node], LayoutCommands.StyleOf(display)) : node;
}
