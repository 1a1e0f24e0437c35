using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>What can be wrong with a preview as a whole.</summary>
public static class PreviewProblems
{
    public static Diagnostic NotReported(Exception reason) =>
        Diagnostic.Warning("SG0782", new SourceLocation(SourcePath.Root),
            $"The operating system does not report all changes of files: {UnicodeText.OneLine(reason.Message)} "
            + "The preview compares the files every few seconds instead, so a change takes longer to show.",
            "On Linux, raise fs.inotify.max_user_watches or fs.inotify.max_user_instances with sysctl, "
            + "and start the preview again.");
}
