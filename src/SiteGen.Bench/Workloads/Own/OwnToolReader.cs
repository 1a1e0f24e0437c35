using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>Reads the workloads that an author's own benchmark tool measures.</summary>
internal static class OwnToolReader
{
    /// <returns>Null for a workload without <c>reads</c>, and for one with a mistake.</returns>
    public static WorkloadTool? ToolOf(Written written, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (written.Reads is not { } reads)
        {
            if (written.Results is { } results) problems.Add(ToolProblems.NeedsReads(results));
            return null;
        }
        if (Mistake(written, reads) is { } mistake)
        {
            problems.Add(mistake);
            return null;
        }
        var command = written.Command!;
        return new WorkloadTool(
            command.Location, command.Value, written.Prepare?.Value, reads.Value, written.Results?.Value);
    }

    /// <summary>Returns a problem for each workload that names something that a configuration lacks.</summary>
    public static IEnumerable<Diagnostic> UnknownNames(
        ImmutableArray<OwnConfiguration> configurations, ImmutableArray<Workload> workloads) =>
        from workload in workloads
        let tool = workload.Tool
        where tool is not null
        let unknown = (from configuration in configurations
                       let known = NamesFor(workload, configuration)
                       from name in tool.Texts.SelectMany(CommandText.NamesIn)
                       where !known.Contains(name)
                       select ToolProblems.UnknownName(tool.Place, name, configuration.Name, known))
            .FirstOrDefault()
        where unknown is not null
        select unknown;

    private static ImmutableArray<string> NamesFor(Workload workload, OwnConfiguration configuration) =>
    [
        WorkloadTool.Out, WorkloadTool.Scratch, WorkloadTool.Python,
        .. configuration.Variables.Keys.Select(static name => name.ToLowerInvariant()),
        .. workload.Cases[0].Arguments.Select(static argument => argument.Name),
    ];

    private static Diagnostic? Mistake(Written written, Located<string> reads)
    {
        if (!ToolFormats.All.Contains(reads.Value)) return ToolProblems.UnknownFormat(reads);
        if (written.Command is not { } command) return ToolProblems.NeedsCommand(reads);
        if (written.Answer is { } answer) return ToolProblems.HasNoAnswer(answer);
        if (written.Results is { } results && CommandText.NamesIn(command.Value).Contains(WorkloadTool.Out))
            return ToolProblems.TwoResults(results);
        return ((Located<string>?[])[command, written.Prepare]).OfType<Located<string>>()
            .Where(static text => CommandText.Split(text.Value) is null or [])
            .Select(ToolProblems.BadQuotes).FirstOrDefault();
    }
}
