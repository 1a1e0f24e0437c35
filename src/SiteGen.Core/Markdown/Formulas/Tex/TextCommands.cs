namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Styles of letters, words within a formula, and names of operators.</summary>
internal static class TextCommands
{
    private static readonly (string Names, MathAlphabet Alphabet)[] Alphabets =
    [
        ("mathrm mathup", MathAlphabet.Upright),
        ("mathbf", MathAlphabet.Bold),
        ("mathit", MathAlphabet.Italic),
        ("boldsymbol bm pmb", MathAlphabet.BoldItalic),
        ("mathcal mathscr", MathAlphabet.Script),
        ("mathfrak frak", MathAlphabet.Fraktur),
        ("mathbb Bbb", MathAlphabet.DoubleStruck),
        ("mathsf", MathAlphabet.SansSerif),
        ("mathtt", MathAlphabet.Monospace),
        ("mathnormal", MathAlphabet.Italic),
    ];

    /// <summary>The commands for words, with the HTML element of their style; '-' for none.</summary>
    private const string Texts = """
        text - textrm - textup - textnormal - mbox - hbox - textmd - textbf b textit i emph i textsl i texttt code
        textsf -
        """;

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        Alphabets.SelectMany(static entry => entry.Names.Split(' ').Select(name => (name, Styled(entry.Alphabet))))
        .Concat(TexCommands.Each(Texts, static (parser, command, element) => Words(parser, command, element)))
        .Append(("operatorname", Operator)).Append(("operatornamewithlimits", OperatorWithLimits));

    private static TexCommand Styled(MathAlphabet alphabet) =>
        (parser, command) => Atom.Ordinary(alphabet.Apply(parser.ParseArgument(command)));

    private static Atom Operator(TexParser parser, TexToken command) =>
        parser.Scanner.TakeStar() ? OperatorWithLimits(parser, command) : TexSymbols.Function(Name(parser, command));

    private static Atom OperatorWithLimits(TexParser parser, TexToken command) =>
        TexSymbols.Limit(Name(parser, command));

    /// <summary>Takes a name of letters; spaces of TeX are spaces of the name.</summary>
    private static string Name(TexParser parser, TexToken command)
    {
        if (parser.Scanner.TakeGroup() is var (name, _) && name.Trim().Length > 0)
            return name.Trim().Replace("\\,", "\u2009", StringComparison.Ordinal)
                .Replace("\\ ", "\u00A0", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        parser.Report(TexProblems.NoArgument(command));
        return "";
    }

    private static Atom? Words(TexParser parser, TexToken command, string element)
    {
        if (parser.Scanner.TakeGroup() is not var (words, start))
        {
            parser.Report(TexProblems.NoArgument(command));
            return null;
        }
        return Atom.Ordinary(TextReader.Read(parser, words, start, element == "-" ? "" : element));
    }
}
