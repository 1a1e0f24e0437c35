using System.CommandLine;
using SiteGen.Cli.Scaffolding;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new site DIR</c>: creates a small site that builds.</summary>
public static class NewSiteCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder to create the site in.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = static _ => "",
        };
        var title = new Option<string?>("--title")
        {
            Description = "Title of the site. Default: derived from the folder's name.",
            HelpName = "TEXT",
        };
        var command = new Command("site", "Creates a small site.") { folder, title };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(title), screen, clock));
        return command;
    }

    public static int Run(string folder, string? title, Screen screen, TimeProvider clock)
    {
        if (folder.Length == 0 && screen.CanAsk) folder = screen.Messages.Ask<string>("Folder of the new site:").Trim();
        if (folder.Length == 0) return screen.Refuse(ScaffoldProblems.NoName("site"), ExitCodes.Usage);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var shownTitle = UnicodeText.OneLine(title ?? Titles.FromName(name));
        var scaffold = SiteScaffold.Of(
            shownTitle.Length == 0 ? "My site" : shownTitle, NewCommand.Today(clock, TimeZoneInfo.Utc),
            out var problem);
        if (scaffold is null) return screen.Refuse(problem!);
        // A clone of a repository that its host initialised may already have one.
        var files = scaffold.Files.Where(file => file.Path.Name != ".gitignore"
            || !File.Exists(SourceWriter.Place(folder, file.Path))).ToList();
        if (SourceWriter.Write(folder, files) is { } refused) return screen.Refuse(refused);
        foreach (var file in files) screen.Results.WriteLine(SourceWriter.Place(folder, file.Path));
        if (files.Count < scaffold.Files.Count)
            screen.Messages.WriteLine("The existing .gitignore was kept: add /output/ and /.cache/ to it.");
        screen.Messages.WriteLine($"Next: sitegen preview --root {folder}");
        return ExitCodes.Ok;
    }
}
