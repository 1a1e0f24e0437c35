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
}
