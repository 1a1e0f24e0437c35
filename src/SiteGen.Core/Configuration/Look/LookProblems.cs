using SiteGen.Foundation;

namespace SiteGen.Configuration.Look;

/// <summary>Problems of the settings under <c>theme</c>: SG0970 to SG0989.</summary>
internal static class LookProblems
{
    public static Diagnostic NotAColour(Located<string> found, IEnumerable<string> names) =>
        Diagnostic.Error("SG0970", found.Location,
            $"'{UnicodeText.Excerpt(found.Value)}' is not a colour.",
            Nearest.Suggestion(found.Value, names)
                ?? $"Write it in hexadecimal, such as \"#b3261e\", or use one of: {string.Join(", ", names)}.");

    public static Diagnostic ColourIsComment(SourceLocation at) =>
        Diagnostic.Error("SG0971", at, "The colour is empty: without quotes, '#' begins a comment.",
            "Put the colour in quotes: \"#b3261e\".");

    /// <param name="scheme">"light" or "dark".</param>
    public static Diagnostic PaleAccent(
        SourceLocation at, string colour, string scheme, double contrast, string better) =>
        Diagnostic.Warning("SG0972", at,
            System.FormattableString.Invariant(
                $"The accent colour {colour} is hard to read on the {scheme} background: its contrast is ")
            + System.FormattableString.Invariant($"{Math.Floor(contrast * 10) / 10:0.0}, and text needs 4.5."),
            $"Use \"{better}\", the nearest shade that can be read.");

    public static Diagnostic NotAFileOfSite(Located<string> found, string field) =>
        Diagnostic.Error("SG0973", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not a file of the site.",
            "Put the file into the folder 'content', and write its path, such as /icon.svg.");

    /// <param name="nearest">The path of the file that the author may mean.</param>
    public static Diagnostic NoFile(Located<string> found, SourcePath folder, string? nearest) =>
        Diagnostic.Error("SG0981", found.Location,
            $"There is no file '{UnicodeText.Excerpt(found.Value)}' in the folder '{folder}'.",
            nearest is null ? $"Put the file into '{folder}', and write its path in that folder."
                : $"Did you mean '{nearest}'?")
            .SoughtIn(folder);

    /// <param name="kinds">The formats that can be used: "SVG or PNG".</param>
    public static Diagnostic WrongFormat(Located<string> found, string field, string kinds) =>
        Diagnostic.Error("SG0974", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not {kinds}.", $"Use a file in {kinds}.");

    public static Diagnostic SmallIcon(Located<string> found, int width, int height) =>
        Diagnostic.Warning("SG0975", found.Location,
            $"The icon '{UnicodeText.Excerpt(found.Value)}' is {width}×{height} pixels, "
            + "so it cannot be the icon of phones.",
            "Use a square PNG of at least 180×180 pixels.");

    public static Diagnostic UnreadableFont(Located<string> found) =>
        Diagnostic.Warning("SG0976", found.Location,
            $"The font '{UnicodeText.Excerpt(found.Value)}' could not be measured, "
            + "so text moves when the font replaces the one before it.",
            "Check that the file is a font in WOFF2, WOFF, TTF or OTF.");

    public static Diagnostic GroupWithTarget(SourceLocation at) =>
        Diagnostic.Error("SG0978", at, "A menu item with 'items' opens a list and cannot have 'to'.",
            "Remove 'to', and add the page as the first of the items.");

    public static Diagnostic NotAValue(Located<string> found, string field, string form) =>
        Diagnostic.Error("SG0979", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not {form}.",
            $"Write {form}.");

    public static Diagnostic OneService(SourceLocation at) =>
        Diagnostic.Error("SG0980", at, "'comments' needs exactly one of 'giscus' and 'utterances'.",
            "Write {giscus: {…}} or {utterances: {…}}; put any other service into the hook 'article-end'.");
}
