using SiteGen.Foundation;

namespace SiteGen.Configuration;

public static class PermalinkProblems
{
    public static Diagnostic UnknownWord(Located<string> pattern, string word, IEnumerable<string> known) =>
        Diagnostic.Error("SG0023", pattern.Location,
            $"'{UnicodeText.Excerpt(pattern.Value)}' asks for ':{UnicodeText.Excerpt(word)}', which no page has.",
            Nearest.Find(word, known) is { } near ? $"Did you mean ':{near}'?"
                : $"There are: {string.Join(", ", known.Order(StringComparer.Ordinal).Select(static one => $":{one}"))}"
                + ".");

    public static Diagnostic Unusable(Located<string> pattern, string reason) =>
        Diagnostic.Error("SG0024", pattern.Location,
            $"'{UnicodeText.Excerpt(pattern.Value)}' cannot be the address of a page: {reason}.",
            "Write an address such as /2026/my-page/, or a pattern such as /:year/:slug/.");

    public static Diagnostic WithoutDate(SourcePath page, PermalinkPattern pattern) =>
        Diagnostic.Error("SG0025", new SourceLocation(page),
            $"The page has no date, which its address '{UnicodeText.Excerpt(pattern.Written.Value)}' needs.",
            "Add 'date: 2026-01-31', or give the page an address of its own with 'permalink'.");
}
