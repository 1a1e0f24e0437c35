using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Spaces.</summary>
internal static partial class SpaceCommands
{
    private const string Named = """
        , 0.1667em : 0.2222em > 0.2222em ; 0.2778em ! -0.1667em thinspace 0.1667em medspace 0.2222em
        thickspace 0.2778em negthinspace -0.1667em negmedspace -0.2222em negthickspace -0.2778em enspace 0.5em
        enskip 0.5em quad 1em qquad 2em
        """;

    public static IEnumerable<(string Name, TexCommand Command)> All =>
        TexCommands.Each(Named, static (_, _, width) => new Atom(AtomKind.Space, MathNode.Space(width)))
        .Append((" ", Blank)).Append(("space", Blank)).Append(("nobreakspace", Blank)).Append(("\n", Blank))
        .Append(("hspace", Given)).Append(("mspace", Given)).Append(("mskip", Written)).Append(("mkern", Written))
        .Append(("kern", Written)).Append(("hskip", Written));

    private static Atom Blank(TexParser parser, TexToken command) =>
        new(AtomKind.Space, new MathLeaf("mtext", "\u00A0"));

    private static Atom? Given(TexParser parser, TexToken command)
    {
        parser.Scanner.TakeStar();
        return parser.Scanner.TakeGroup() is var (length, _) ? Spaced(parser, command, length)
            : Missing(parser, command);
    }

    /// <summary>Takes a length without braces.</summary>
    private static Atom? Written(TexParser parser, TexToken command)
    {
        if (parser.Scanner.Peek().Kind == TexKind.Open) return Given(parser, command);
        var number = parser.Scanner.TakeWhile(static sign => char.IsAsciiDigit(sign) || sign is '-' or '.' or ' ');
        return Spaced(parser, command, number + parser.Scanner.TakeWhile(char.IsAsciiLetterLower, maxLength: 2));
    }

    private static Atom? Spaced(TexParser parser, TexToken command, string length)
    {
        if (Width(length) is { } width) return new Atom(AtomKind.Space, MathNode.Space(width));
        return Missing(parser, command);
    }

    private static Atom? Missing(TexParser parser, TexToken command)
    {
        parser.Report(TexProblems.NoLength(command));
        return null;
    }

    /// <summary>Returns a length of TeX as one of CSS.</summary>
    private static string? Width(string length)
    {
        var match = Length().Match(length);
        if (!match.Success) return null;
        var number = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var (factor, unit) = match.Groups[2].Value switch
        {
            "mu" => (1d / 18, "em"),
            "pt" => (1d / 10, "em"),
            var other => (1, other),
        };
        return Math.Round(number * factor, 4).ToString(CultureInfo.InvariantCulture) + unit;
    }

    [GeneratedRegex(@"^\s*(-?(?:[0-9]{1,4}(?:\.[0-9]{0,4})?|\.[0-9]{1,4}))\s*(em|ex|mu|pt|px|cm|mm|in)\s*\z")]
    private static partial Regex Length();
}
