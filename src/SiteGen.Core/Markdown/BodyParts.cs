namespace SiteGen.Markdown;

/// <summary>The constructs that most pages do without, by the names of their style sheets in a theme.</summary>
public static class BodyParts
{
    /// <summary>Notes, folds, marked words and outputs of code blocks.</summary>
    public const string CodeParts = "code-parts";

    /// <summary>Code blocks in <c>&lt;div class="tabs"></c>, which a script turns into tabs.</summary>
    public const string CodeTabs = "code-tabs";

    public const string Diagrams = "diagrams";

    public const string Formulas = "math";
}
