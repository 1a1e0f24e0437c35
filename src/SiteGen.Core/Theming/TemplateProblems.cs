using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown.Links;

namespace SiteGen.Theming;

/// <summary>
/// Thrown when a template cannot continue. The renderer turns it into a diagnostic with the place in the template.
/// </summary>
public sealed class TemplateFailure(
    SourceSpan span, string code, string message, string? help) : ScriptRuntimeException(span, message)
{
    public string Code { get; } = code;

    public string? Help { get; } = help;

    /// <summary>The sources that were searched for a missing thing; null for failures of another kind.</summary>
    public SearchedSources? Searched { get; init; }

    public static TemplateFailure Of(Diagnostic diagnostic) =>
        new(default, diagnostic.Code, diagnostic.Message, diagnostic.Help) { Diagnostic = diagnostic };

    /// <summary>The finished diagnostic, if its place is known more precisely than the span.</summary>
    public Diagnostic? Diagnostic { get; init; }
}

/// <summary>Problems in templates and in the expressions of pages.</summary>
public static class TemplateProblems
{
    public const string Syntax = Markdown.Holes.HoleProblems.NotScriban, Evaluation = "SG0302", Steps = "SG0316";

    private const string LongValue = "SG0318";

    private static readonly SourcePath Themes = SourcePath.Parse("themes"), Settings = SourcePath.Parse("site.yaml");

    private static readonly SearchedSources ThemeOfSite = new(Themes, Settings);

    public const string SyntaxHelp = Markdown.Holes.HoleProblems.SyntaxHelp;

    public const string EvaluationHelp =
        "Check the values in the expression. The message is that of the template language, Scriban.";

    public static Diagnostic NoLayout(SourceLocation place, string name, IEnumerable<string> known) =>
        Diagnostic.Error("SG0303", place, $"The theme has no layout '{name}'.", Nearest.Suggestion(name, known)
            ?? $"Use one of: {string.Join(", ", known)}.")
            .SoughtIn(Settings);

    public static TemplateFailure NoPartial(SourceSpan span, string name, IEnumerable<string> known) =>
        new(span, "SG0304", $"The theme has no partial '{name}'.", Nearest.Suggestion(name, known)
            ?? "Correct the name, or add the partial as a file to the theme's folder 'partials'.");

    public static TemplateFailure UnknownName(SourceSpan span, string name, IEnumerable<string> known) =>
        new(span, "SG0305", $"'{name}' is not a variable, function or shortcode.",
            Nearest.Suggestion(name, known)
            ?? "Use 'site', 'page', 'data', a function, or the name of a file in the theme's folder 'shortcodes'.")
        { Searched = ThemeOfSite };

    public static TemplateFailure UnknownMember(SourceSpan span, string of, string member, IEnumerable<string> known) =>
        new(span, "SG0306", $"'{of}' has no '{member}'.", Nearest.Suggestion(member, known)
            ?? (known.Any() ? $"It has: {string.Join(", ", known.Take(12))}{(known.Count() > 12 ? ", …" : "")}."
            : "It is empty."));

    public static TemplateFailure CircularPartials(SourceSpan span, IEnumerable<string> chain) =>
        new(span, "SG0307", $"The partials include each other without end: {string.Join(" → ", chain)}.",
            "Let one of them end the chain.");

    public static TemplateFailure DeepPartials(SourceSpan span, IEnumerable<string> chain, int limit) =>
        new(span, "SG0693", $"The partials are nested more than {limit} levels deep: {string.Join(" → ", chain)}.",
            "End the chain earlier, or reduce the depth of what it follows, such as nested folders.");

    public static TemplateFailure EndlessLoop(SourceSpan span, int steps) =>
        new(span, "SG0308", $"The template's loops were stopped after {steps} steps in all.",
            "Look for a loop whose condition never becomes false, or for long loops inside loops.");

    public static TemplateFailure NoAsset(SourceSpan span, string name, IEnumerable<string> known) =>
        new(span, "SG0309", $"The theme has no asset '{name}'.", Nearest.Suggestion(name, known)
            ?? "Correct the name, or add the file to the theme's folder 'assets'.");

