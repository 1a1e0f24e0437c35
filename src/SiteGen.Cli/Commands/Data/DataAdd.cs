using System.CommandLine;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Sources;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Data;

/// <summary>
/// <c>sitegen data add</c>: shows what a result file of another tool holds, and copies it to <c>data/bench</c>.
/// </summary>
internal static class DataAdd
{
    private const int MostShown = 40;

    public static Command Create(Screen screen)
    {
        var root = SiteOptions.Root();
        var file = new Argument<string>("FILE") { Description = "A result file that a benchmark tool wrote." };
        var name = new Option<string?>("--as")
        {
            Description = "The configuration that it measured, such as mylib@2.0; otherwise the file's name.",
            HelpName = "NAME",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what the file holds." };
        var add = new Command("add", "Shows what a result file of another tool holds, and adds it to the site.")
        {
            file, name, root, dryRun,
        };
        add.SetAction(parsed => Run(parsed.GetValue(root)!, parsed.GetValue(file)!, parsed.GetValue(name),
            parsed.GetValue(dryRun), screen));
        return add;
    }

    private static int Run(string root, string path, string? name, bool isDryRun, Screen screen)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (DiskFile.Read(path, ResultFiles.ByteLimit, out var unread) is not { } given) return screen.Refuse(unread!);
        var folder = FolderOf(path);
        var file = new SourceFile(folder.Length == 0 ? given.Path : SourcePath.Parse(folder + given.Path.Name),
            given.Bytes);
        var (read, problems) = ResultFiles.Read(file);
        screen.Report(problems);
        if (read is not { Results.IsEmpty: false })
            return problems.IsEmpty ? screen.Refuse(DataProblems.NoResults(file.Path)) : ExitCodes.Errors;
        var configuration = name ?? FileSet.NameOf(file.Path);
        Show(read, configuration, screen);
        if (isDryRun) return ExitCodes.Ok;
        var target = Path.Combine(
            SessionFiles.In(root, SessionFiles.Folder), folder + configuration + EndingOf(file.Path));
        if (WhyTaken(target, path, file) is { } taken) return screen.Refuse(taken);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (DiskFile.Replace(target, file.Bytes) is { } failure) return screen.Refuse(failure);
        screen.Results.WriteLine($"Added: {target}");
        return ExitCodes.Ok;
    }

    /// <summary>
    /// Returns the folders of a file of Criterion.rs, from <c>criterion</c>, with a slash at the end: they name the
    /// benchmark. "" for other files.
    /// </summary>
    private static string FolderOf(string path)
    {
        var folders = Path.GetFullPath(path).Replace('\\', '/').Split('/')[..^1];
        var start = Array.LastIndexOf(folders, "criterion");
        var inside = start < 0 ? "" : string.Join('/', folders[start..]) + "/";
        return SourcePath.TryParse($"{inside}file", out _) ? inside : "";
    }

    private static string EndingOf(SourcePath path) => path.Name[FileSet.NameOf(path).Length..];

    /// <summary>Reports another file at the place; the file itself, or a copy of it, is no obstacle.</summary>
    private static Diagnostic? WhyTaken(string target, string path, SourceFile file) =>
        !File.Exists(target) || Path.GetFullPath(target) == Path.GetFullPath(path)
            || File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span)
            ? null : DataProblems.FileTaken(DiskFile.Shown(target));

    private static void Show(ToolFile file, string configuration, Screen screen)
    {
        var words = EvidenceWords.English;
        screen.Results.WriteLine($"A file of {file.Tool} with {Counted.Of(file.Results.Length, "result")}. "
            + $"Machine: {file.Where.Machine ?? "not stated"}. "
            + $"Measured: {(file.Where.Measured is { } day ? words.Date(day) : "not stated")}.");
        foreach (var result in file.Results.Take(MostShown)) screen.Results.WriteLine(Line(result, words));
        if (file.Results.Length > MostShown)
            screen.Results.WriteLine($"… and {file.Results.Length - MostShown} more.");
        if (file.Results.IsEmpty) return;
        var first = file.Results[0];
        screen.Results.WriteLine($"A measure: {MeasureOf(first, configuration)}");
        if (file.Where.Machine is null)
            screen.Results.WriteLine(
                $"To compare it with another file, name the machine of both in {DeclarationReader.File}.");
    }

    private static string Line(ToolResult result, EvidenceWords words)
    {
        var summary = ResultSummary.Of(result)!;
        var value = Quantities.Text(result.Quantity, summary.Median, summary.Interval, words);
        var level = new FileValue(result.Quantity, summary, new Measured("", result, "", RunPlace.Unknown, [])).Level;
        return $"  {result.FullName} / {result.Counter}: {value}, {words.Levels.NameOf(level)}";
    }

    private static MeasureExpression MeasureOf(ToolResult result, string configuration) => new(
        new Subject(SubjectKind.Workload, result.Benchmark),
        new Side(configuration, result.Case.Length == 0 ? null : result.Case), null);
}
