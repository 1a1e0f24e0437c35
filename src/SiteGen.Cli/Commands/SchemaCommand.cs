using System.CommandLine;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Cli.Files;
using SiteGen.Cli.Schemas;
using SiteGen.Cli.Terminal;
using SiteGen.Configuration;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen schema</c>: writes JSON Schemas, with which editors complete and check files.</summary>
public static class SchemaCommand
{
    public static Command Create(Screen screen)
    {
        var root = SiteOptions.Root();
        var kind = new Argument<string?>("KIND")
        {
            Description = $"{string.Join(", ", SchemaKind.All.Select(static kind => kind.Name))}; all without one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.AcceptOnlyFromAmong([.. SchemaKind.All.Select(static kind => kind.Name)]);
        var to = new Option<string?>("--to")
        {
            Description = "Folder to write the schemas to. Without it, one schema is printed.",
            HelpName = "DIR",
        };
        var command = new Command("schema", "Writes JSON Schemas for editors.") { kind, root, to };
        command.SetAction(parsed => Run(
            parsed.GetValue(root)!, parsed.GetValue(kind), parsed.GetValue(to), screen));
        return command;
    }

    private static int Run(string root, string? name, string? folder, Screen screen)
    {
        // Schemas are as useful for a site that is about to begin as for one with pages.
        if (!Directory.Exists(root) && RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var kinds = SchemaKind.All.Where(kind => name is null || kind.Name == name).ToList();
        if (folder is null && name is null)
        {
            foreach (var kind in kinds) screen.Results.WriteLine($"{kind.Name,-14}{kind.Title}");
            screen.Messages.WriteLine("Print one with 'sitegen schema KIND', or write all with '--to DIR'.");
            return ExitCodes.Ok;
        }
        var config = ConfigOf(root);
        foreach (var kind in kinds)
        {
            var bytes = SchemaWriter.Write(kind, config);
            if (folder is null) screen.Results.Profile.Out.Writer.Write(Encoding.UTF8.GetString(bytes));
            else if (DiskFile.Replace(Path.Combine(folder, kind.FileName), bytes) is { } problem)
                return screen.Refuse(problem);
            else screen.Results.WriteLine(Path.Combine(folder, kind.FileName));
        }
        return ExitCodes.Ok;
    }

    /// <summary>Reads the settings, which name the taxonomies; the schema is useful for broken settings too.</summary>
    private static SiteConfig ConfigOf(string root)
    {
        var path = Path.Combine(root, SiteConfigReader.Path.Value);
        var file = File.Exists(path) ? new SourceFile(SiteConfigReader.Path, File.ReadAllBytes(path)) : null;
        return SiteConfigReader.Read(file).Config;
    }
}
