using SiteGen.Foundation;

namespace SiteGen.Configuration;

public static class PermalinkProblems
{
    public static Diagnostic UnknownWord(Located<string> pattern, string word, IEnumerable<string> known) =>
        Diagnostic.Error("SG0023", pattern.Location,
            $"'{UnicodeText.Excerpt(pattern.Value)}' contains ':{UnicodeText.Excerpt(word)}', "
            + "which is not a placeholder.",
            Nearest.Find(word, known) is { } near ? $"Did you mean ':{near}'?"
                : "Use one of: "
                + $"{string.Join(", ", known.Order(StringComparer.Ordinal).Select(static one => $":{one}"))}.");

    public static Diagnostic Unusable(Located<string> pattern, string reason) =>
        Diagnostic.Error("SG0024", pattern.Location,
            $"'{UnicodeText.Excerpt(pattern.Value)}' cannot be the address of a page: {reason}.",
            "Write an address such as /2026/my-page/, or a pattern such as /:year/:slug/.");

    public static Diagnostic WithoutDate(SourcePath page, PermalinkPattern pattern) =>
        Diagnostic.Error("SG0025", new SourceLocation(page),
            $"The page has no date, but its address '{UnicodeText.Excerpt(pattern.Written.Value)}' needs one.",
            "Add 'date: 2026-01-31', or give the page its own address with 'permalink'.");
}
