using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>Problems with publishing a site: SG0750 to SG0764, SG0128 and SG0129.</summary>
public static class PublishProblems
{
    private const string Spelling =
        "Declare targets under 'publish' in site.yaml, or write folder:PATH or git:REMOTE#BRANCH.";
    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoTarget(IReadOnlyCollection<string> names) =>
        Diagnostic.Error("SG0750", Nowhere, "No publish target is given.", names.Count == 0 ? Spelling
            : $"Name a target: {string.Join(", ", names.Select(static name => $"'{name}'"))}.");

    public static Diagnostic UnknownTarget(string target, IReadOnlyCollection<string> names) =>
        Diagnostic.Error("SG0751", Nowhere, $"There is no publish target '{target}'.", Nearest.Suggestion(target, names)
            ?? Spelling);

    public static Diagnostic NotABranch(string branch) =>
        Diagnostic.Error("SG0752", Nowhere, $"'{branch}' is not a valid branch name.",
            "Write it as git:REMOTE#gh-pages.");

    public static Diagnostic NoBaseUrl() =>
        Diagnostic.Warning("SG0753", new SourceLocation(Configuration.SiteConfigReader.Path),
            "The site's address is unknown, so feeds have no full links, and links fail if the site is served from "
            + "a subfolder.",
            "Set 'base_url', or pass the address with --base-url.");

    public static Diagnostic NoRemote(string remote, string said) =>
        Diagnostic.Error("SG0755", Nowhere,
            $"The repository '{remote}' does not exist, or you have no access to it: {said}",
            "Check the address. Create a new repository on its host first.");

    public static Diagnostic NoAccess(string remote, string said) =>
        Diagnostic.Error("SG0756", Nowhere, $"The repository '{remote}' denied access: {said}",
            $"Sign in with a key or a credential helper, so that 'git ls-remote {remote}' works without a prompt.");

    public static Diagnostic NotReached(string remote, string said) =>
        Diagnostic.Error("SG0757", Nowhere, $"The repository '{remote}' cannot be reached: {said}",
            "Check the address and the network, and try again.");

    public static Diagnostic ForeignBranch(string remote, string branch) =>
        Diagnostic.Error("SG0758", Nowhere,
            $"The branch '{branch}' of '{remote}' does not contain a site: it has neither an index.html nor a "
            + $".nojekyll.",
            "Name another branch. To use this one, commit an empty .nojekyll to it first.");

    public static Diagnostic Refused(string remote, string branch, string said) =>
        Diagnostic.Error("SG0759", Nowhere,
            $"'{remote}' rejected the new site, and its branch '{branch}' is unchanged: {said}",
            "If the branch is protected, allow pushes to it in the repository's settings, or name another branch.");

    public static Diagnostic Overtaken(string remote, string branch) =>
        Diagnostic.Error("SG0760", Nowhere,
            $"Someone else changed the branch '{branch}' of '{remote}' twice during publishing.",
            "Publish again when they are done.");

    public static Diagnostic DomainLost(string branch) =>
        Diagnostic.Warning("SG0763", new SourceLocation(Configuration.SiteConfigReader.Path),
            $"The branch '{branch}' has a file CNAME, which is deleted because the target has no 'cname': the site "
            + $"loses its domain.",
            "Set the domain of the target: cname: www.example.org.");

    public static Diagnostic NamesClash(string first, string second) =>
        Diagnostic.Error("SG0128", Nowhere,
            $"'{first}' and '{second}' cannot both be published: one needs a folder where the other is a file, or they "
            + $"differ only in case.",
            "Nothing was published. Rename one of the two, or give its page another 'slug'.");

    public static Diagnostic FileLost(string path) =>
        Diagnostic.Error("SG0129", Nowhere, $"The commit does not contain '{path}' as it was built.",
            "Nothing was published. Check the file's name, and use a recent version of git.");

    public static Diagnostic Stopped() =>
        Diagnostic.Error("SG0764", Nowhere, "Publishing was stopped.",
            "The target has either all of the new site or none of it. Publish again.");
}
