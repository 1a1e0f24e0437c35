using SiteGen.Foundation;

namespace SiteGen.Theming.Cards;

/// <summary>Problems of social cards: SG0418 to SG0421.</summary>
public static class CardProblems
{
    public static Diagnostic UnreadableFont(Located<string> font) =>
        Diagnostic.Error("SG0418", font.Location,
            $"'{UnicodeText.Excerpt(font.Value)}' is not a font that cards can be drawn with.",
            "Use a font in TrueType or OpenType: a file that ends with .ttf or .otf.");

    public static Diagnostic MissingLetters(SourceLocation location, string letters) =>
        Diagnostic.Warning("SG0419", location,
            $"No font of the social cards has the letters '{UnicodeText.Excerpt(letters)}', so a box replaces each.",
            "Add a font that has them to 'font' under 'cards' in site.yaml.");

    public static Diagnostic NotDrawn(SourceLocation location, string reason) =>
        Diagnostic.Error("SG0420", location,
            $"The social card cannot be drawn: {UnicodeText.Excerpt(UnicodeText.OneLine(reason))}",
            "Correct 'social/card.svg' in the theme: it must be a valid SVG.");

    public static Diagnostic NoTemplate(SourceLocation location) =>
        Diagnostic.Error("SG0421", location, "The theme has no 'social/card.svg', so cards cannot be drawn.",
            "Create it in the theme's folder, or remove 'cards' from site.yaml.");
}
