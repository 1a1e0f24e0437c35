using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>What can be wrong with a content file and the fields at its head: SG0003 to SG0049.</summary>
public static class FrontMatterProblems
{
    public static Diagnostic Unclosed(SourceLocation at, string fence) =>
        Diagnostic.Error("SG0003", at, "The front matter that begins here has no end.",
            $"Add a line '{fence}' after the last field"
            + (fence == "---" ? "; for a rule across the page write '***'." : "."));

    public static Diagnostic NoFields(SourceLocation at, bool isList) =>
        Diagnostic.Error("SG0004", at, $"The front matter is {(isList ? "a list" : "text")} and has no fields.",
            "Write fields as 'title: …'; for a rule across the page write '***'.");

    /// <summary>It is read all the same; other programs take it for text.</summary>
    internal static Diagnostic UnusualFence(SourceLocation at, UnusualFence found) => Diagnostic.Warning("SG0020", at,
        found == Documents.UnusualFence.Long
            ? "This front matter begins with more than three dashes."
            : "Nothing stands above the first field of this front matter.",
        "Begin and end front matter with a line '---'.");

    public static Diagnostic Toml(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0021", at, $"This front matter is not TOML: {reason}",
            "Write fields between the lines '+++' as name = \"value\", and tables below them.");

    public static Diagnostic Json(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0022", at, $"This front matter is not JSON: {reason}",
            "Put names and texts in double quotes, a ',' between two fields, and none after the last.");

    public static Diagnostic Unknown(YamlEntry entry, IEnumerable<string> known)
    {
        var suggestion = Nearest.Suggestion(entry.Key, known);
        return Diagnostic.Warning(
            "SG0010", entry.KeyLocation, $"'{UnicodeText.Excerpt(entry.Key)}' is not a field of a page.",
            ForeignFields.WayOut(entry.Key) is { } wayOut ? wayOut
            : suggestion is null ? "Fields of your own go under 'extra'."
            : $"{suggestion} Fields of your own go under 'extra'.");
    }

    public static Diagnostic NotADate(SourceLocation at, string name, string found) =>
        Diagnostic.Error("SG0011", at, $"'{name}' is '{UnicodeText.Excerpt(found)}', which is not a date.",
            "Write it as 2026-01-31.");

    public static Diagnostic UnknownKind(Located<string> kind, IReadOnlyList<string> allowed)
    {
        var choice = $"Write {string.Join(" or ", allowed.Select(static name => $"'{name}'"))}.";
        return Diagnostic.Error(
            "SG0012", kind.Location, $"'kind' is '{UnicodeText.Excerpt(kind.Value)}', which this file cannot have.",
            Nearest.Suggestion(kind.Value, allowed) ?? choice);
    }

    public static Diagnostic PartOfManySeries(SourceLocation at) =>
        Diagnostic.Error("SG0013", at, "'part' does not say which of the page's series it counts in.",
            "Give each series its part: series: [{name: A, part: 1}, {name: B, part: 2}].");

    /// <summary>For who has put the folder's fields under the page's: a part is left and there is no series.</summary>
    public static Diagnostic PartWithoutSeries(Located<int> part) =>
        Diagnostic.Error("SG0014", part.Location, $"'part' is {part.Value}, but the page is in no series.",
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
            $"'{entry.Key}' belongs to a folder and is read only in its '_index.md'.", "Move it there.");

    public static Diagnostic NotInherited(YamlEntry entry) =>
        Diagnostic.Error("SG0018", entry.KeyLocation,
            $"'{entry.Key}' belongs to one page and cannot be under 'cascade'.", "Move it to the page.");

    public static Diagnostic TermWithoutLetters(Located<string> term, string taxonomy) =>
        Diagnostic.Error("SG0019", term.Location,
            $"'{UnicodeText.Excerpt(term.Value)}' in '{taxonomy}' has no letter or digit to make an address from.",
            "Write a word.");
}
