using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Workloads;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>The command of an author's tool for one configuration and case.</summary>
/// <param name="Call">The program, as a path, with its arguments.</param>
/// <param name="Results">The pattern of the files that it writes, as a full path; null for its standard output.</param>
/// <param name="ShownResults">The same as its author writes it.</param>
public sealed record ToolCommand(
    ImmutableArray<string> Call, ImmutableArray<string>? Prepare, string? Results, string ShownResults)
{
    /// <param name="folder">The folder that stands for <c>{scratch}</c>, and holds <c>{out}</c>.</param>
    /// <param name="root">The site's folder.</param>
    public static ToolCommand Of(PlannedCell cell, string folder, string root, Surroundings surroundings)
    {
        var tool = cell.Workload.Tool!;
        var values = Values(cell, folder);
        var pattern = tool.WritesOut ? $"{{{WorkloadTool.Out}}}" : tool.Results;
        return new ToolCommand(
            Words(tool.Command, values, root, surroundings),
            tool.Prepare is { } prepare ? Words(prepare, values, root, surroundings) : null,
            pattern is null ? null : Path.GetFullPath(CommandText.Fill(pattern, values), Path.GetFullPath(root)),
            pattern ?? "");
    }

    /// <summary>Returns the problem of a command whose program does not exist; null when it does.</summary>
    public static Diagnostic? WhyNot(PlannedCell cell, string root, Surroundings surroundings)
    {
        var command = Of(cell, "scratch", root, surroundings);
        foreach (var program in ((ImmutableArray<string>?[])[command.Call, command.Prepare]).Select(static words =>
            words?[0]).OfType<string>())
        {
            if (!File.Exists(program))
                return ToolProblems.NoProgram(cell.Workload.Tool!.Place, Path.GetFileName(program), cell.Arm.Id);
        }
        return null;
    }

    private static ImmutableArray<string> Words(
        string text, Dictionary<string, string> values, string root, Surroundings surroundings)
    {
        var words = CommandText.Split(text)!.Value.Select(word => CommandText.Fill(word, values)).ToImmutableArray();
        return words.SetItem(0, ProgramOf(words[0], root, surroundings));
    }

    private static Dictionary<string, string> Values(PlannedCell cell, string folder)
    {
        var values = OwnArms.VariablesOf(cell.Arm.Configuration)
            .ToDictionary(static pair => pair.Name, static pair => pair.Text, StringComparer.Ordinal);
        foreach (var (name, text) in cell.Case.Arguments) values[name] = text;
        values[WorkloadTool.Python] = cell.Arm.Executable;
        values[WorkloadTool.Scratch] = folder;
        values[WorkloadTool.Out] = Path.Combine(folder, "out.json");
        return values;
    }

    /// <summary>Finds a program: from the site's folder when a folder is written, by <c>PATH</c> otherwise.</summary>
    private static string ProgramOf(string name, string root, Surroundings surroundings)
    {
        if (name.Contains('/') || name.Contains('\\')) return Path.GetFullPath(name, Path.GetFullPath(root));
        return surroundings.ListIn("PATH").SelectMany(folder => Names(name).Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists) ?? name;
    }

    private static IEnumerable<string> Names(string name) =>
        OperatingSystem.IsWindows() && !Path.HasExtension(name) ? [$"{name}.exe"] : [name];
}
