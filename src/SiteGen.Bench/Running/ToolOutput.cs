using System.Collections.Immutable;
using System.Text;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>The results that a call of an author's tool wrote.</summary>
/// <param name="Failure">The reason why there are none, as a sentence; null when there are some.</param>
/// <param name="Notes">A sentence for each result that cannot be used.</param>
public sealed record ToolOutput(
    ImmutableArray<ToolResult> Results, string? Failure, ImmutableArray<string> Notes)
{
    /// <summary>The limit of what a tool may write to its standard output, in bytes.</summary>
    public const int OutputByteLimit = 16 * 1024 * 1024;

    private static readonly SourcePath Output = SourcePath.Parse("output.txt");

    public static ToolOutput Failed(string why) => new([], why, []);

    /// <summary>Reads the standard output of a tool.</summary>
    public static ToolOutput OfText(string text, string format)
    {
        // Of more than the limit, the runner keeps the end.
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > OutputByteLimit - 4
            ? Failed($"It printed more than {OutputByteLimit / 1024 / 1024} MiB; let it write to a file.")
            : Of([new SourceFile(Output, bytes)], format, "What it printed");
    }

    /// <summary>Reads the files that a tool wrote.</summary>
    /// <param name="before">The files before the call: those that are as they were are not read.</param>
    /// <param name="shown">The pattern as its author writes it.</param>
    public static ToolOutput OfFiles(FilesBefore before, string format, string shown)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var (path, full) in before.Changed())
        {
            if (DiskFile.Read(full, ResultFiles.ByteLimit, out var problem) is not { } file)
                return Failed(problem!.Message);
            if (PackedFile.Open(file, ResultFiles.ByteLimit, out problem) is not { } unpacked)
                return Failed(problem!.Message);
            files.Add(new SourceFile(path, unpacked.Bytes));
        }
        return files.Count == 0 ? Failed($"It wrote no file {shown}.") : Of(files, format, $"What it wrote to {shown}");
    }

    private static ToolOutput Of(IEnumerable<SourceFile> files, string format, string what)
    {
        var (results, notes) = (new List<ToolResult>(), new List<string>());
        foreach (var file in files)
        {
            if (ToolReaders.Read(ResultText.Of(file), format) is not { } read)
                return Failed($"{what} is not in the format {format}.");
            results.AddRange(read.Results);
            notes.AddRange(read.Problems.Select(static problem => problem.Message));
        }
        var twice = results.GroupBy(static one => (one.FullName, one.Counter)).FirstOrDefault(static same =>
            same.Skip(1).Any());
        return twice is not null
            ? Failed($"{what} has two results of the name '{UnicodeText.Excerpt(twice.Key.FullName)}'.")
            : results.Count == 0 ? Failed(string.Join(' ', notes.Prepend($"{what} has no results.").Take(2)))
            : new ToolOutput([.. results], null, [.. notes]);
    }
}