    public static TemplateFailure NoString(SourceSpan span, string key, string language, IEnumerable<string> known) =>
        new(span, "SG0310", $"The theme has no text '{key}' in the language '{language}' or in English.",
            Nearest.Suggestion(key, known) ?? "Add the text to the files in the theme's folder 'i18n'.")
        { Searched = ThemeOfSite };

    public static TemplateFailure BadArgument(SourceSpan span, string message, string? help = null) =>
        new(span, "SG0311", message, help ?? "Check the function's arguments.");

    public static TemplateFailure NotAllowed(SourceSpan span, string directive, string address) =>
        new(span, "SG0255", $"The site's content security policy does not let '{directive}' load '{address}'.",
            $"Add to site.yaml: csp: {{{directive}: [{PolicySource.Of(address)}]}}");

    public static TemplateFailure RefusedAddress(SourceSpan span, string address)
    {
        var problem = LinkProblems.RefusedValue(address);
        return new TemplateFailure(span, problem.Code, problem.Message, problem.Help);
    }

    public static Diagnostic NoTheme(SourceLocation place, string name, IEnumerable<string> known) =>
        Diagnostic.Error("SG0312", place, $"There is no theme '{name}' in the folder 'themes'.",
            Nearest.Suggestion(name, known) ?? $"Use one of: {string.Join(", ", known)}.");

    public static Diagnostic BadThemeFile(SourceLocation place, string message) =>
        Diagnostic.Error("SG0313", place, message, "Write one 'name: value' on each line.");

    /// <param name="reason">The reason why the path cannot be one of the finished site.</param>
    public static Diagnostic UnusableAsset(SourcePath path, string reason) =>
        Diagnostic.Error("SG0314", new SourceLocation(path), $"The asset cannot have an address: {reason}.",
            "Rename the file.");

    private static TemplateFailure Frames(SourceSpan span, string message) =>
        new(span, "SG0315", message, "Remove the frame from one of them.");

    public static TemplateFailure EndlessFrames(SourceSpan span, IEnumerable<string> chain) =>
        Frames(span, $"The layouts frame each other without end: {string.Join(" → ", chain)}.");

    public static TemplateFailure DeepFrames(SourceSpan span, IEnumerable<string> chain, int limit) =>
        Frames(span, $"The layouts are framed more than {limit} levels deep: {string.Join(" → ", chain)}.");

    public static TemplateFailure TooManySteps(SourceSpan span, int limit) =>
        new(span, Steps, $"The templates of this output were stopped after {Millions(limit)} steps.",
            "Look for a loop inside a loop or a function that calls itself, or store computed values under 'data/'.");

    public static TemplateFailure LongOutput(SourceSpan span, int limit) =>
        new(span, "SG0317", $"This writes more than {Millions(limit)} characters.",
            "Write less, or split the output across several pages.");

    public static TemplateFailure LongText(SourceSpan span, int limit) =>
        new(span, LongValue, $"This creates a text of more than {Millions(limit)} characters.",
            "Write long output piece by piece instead of collecting it in a variable.");

    public static TemplateFailure LongNumber(SourceSpan span) =>
        new(span, LongValue, "This creates a number of more than 1,200 digits.",
            "Write it as 1e400, or calculate it beforehand.");

    public static Diagnostic LongSite(long limit) =>
        Diagnostic.Error("SG0319", new SourceLocation(SourcePath.Root),
            $"The pages of this site come to more than {Millions(limit)} bytes; nothing was built.",
            "Look for a layout or partial that writes on every page what one page could hold, or split the site.");

    public static TemplateFailure TooManyItems(SourceSpan span, int limit) =>
        new(span, "SG0320", $"Ranges and list functions in this output process more than {Millions(limit)} items.",
            "Use a shorter range or list. To build a long list, write 'list[list.size] = item'; 'array.add' copies "
            + "the list.");

    private static string Millions(long number) => $"{number / 1_000_000} million";
}
