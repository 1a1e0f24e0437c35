using System.CommandLine;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Importing;
using SiteGen.Cli.Importing.Kinds;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Storage;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen import KIND FROM</c>: creates a site from one of another tool, which is left as it is.</summary>
public static class ImportCommand
{
    /// <summary>The number of pages between two lines of progress.</summary>
    private const int Step = 1_000;

    public static Command Create(Screen screen)
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "Tool of the other site: "
                + $"{string.Join(", ", ImportKinds.All.Select(static kind => kind.Name))}.",
        };
        var from = new Argument<string>("FROM") { Description = "Folder of the other site, with its settings." };
        var to = new Option<string?>("--to")
        {
            Description = "Folder to create the new site in. Default: the name of FROM with '-sitegen', beside it.",
            HelpName = "DIR",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Write into a folder that is not empty. Replaces files of the same name, and deletes none.",
        };
        var command = new Command("import", "Creates a site from one of another generator.")
        {
            kind, from, to, force, SiteOptions.All(),
        };
        command.SetAction(parsed => Run(parsed.GetValue(kind)!, parsed.GetValue(from)!, parsed.GetValue(to),
            parsed.GetValue(force), screen.For(parsed)));
        return command;
    }

    private static int Run(string name, string from, string? to, bool replaces, Screen screen)
    {
        if (ImportKinds.Named(name) is not { } kind)
            return screen.Refuse(ImportProblems.UnknownKind(
                name, ImportKinds.All.Select(static known => known.Name)), ExitCodes.Usage);
        if (!Directory.Exists(from)) return screen.Refuse(ImportProblems.NoSource(from));
        var target = Path.GetFullPath(to ?? Path.TrimEndingDirectorySeparator(Path.GetFullPath(from)) + "-sitegen");
        if (TargetWriter.WhyNot(Disk.Real, target, from, replaces) is { } refused) return screen.Refuse(refused);
        var site = SourceReader.Read(from);
        if (site.Problems.FirstOrDefault(static problem => problem.Severity == Severity.Error) is { } tooMany)
            return screen.Refuse(tooMany);
        if (!kind.Recognises(site))
            return screen.Refuse(ImportProblems.NotOfKind(from, kind.Tool, kind.Marks[0],
                ImportKinds.All.FirstOrDefault(other => other.Recognises(site))?.Name));
        return Import(site, kind, from, target, screen);
    }

    private static int Import(ForeignSite site, ImportKind kind, string from, string target, Screen screen)
    {
        var recipe = kind.Plan(site);
        var count = recipe.Files.Count(static file => file.IsPage);
        if (count == 0) return screen.Refuse(ImportProblems.NoPages(kind.Tool, from));
        var done = 0;
        var imported = Importer.Import(site, recipe, () =>
        {
            var number = Interlocked.Increment(ref done);
            if (number % Step == 0)
                screen.Messages.WriteLine($"Converted {number:#,0} of {Counted.Of(count, "page")}.");
        });
        var report = new WrittenFile(ImportReport.File, ImportReport.Markdown(imported, kind.Tool));
        if (TargetWriter.Write(Disk.Real, target, [.. imported.Files, report]) is { } refused)
            return screen.Refuse(refused);
        screen.Report(imported.Problems);
        foreach (var line in ImportReport.Lines(imported)) screen.Results.WriteLine(line);
        screen.Messages.WriteLine($"The report with all places is {Path.Combine(target, ImportReport.File.Value)}.");
        screen.Messages.WriteLine($"Next: sitegen preview --root {target}");
        return ExitCodes.Ok;
    }
}
