using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

public static class RootCheck
{
    /// <returns>The reason why the folder cannot be a site's; null when it can.</returns>
    public static Diagnostic? WhyNot(string root) =>
        !Directory.Exists(root)
            ? Diagnostic.Error("SG0720", new SourceLocation(SourcePath.Root), $"There is no folder '{root}'.",
            "Name the site's folder with --root.")
        : !Directory.Exists(Path.Combine(root, "content"))
            ? Model.ModelProblems.NoContent()
            : null;
}
