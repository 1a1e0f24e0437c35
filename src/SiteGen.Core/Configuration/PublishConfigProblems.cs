using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>Problems of <c>publish</c> in <c>site.yaml</c>: SG0240 to SG0249.</summary>
internal static class PublishConfigProblems
{
    public static Diagnostic UnknownKind(Located<string> found, IReadOnlyCollection<string> kinds) =>
        Diagnostic.Error("SG0240", found.Location,
            $"'{UnicodeText.Excerpt(found.Value)}' is not a kind of publish target.",
            Nearest.Suggestion(found.Value, kinds)
            ?? $"Use one of: {string.Join(", ", kinds.Select(static kind => $"'{kind}'"))}.");

    public static Diagnostic NotABranch(Located<string> found) =>
        Diagnostic.Error("SG0241", found.Location,
            $"'branch' is '{UnicodeText.Excerpt(found.Value)}', which is not a valid branch name.",
            "Write a name such as 'gh-pages'.");

    public static Diagnostic NotADomain(Located<string> found) =>
        Diagnostic.Error("SG0242", found.Location,
            $"'cname' is '{UnicodeText.Excerpt(found.Value)}', which is not a valid domain name.",
            "Write the domain alone, such as 'www.example.org'.");
}
