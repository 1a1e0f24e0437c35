using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Reads the rest of a row.</summary>
/// <param name="before">What the row contains so far.</param>
/// <param name="end">The character that ends the row, besides what ends every row.</param>
/// <returns>The whole row.</returns>
internal delegate List<Atom> TexSwitch(TexParser parser, TexToken command, List<Atom> before, char? end);

/// <summary>The commands that concern all that is before or behind them in their group.</summary>
internal static class TexSwitches
{
    private static readonly FrozenDictionary<string, TexSwitch> ByName = new Dictionary<string, TexSwitch>
    {
        ["displaystyle"] = (parser, _, before, end) => Styled(parser, before, end, LayoutCommands.StyleOf(true)),
        ["textstyle"] = (parser, _, before, end) => Styled(parser, before, end, LayoutCommands.StyleOf(false)),
        ["scriptstyle"] = (parser, _, before, end) =>
            Styled(parser, before, end, " displaystyle=\"false\" scriptlevel=\"1\""),
        ["scriptscriptstyle"] = (parser, _, before, end) =>
            Styled(parser, before, end, " displaystyle=\"false\" scriptlevel=\"2\""),
        ["color"] = (parser, command, before, end) =>
            Styled(parser, before, end, LayoutCommands.TakeColour(parser, command)),
        ["over"] = (parser, _, before, end) => Split(parser, before, end, static (above, below) =>
            MathBranch.Of("mfrac", above, below)),
        ["atop"] = (parser, _, before, end) => Split(parser, before, end, static (above, below) =>
            new MathBranch("mfrac", [above, below], " linethickness=\"0\"")),
        ["choose"] = (parser, _, before, end) => Split(parser, before, end, static (above, below) =>
            FractionCommands.Stacked(above, below, "(", ")")),
        ["brack"] = (parser, _, before, end) => Split(parser, before, end, static (above, below) =>
            FractionCommands.Stacked(above, below, "[", "]")),
        ["brace"] = (parser, _, before, end) => Split(parser, before, end, static (above, below) =>
            FractionCommands.Stacked(above, below, "{", "}")),
        ["bf"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.Bold),
        ["rm"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.Upright),
        ["it"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.Italic),
        ["sf"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.SansSerif),
        ["tt"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.Monospace),
        ["cal"] = (parser, _, before, end) => Lettered(parser, before, end, MathAlphabet.Script),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static TexSwitch? Find(string name) => ByName.GetValueOrDefault(name);

    private static List<Atom> Styled(TexParser parser, List<Atom> before, char? end, string attributes) =>
        [.. before, Atom.Inner(new MathBranch("mstyle", [parser.ParseRow(end)], attributes))];

    private static List<Atom> Lettered(TexParser parser, List<Atom> before, char? end, MathAlphabet alphabet) =>
        [.. before, Atom.Ordinary(alphabet.Apply(parser.ParseRow(end)))];

    private static List<Atom> Split(
        TexParser parser, List<Atom> before, char? end, Func<MathNode, MathNode, MathNode> join) =>
        [Atom.Inner(join(Atom.Row(before), parser.ParseRow(end)))];
}
