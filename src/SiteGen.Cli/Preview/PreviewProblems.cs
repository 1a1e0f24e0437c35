using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

/// <summary>Problems with a preview as a whole.</summary>
public static class PreviewProblems
{
    /// <returns>A warning for an author who opens the preview to the network; null when none is needed.</returns>
    public static Diagnostic? Of(PreviewAddress address) => !address.IsOpenToNetwork || address.HasOwnNames ? null :
        Diagnostic.Warning("SG0781", new SourceLocation(SourcePath.Root),
            $"With --host {address.Host}, other machines can connect to the preview and read drafts. "
            + $"It only answers requests for {string.Join(", ", address.Names)}.",
            "Add --allow-host with the name or address that they use, such as --allow-host 192.168.1.20.");

    public static Diagnostic NotReported(Exception reason) =>
        Diagnostic.Warning("SG0782", new SourceLocation(SourcePath.Root),
            $"The operating system does not report all file changes: {UnicodeText.OneLine(reason.Message)} "
            + "The preview compares the files every few seconds instead, so a change takes longer to appear.",
            "On Linux, raise fs.inotify.max_user_watches or fs.inotify.max_user_instances with sysctl, "
            + "and restart the preview.");
}
