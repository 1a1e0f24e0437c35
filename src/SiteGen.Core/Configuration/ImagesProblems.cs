using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>Problems of the settings <c>images</c> and <c>cards</c>: SG0408, SG0409 and SG0417.</summary>
internal static class ImagesProblems
{
    public static Diagnostic UnknownFormat(Located<string> found, IReadOnlyList<string> known) =>
        Diagnostic.Error("SG0408", found.Location,
            $"Pictures cannot be made in the format '{UnicodeText.Excerpt(found.Value)}'.",
            Nearest.Suggestion(found.Value, known) ?? $"Use {string.Join(" or ", known.Select(Quoted))}.");

    public static Diagnostic TooManyWidths(SourceLocation location, int most) =>
        Diagnostic.Error("SG0409", location, $"'widths' has more than {most} entries.",
            "List only widths that differ visibly, such as [480, 800, 1200, 1600].");

    public static Diagnostic CardsWithoutFont(SourceLocation location) =>
        Diagnostic.Error("SG0417", location,
            "'cards' needs a font, because those of the system differ from machine to machine.",
            "Put a font into the folder 'content', and write its path: {font: /fonts/my-font.ttf}.");

    private static string Quoted(string name) => $"'{name}'";
}
