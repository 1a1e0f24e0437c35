using SiteGen.Foundation;

namespace SiteGen.Evidence.Wording;

/// <summary>Diagnostics for a theme's words for evidence: SG0834 to SG0837.</summary>
internal static class WordingProblems
{
    public static Diagnostic UnknownText(SourceLocation at, string key, IEnumerable<string> known) =>
        Diagnostic.Warning("SG0834", at, $"SiteGen does not use the text '{UnicodeText.Excerpt(key)}'.",
            Nearest.Suggestion(key, known)
            ?? "Remove it, or see 'i18n/en.yaml' of the theme Evolution for the valid names.");

    public static Diagnostic NoText(SourceLocation at, string key) =>
        Diagnostic.Error("SG0835", at, $"'{key}' is not a text.",
            "Write a text, or the forms 'one' and 'other' where English has them.");

    public static Diagnostic UnknownPlace(
        SourceLocation at, string key, string place, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("SG0836", at, $"The text '{key}' has no placeholder '{{{UnicodeText.Excerpt(place)}}}'.",
            Nearest.Suggestion(place, known)
            ?? (known.Count == 0 ? "It has no placeholders."
            : $"Its placeholders are: {string.Join(", ", known.Select(static name => $"{{{name}}}"))}."));

    public static Diagnostic MissingPlace(SourceLocation at, string key, string place) =>
        Diagnostic.Error("SG0837", at, $"The text '{key}' omits the placeholder '{{{place}}}'.",
            "Add it at the position that suits the language.");
}
