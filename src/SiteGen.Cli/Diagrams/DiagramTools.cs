using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;
using SiteGen.Cli.External;
using SiteGen.Cli.Files;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Diagrams.Svg;

namespace SiteGen.Cli.Diagrams;

/// <summary>
/// Draws diagrams with the programs of this machine: no shell, a folder and an environment of their own, and bounds on
/// time and output.
/// </summary>
/// <remarks>A program that is missing is not looked for again by the same process.</remarks>
public sealed class DiagramTools(Surroundings surroundings) : IDiagramTool
{
    private static readonly ImmutableArray<DrawingProgram> Programs =
        [Graphviz.Program, MermaidCli.Program, D2.Program];

    private readonly ConcurrentDictionary<DiagramKind, DiagramAnswer> _missing = new();

    public static DiagramTools Installed { get; } = new(Surroundings.OfThisMachine());

    /// <summary>Maximum time for one diagram. Mermaid starts a browser, which can take seconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    public DiagramAnswer Draw(DiagramKind kind, string source)
    {
        if (_missing.TryGetValue(kind, out var missing)) return missing;
        var program = Programs.First(one => one.Kind == kind);
        var answer = Candidates.OnPath(FileOf(kind), surroundings) is { } path
            ? Draw(program, path, source) : DiagramAnswer.Missing;
        if (answer.IsMissing) _missing[kind] = answer;
        return answer;
    }

    /// <summary>On Windows, npm puts a script for a Unix shell beside its commands, which cannot be started.</summary>
    private static string FileOf(DiagramKind kind) =>
        OperatingSystem.IsWindows() ? kind.Command + ".exe" : kind.Command;

    private DiagramAnswer Draw(DrawingProgram program, string path, string source)
    {
        using var folder = new ScratchFolder();
        foreach (var (name, text) in program.Files(surroundings).SetItem(DrawingProgram.Input, source))
            File.WriteAllText(Path.Combine(folder.Path, name), text);
        var outcome = ProcessRun.Run(
            new ProcessPlan(path, program.Arguments, EnvironmentOf(program, folder.Path), TimeLimit, folder.Path),
            CancellationToken.None).GetAwaiter().GetResult();
        if (outcome.StartFailure is { } reason)
            return new DiagramAnswer(null, $"it could not be started: {reason}") { IsOfMachine = true };
        if (outcome.TimedOut)
            return new DiagramAnswer(null, $"it took more than {TimeLimit.TotalSeconds:0} seconds.");
        if (outcome.Succeeded && Directory.Exists(Path.Combine(folder.Path, DrawingProgram.Boards)))
            return new DiagramAnswer(null, "it has layers, scenarios or steps, and a page shows one picture.");
        var picture = new FileInfo(Path.Combine(folder.Path, DrawingProgram.Output));
        if (!outcome.Succeeded || !picture.Exists) return program.Failure(outcome.Stderr, source);
        return picture.Length > SvgCleaner.MaxLength
            ? new DiagramAnswer(null, $"its picture has more than {SvgCleaner.MaxLength / 1_000_000} MB.")
            : new DiagramAnswer(File.ReadAllText(picture.FullName, Encoding.UTF8), program.Warning(outcome.Stderr));
    }

    private ImmutableSortedDictionary<string, string> EnvironmentOf(DrawingProgram program, string folder) =>
        ProgramEnvironment.In(folder, surroundings).SetItem("TZ", "UTC").SetItems(program.Variables(surroundings));
}
