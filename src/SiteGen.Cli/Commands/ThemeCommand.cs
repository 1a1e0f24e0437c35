using System.CommandLine;
using SiteGen.Cli.Files;
using SiteGen.Cli.Scaffolding;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen theme</c>: lists the files of the theme, and copies files of the default theme to override them.
/// </summary>
public static class ThemeCommand
{
    private const string OfDefault =
        "The others are built into SiteGen. To override one, copy it with 'theme eject PATH'.";

    public static Command Create(Screen screen)
    {
        var root = SiteOptions.Root();
        var own = new Option<bool>("--own") { Description = "List only the files in the site's own theme." };
        var list = new Command("list", "Lists every file of the theme with its origin.") { root, own };
        list.SetAction(parsed => List(parsed.GetValue(root)!, parsed.GetValue(own), screen));
        var path = new Argument<string>("PATH") { Description = "A file of the theme, such as layouts/article.html." };
        var eject = new Command(
            "eject", "Copies a file of the default theme into the site's own theme, where you can change it.") { path,
            root };
        eject.SetAction(parsed => Eject(parsed.GetValue(root)!, parsed.GetValue(path)!, screen));
        return new Command("theme", "Shows and overrides files of the theme.") { list, eject };
    }

    private static int List(string root, bool onlyOwn, Screen screen)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var site = SiteTheme.Of(root);
        var files = site.AllFiles().ToList();
        foreach (var (path, relation, source) in files.Where(file => !onlyOwn || file.Source is not null))
            screen.Results.WriteLine($"{relation,-9}  {path}{(source is null ? "" : $"  ({source})")}");
        var ownCount = files.Count(static file => file.Source is not null);
        var count = Counted.Of(files.Count, "file");
        screen.Messages.WriteLine($"The theme '{site.Name}' has {count}, {ownCount} of them in {site.Folder}.");
        if (ownCount < files.Count) screen.Messages.WriteLine(OfDefault);
        return ExitCodes.Ok;
    }

    private static int Eject(string root, string path, Screen screen)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var site = SiteTheme.Of(root);
        if (site.Copy(path, out var problem) is not { } copy) return screen.Refuse(problem!);
        if (SourceWriter.Write(root, [copy]) is { } refused) return screen.Refuse(refused);
        screen.Results.WriteLine(SourceWriter.Shown(root, copy.Path));
        screen.Messages.WriteLine("This copy is used from now on, even if the default theme changes.");
        return ExitCodes.Ok;
    }
}
