using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>Runs the examples whose outputs are missing, and stores what they print, page by page.</summary>
/// <param name="again">True to run all examples.</param>
/// <param name="tell">Prints a line of progress.</param>
internal sealed class OutputsUpdate(
    string root, Programs programs, Surroundings surroundings, bool again, string today, Action<string> tell)
{
    private readonly List<Diagnostic> _problems = [];

    public ImmutableArray<Diagnostic> Problems => [.. _problems];

    /// <returns>The runs that an update would do, each as a line, and the files that it would delete.</returns>
    public static IEnumerable<string> Plan(SiteExamples site, bool again)
    {
        foreach (var page in site.Pages)
        {
            foreach (var (batch, name) in Runs(page, again)) yield return LineOf(batch, name);
        }
        foreach (var orphan in site.Orphans) yield return $"{orphan}: is deleted";
    }

    /// <exception cref="OperationCanceledException">
    /// The update was cancelled; the files of the pages before are complete, and all others are as they were.
    /// </exception>
    public async Task Run(SiteExamples site, CancellationToken cancellation)
    {
        foreach (var page in site.Pages) await Run(page, cancellation);
        foreach (var orphan in site.Orphans)
        {
            File.Delete(Path.Combine(root, orphan.Value));
            tell($"{orphan}: deleted.");
        }
    }

    private async Task Run(PageExamples page, CancellationToken cancellation)
    {
        var made = new Dictionary<(string, string), StoredOutput>();
        foreach (var (batch, name) in Runs(page, again))
        {
            tell(LineOf(batch, name));
            foreach (var (key, output) in await Run(batch, name, cancellation)) made[(key, name)] = output;
        }
        var kept = page.Unread is null ? [] : page.Others;
        if (page.Unread is { } unread && !kept.IsEmpty) _problems.Add(ExampleProblems.Kept(unread, page.Stored.File));
        var outputs = page.Stored with { Examples = [.. page.Examples.Select(Stored).Where(HasOutput), .. kept] };
        Write(outputs, page.Stored);

        StoredExample Stored(Example example) => new(example.Key, example.Code.Split('\n')[0],
            [.. example.Names.Select(name => made.GetValueOrDefault((example.Key, name)) ?? page.Find(example, name))
                .OfType<StoredOutput>()]);
    }

    private static bool HasOutput(StoredExample example) => !example.Outputs.IsEmpty;

    private static string LineOf(ExampleBatch batch, string name) => $"{batch.First.Location}: {batch.Title}, {name}";

    /// <summary>Returns what is to be run: a whole session when the output of one of its blocks is missing.</summary>
    private static IEnumerable<(ExampleBatch Batch, string Name)> Runs(PageExamples page, bool again) =>
        from batch in ExampleBatch.Of(page.Examples)
        from name in batch.Names
        where again || batch.Blocks.Any(block => page.Find(block, name) is null)
        select (batch, name);

    /// <returns>The new outputs by the keys of their blocks.</returns>
    private async Task<IEnumerable<(string Key, StoredOutput Output)>> Run(
        ExampleBatch batch, string name, CancellationToken cancellation)
    {
        if (await programs.Find(batch.First, name, cancellation) is not { } with)
        {
            _problems.Add(ExampleProblems.NotFound(batch.First, name));
            return [];
        }
        var runs = await ExampleProcess.Run(batch, name, with, surroundings, cancellation);
        _problems.AddRange(runs.Select(static run => run.Problem).OfType<Diagnostic>());
        return batch.Blocks.Zip(runs).Where(static pair => pair.Second.Output is not null).Select(pair =>
            (pair.First.Key, new StoredOutput(name, with.Version, today, pair.Second.Output!)));
    }

    private void Write(StoredOutputs outputs, StoredOutputs before)
    {
        var path = Path.Combine(root, outputs.File.Value);
        var bytes = outputs.Write();
        if (bytes.AsSpan().SequenceEqual(before.Write())) return;
        if (outputs.Examples.IsEmpty && File.Exists(path)) File.Delete(path);
        else if (!outputs.Examples.IsEmpty && DiskFile.Replace(path, bytes) is { } problem) _problems.Add(problem);
        else if (!outputs.Examples.IsEmpty) tell($"{outputs.File}: written.");
    }
}
