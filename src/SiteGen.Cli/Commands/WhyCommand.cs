using System.CommandLine;
using SiteGen.Cli.Explaining;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen why</c>: explains what an address or a source file produces, or why it is missing.</summary>
public static class WhyCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var asked = new Argument<string>("what")
        {
            Description = "An address of the site, or one of its source files.",
            HelpName = "URL|FILE",
        };
        var root = SiteOptions.Root();
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON." };
        var command = new Command("why", "Shows where a page comes from, or why it is missing.") { asked, root, json };
        command.SetAction(parsed => Run(
            parsed.GetValue(asked)!, parsed.GetValue(root)!, parsed.GetValue(json), screen, BuildTime.Now(clock)));
        return command;
    }

    private static int Run(string asked, string root, bool asJson, Screen screen, DateTimeOffset now)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var full = Path.GetFullPath(root);
        var explainer = new Explainer(new SiteScanner(root).Scan(), new BuildOptions(now));
        var answer = explainer.Of(InRoot(asked, full), path => Path.Exists(Path.Combine(full, path.Value)));
        screen.Results.Profile.Out.Writer.WriteLine(asJson ? answer.ToJson() : answer.ToText());
        return answer.IsThere ? ExitCodes.Ok : ExitCodes.Errors;
    }

    /// <summary>
    /// Converts a path relative to the current folder, as shells complete it, to one relative to the site's root.
    /// Returns everything else unchanged.
    /// </summary>
    private static string InRoot(string asked, string root)
    {
        if (asked.Contains("://", StringComparison.Ordinal) || !Path.Exists(asked)) return asked;
        var relative = Path.GetRelativePath(root, Path.GetFullPath(asked)).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal)
            || !SourcePath.TryParse(relative, out _) ? asked : relative;
    }
}
