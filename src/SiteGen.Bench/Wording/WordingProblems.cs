using SiteGen.Foundation;

namespace SiteGen.Bench.Wording;

/// <summary>What can be wrong with a theme's words for evidence: SG0834 to SG0837.</summary>
internal static class WordingProblems
{
    public static Diagnostic UnknownText(SourceLocation at, string key, IEnumerable<string> known) =>
        Diagnostic.Warning("SG0834", at, $"Nothing of evidence is said with the text '{UnicodeText.Excerpt(key)}'.",
            Nearest.Suggestion(key, known)
            ?? "Remove it, or see the theme Evolution's 'i18n/en.yaml' for the names that there are.");

    public static Diagnostic NoText(SourceLocation at, string key) =>
        Diagnostic.Error("SG0835", at, $"'{key}' is no text.",
            "Write a text, or the forms 'one' and 'other' where English has them.");

    public static Diagnostic UnknownPlace(
        SourceLocation at, string key, string place, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("SG0836", at, $"The text '{key}' has no place '{{{UnicodeText.Excerpt(place)}}}'.",
            Nearest.Suggestion(place, known)
            ?? (known.Count == 0 ? "It has no places."
            : $"Its places are: {string.Join(", ", known.Select(static name => $"{{{name}}}"))}."));

    public static Diagnostic MissingPlace(SourceLocation at, string key, string place) =>
        Diagnostic.Error("SG0837", at, $"The text '{key}' leaves out '{{{place}}}'.",
            "Put the place where the language has it.");
}
