using SiteGen.Foundation;
using SiteGen.Markdown.Formulas.Tex;

namespace SiteGen.Markdown.Formulas;

internal static class FormulaProblems
{
    public static Diagnostic Tex(SourceLocation location, TexProblem problem) =>
        Diagnostic.Error("SG0340", location, problem.Message, problem.Help);

    public static Diagnostic NotClosed(SourceLocation location) =>
        Diagnostic.Error("SG0341", location, "The formula is not closed.",
            "End it with a line '$$'. For two dollar signs as text, write '\\$\\$'.");

    public static Diagnostic OmittedValue(SourceLocation location) =>
        Diagnostic.Error("SG0343", location, "A live value cannot stand here in a formula.",
            "Commands such as '\\tag' and '\\operatorname', and '$…$' within '\\text', take only what is "
            + "written out. Move the value out of them.");
}
