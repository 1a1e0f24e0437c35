using SiteGen.Foundation;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The mistakes of formulas.</summary>
internal static class TexProblems
{
    private const string Documented = "See 'Formulas and diagrams' in the documentation for what formulas can contain.";

    public static TexProblem UnknownCommand(TexToken command, IReadOnlyList<string> known) => new(command.Start,
        $"'\\{command.Text}' is not a command of formulas.",
        (command.Text.Length > 0 ? Suggestion(command.Text, known) : null)
            ?? $"{Documented} For a command of your own, add it to 'math: macros' in "
            + "site.yaml.");

    public static TexProblem UnknownEnvironment(int start, string name, IReadOnlyList<string> known) => new(start,
        $"'{UnicodeText.Excerpt(name)}' is not an environment of formulas.",
        Nearest.Suggestion(name, known) ?? $"Use 'aligned', 'cases', 'matrix', 'pmatrix' or 'array'. {Documented}");

    public static TexProblem NoArgument(TexToken command) => new(command.Start,
        $"'{Written(command)}' needs something behind it.", "Write it in braces: '{…}'. For nothing, write '{}'.");

    public static TexProblem NotClosed(TexToken open, string end) => new(open.Start,
        $"'{Written(open)}' has no '{end}'.", $"Add '{end}' where it ends.");

    public static TexProblem WrongEnd(TexToken end, string name) => new(end.Start,
        $"'\\end' does not close '\\begin{{{name}}}'.", $"Write '\\end{{{name}}}'.");

    public static TexProblem Stray(TexToken token) => new(token.Start, $"'{Written(token)}' has no beginning.",
        token.Kind switch
        {
            TexKind.Cell => "It separates the cells of a table. Write the formula between '\\begin{aligned}' and "
                + "'\\end{aligned}', or '\\&' for the character.",
            TexKind.Close => "Remove it, or write '\\}' for the character.",
            _ when token.Text == "end" => "Add '\\begin{…}' in front, or remove it.",
            _ => "Add '\\left' in front, or remove it.",
        });

    public static TexProblem TwoScripts(TexToken sign) => new(sign.Start,
        $"There are two '{Written(sign)}' behind one symbol.", "Group what belongs together with braces: 'x^{a^b}'.");

    public static TexProblem NoDelimiter(TexToken command, TexToken found) => new(command.Start,
        found.Kind == TexKind.End ? $"'{Written(command)}' needs a bracket behind it."
            : $"'{Written(found)}' is not a bracket, which '{Written(command)}' needs behind it.",
        "Write a bracket such as '(', '\\{' or '\\langle', or '.' for none.");

    public static TexProblem NoColumns(TexToken begin) => new(begin.Start, "An array needs its columns.",
        "Write one letter for each: '\\begin{array}{lcr}'.");

    public static TexProblem NoLength(TexToken command) => new(command.Start,
        $"'{Written(command)}' needs a length.", "Write a number and a unit: '\\hspace{1em}'.");

    public static TexProblem NoColour(TexToken command) => new(command.Start,
        $"'{Written(command)}' needs a colour.", "Write a name or a value: '{red}', '{#0a7}'.");

    public static TexProblem TooDeep(TexToken token) => new(token.Start,
        $"The formula nests more than {TexParser.MaxDepth} levels deep.", "Split it into several formulas.");

    public static TexProblem TooManyMacros(TexToken command) => new(command.Start,
        $"The formula uses more than {TexParser.MaxMacroCount} commands of 'math: macros', counting those in each "
            + "other.", "Split it, or write out what the commands stand for.");

    public static TexProblem HoleInMacro(TexToken command) => new(command.Start,
        $"A live value cannot be an argument of '\\{command.Text}', which is one of the site's own commands.",
        "Write out what the command stands for.");

    /// <summary>Suggests a command, if possible one with the same first letter: '\alpha' is not '\Alpha'.</summary>
    private static string? Suggestion(string name, IReadOnlyList<string> known) =>
        (Nearest.Find(name, known.Where(other => other[0] == name[0])) ?? Nearest.Find(name, known)) is { } nearest
            ? $"Did you mean '\\{nearest}'?" : null;

    private static string Written(TexToken token) => token.Kind == TexKind.Command ? "\\" + token.Text
        : token.Kind == TexKind.Subscript ? "_" : token.Kind == TexKind.Superscript ? "^" : token.Text;
}
