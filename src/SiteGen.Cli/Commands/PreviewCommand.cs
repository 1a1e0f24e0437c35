using System.CommandLine;
using SiteGen.Cli.Preview;
using SiteGen.Model;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen preview</c>, also what the program does without a command: builds in memory and serves on this machine.</summary>
public static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create()
    {
        var (root, port, open, published) = Options();
        var command = new Command("preview", "Builds the site and shows it in the browser.") { root, port, open, published };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(root)!, parsed.GetValue(port), parsed.GetValue(published), parsed.GetValue(open), cancellation));
        return command;
    }

    public static Task<int> RunHere(CancellationToken cancellation) => Run(".", UsualPort, isPublished: false, opens: false, cancellation);

    private static (Option<string> Root, Option<int> Port, Option<bool> Open, Option<bool> Published) Options() => (
        SiteOptions.Root(),
        new Option<int>("--port") { Description = "The port to listen on; the next free one if it is taken.", DefaultValueFactory = static _ => UsualPort, HelpName = "N" },
        new Option<bool>("--open") { Description = "Open the browser." },
        new Option<bool>("--published") { Description = "Show what 'build' would publish: no drafts, no future pages." });

    private static Task<int> Run(string root, int port, bool isPublished, bool opens, CancellationToken cancellation)
    {
        var options = new BuildOptions(BuildTime.Now(TimeProvider.System)) { IncludesDrafts = !isPublished, IncludesFuture = !isPublished };
        return PreviewSession.Run(root, port, options, opens, cancellation);
    }
}
