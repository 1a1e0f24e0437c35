using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Problems of a content file and its front matter: SG0003 to SG0049.</summary>
public static class FrontMatterProblems
{
    public static Diagnostic Unclosed(SourceLocation at, string fence) =>
        Diagnostic.Error("SG0003", at, "The front matter that begins here is not closed.",
            $"Add a line '{fence}' after the last field"
            + (fence == "---" ? "; for a horizontal rule, write '***'." : "."));

    public static Diagnostic NoFields(SourceLocation at, bool isList) =>
        Diagnostic.Error("SG0004", at, $"The front matter is {(isList ? "a list" : "text")} and has no fields.",
            "Write fields as 'title: …'; for a horizontal rule, write '***'.");

    /// <summary>Reports front matter that SiteGen reads but that other programs treat as text.</summary>
    internal static Diagnostic UnusualFence(SourceLocation at, UnusualFence found) => Diagnostic.Warning("SG0020", at,
        found == Documents.UnusualFence.Long
            ? "This front matter begins with more than three dashes."
            : "This front matter has no line '---' above its first field.",
        "Begin and end front matter with a line '---'.");

    public static Diagnostic Toml(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0021", at, $"This front matter is not valid TOML: {reason}",
            "Between the lines '+++', write fields as name = \"value\", with tables after them.");

    public static Diagnostic Json(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0022", at, $"This front matter is not valid JSON: {reason}",
            "Put names and text in double quotes, and a ',' between fields but not after the last.");

    public static Diagnostic Unknown(YamlEntry entry, IEnumerable<string> known)
    {
        var suggestion = Nearest.Suggestion(entry.Key, known);
        return Diagnostic.Warning(
            "SG0010", entry.KeyLocation, $"'{UnicodeText.Excerpt(entry.Key)}' is not a page field.",
            ForeignFields.WayOut(entry.Key) is { } wayOut ? wayOut
            : suggestion is null ? "Put your own fields under 'extra'."
            : $"{suggestion} Put your own fields under 'extra'.");
    }

    public static Diagnostic NotADate(SourceLocation at, string name, string found) =>
        Diagnostic.Error("SG0011", at, $"'{name}' is '{UnicodeText.Excerpt(found)}', which is not a date.",
            "Write it as 2026-01-31.");

    public static Diagnostic UnknownKind(Located<string> kind, IReadOnlyList<string> allowed)
    {
        var choice = $"Write {string.Join(" or ", allowed.Select(static name => $"'{name}'"))}.";
        return Diagnostic.Error(
            "SG0012", kind.Location,
            $"'kind' is '{UnicodeText.Excerpt(kind.Value)}', which is not valid for this file.",
            Nearest.Suggestion(kind.Value, allowed) ?? choice);
    }

    private static Diagnostic BadPart(SourceLocation at, string message, string help) =>
        Diagnostic.Error("SG0013", at, message, help);

    public static Diagnostic TwoParts(SourceLocation at) =>
        BadPart(at, "'series' already gives the page its part.", "Remove 'part'.");

    public static Diagnostic PartOfManySeries(SourceLocation at) =>
        BadPart(at, "'part' does not name the series that it belongs to.",
            "Give each series its part: series: [{name: A, part: 1}, {name: B, part: 2}].");

    /// <summary>
    /// Reports a part without a series. For use once the folder's defaults are applied, because they may set the
    /// series.
    /// </summary>
    public static Diagnostic PartWithoutSeries(Located<int> part) =>
        Diagnostic.Error("SG0014", part.Location, $"'part' is {part.Value}, but the page is not in a series.",
            "Add 'series: …', or remove 'part'.");

    public static Diagnostic UnusableSlug(Located<string> slug, string reason) =>
        Diagnostic.Error("SG0015", slug.Location,
            $"'slug' is '{UnicodeText.Excerpt(slug.Value)}', which cannot be part of an address: {reason}.",
            "Write one name without '/', such as 'my-page'.");

    public static Diagnostic UnusableAlias(Located<string> alias, string reason) =>
        Diagnostic.Error("SG0016", alias.Location,
            $"The alias '{UnicodeText.Excerpt(alias.Value)}' cannot be an address: {reason}.",
            "Write it from the site's root: '/old/address/'.");

    public static Diagnostic OnlyInSection(YamlEntry entry) =>
        Diagnostic.Error("SG0017", entry.KeyLocation,
            $"'{entry.Key}' applies to a folder and is valid only in its '_index.md'.", "Move it there.");

    public static Diagnostic NotInherited(YamlEntry entry) =>
        Diagnostic.Error("SG0018", entry.KeyLocation,
            $"'{entry.Key}' applies to a single page and cannot be under 'cascade'.", "Move it to the page.");

    public static Diagnostic TermWithoutLetters(Located<string> term, string taxonomy) =>
        Diagnostic.Error("SG0019", term.Location,
            $"'{UnicodeText.Excerpt(term.Value)}' in '{taxonomy}' has no letter or digit to form an address.",
            "Write a word.");
}
