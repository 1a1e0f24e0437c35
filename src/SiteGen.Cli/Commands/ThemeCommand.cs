using System.CommandLine;
using SiteGen.Cli.Scaffolding;
using SiteGen.Cli.Terminal;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen theme</c>: which files the site's theme has of its own, and a copy of one that it has not.</summary>
public static class ThemeCommand
{
    public static Command Create(Screen screen)
    {
        var root = SiteOptions.Root();
        var list = new Command("list", "Says which files of the theme override or add to the default theme.") { root };
        list.SetAction(parsed => List(parsed.GetValue(root)!, screen));
        var path = new Argument<string>("PATH") { Description = "A file of the theme, such as layouts/article.html." };
        var eject = new Command("eject", "Copies a file of the default theme into the site's own theme, to be changed there.") { path, root };
        eject.SetAction(parsed => Eject(parsed.GetValue(root)!, parsed.GetValue(path)!, screen));
        return new Command("theme", "Shows and overrides files of the theme.") { list, eject };
    }

    private static int List(string root, Screen screen)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var site = SiteTheme.Of(root);
        var own = site.OwnFiles().ToList();
        foreach (var (path, relation) in own) screen.Results.WriteLine($"{relation,-9}  {path}");
        screen.Messages.WriteLine(own.Count == 0
            ? $"The theme '{site.Name}' has no files of its own: everything is the default theme's."
            : $"The theme '{site.Name}' has {own.Count} of {site.Theme.Files.Count()} files in {site.Folder}; the others are the default theme's.");
        return ExitCodes.Ok;
    }

    private static int Eject(string root, string path, Screen screen)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var site = SiteTheme.Of(root);
        if (site.Copy(path, out var problem) is not { } copy) return screen.Refuse(problem!);
        if (SourceWriter.Write(root, [copy]) is { } refused) return screen.Refuse(refused);
        screen.Results.WriteLine(SourceWriter.Shown(root, copy.Path));
        screen.Messages.WriteLine("This copy is used from now on, also when the default theme changes.");
        return ExitCodes.Ok;
    }
}
