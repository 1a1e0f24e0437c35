using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>What can go wrong while a site is published: SG0750 to SG0769.</summary>
public static class PublishProblems
{
    private const string Spelling =
        "Declare targets under 'publish' in site.yaml, or write folder:PATH or git:REMOTE#BRANCH.";
    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoTarget(IReadOnlyCollection<string> names) =>
        Diagnostic.Error("SG0750", Nowhere, "Nothing says where to publish.", names.Count == 0 ? Spelling
            : $"Name a target: {string.Join(", ", names.Select(static name => $"'{name}'"))}.");

    public static Diagnostic UnknownTarget(string target, IReadOnlyCollection<string> names) =>
        Diagnostic.Error("SG0751", Nowhere, $"There is no publish target '{target}'.", Nearest.Suggestion(target, names)
            ?? Spelling);

    public static Diagnostic NotABranch(string branch) =>
        Diagnostic.Error("SG0752", Nowhere, $"'{branch}' cannot be the name of a branch.",
            "Write it as git:REMOTE#gh-pages.");

    public static Diagnostic NoBaseUrl() =>
        Diagnostic.Warning("SG0753", new SourceLocation(Configuration.SiteConfigReader.Path),
            "The site's address is not known, so feeds have no full links, and links fail where the site is served "
            + "from a folder.",
            "Set 'base_url', or give the address with --base-url.");

    public static Diagnostic NoGit() =>
        Diagnostic.Error("SG0754", Nowhere, "git is not installed, or not on the PATH.",
            "Install git, or publish to a folder: sitegen publish folder:PATH.");

    public static Diagnostic NoRemote(string remote, string said) =>
        Diagnostic.Error("SG0755", Nowhere, $"There is no repository '{remote}', or it is not shown to you: {said}",
            "Check the address; a new repository must be made on its host first.");

    public static Diagnostic NoAccess(string remote, string said) =>
        Diagnostic.Error("SG0756", Nowhere, $"The repository '{remote}' does not let you in: {said}",
            $"Sign in with a key or a credential helper, so that 'git ls-remote {remote}' works without a question.");

    public static Diagnostic NotReached(string remote, string said) =>
        Diagnostic.Error("SG0757", Nowhere, $"The repository '{remote}' cannot be reached: {said}",
            "Check the address and the network, and try again.");

    public static Diagnostic ForeignBranch(string remote, string branch) =>
        Diagnostic.Error("SG0758", Nowhere,
            $"The branch '{branch}' of '{remote}' holds something else than a site: it has neither an index.html nor a "
            + $".nojekyll.",
            "Name another branch; if this one is meant, commit an empty .nojekyll there first.");

    public static Diagnostic Refused(string remote, string branch, string said) =>
        Diagnostic.Error("SG0759", Nowhere,
            $"'{remote}' refused the new site, and its branch '{branch}' is as it was: {said}",
            "If the branch is protected, allow pushes to it in the repository's settings, or name another branch.");

    public static Diagnostic Overtaken(string remote, string branch) =>
        Diagnostic.Error("SG0760", Nowhere,
            $"Somebody else changed the branch '{branch}' of '{remote}' twice meanwhile.",
            "Publish again when they are done.");

    public static Diagnostic Failed(string command, string said) =>
        Diagnostic.Error("SG0761", Nowhere, $"'git {command}' failed: {said}",
            "Nothing was published. Run the command with the same git by hand to see more.");

    public static Diagnostic TooSlow(string command, TimeSpan limit) =>
        Diagnostic.Error("SG0762", Nowhere, $"'git {command}' was stopped after {limit.TotalMinutes:0} minutes.",
            "Check the connection to the repository, and that git asks no question that nobody sees.");

    public static Diagnostic DomainLost(string branch) =>
        Diagnostic.Warning("SG0763", new SourceLocation(Configuration.SiteConfigReader.Path),
            $"The branch '{branch}' has a file CNAME, which is deleted because the target has no 'cname': the site "
            + $"leaves its domain.",
            "Give the target its domain: cname: www.example.org.");

    public static Diagnostic NamesClash(string first, string second) =>
        Diagnostic.Error("SG0128", Nowhere,
            $"'{first}' and '{second}' cannot both be published: their names are one file and a folder, or differ only "
            + $"in case.",
            "Nothing was published. Rename one of the two, or give its page another 'slug'.");

    public static Diagnostic FileLost(string path) =>
        Diagnostic.Error("SG0129", Nowhere, $"git's commit does not hold '{path}' as it was built.",
            "Nothing was published. Check the file's name, and that git is of a recent version.");

    public static Diagnostic Stopped() =>
        Diagnostic.Error("SG0764", Nowhere, "Publishing was stopped.",
            "The target has all of the new site or nothing of it: publish again.");
}
