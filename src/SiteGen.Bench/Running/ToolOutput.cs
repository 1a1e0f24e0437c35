using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
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
    /// <param name="pattern">
    /// A full path; <c>*</c> matches part of a name, and <c>**</c> as a whole name any folders.
    /// </param>
    /// <param name="since">The start of the call: files of earlier calls are not read.</param>
    /// <param name="shown">The pattern as its author writes it.</param>
    public static ToolOutput OfFiles(string pattern, DateTime since, string format, string shown)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var (path, full) in Matching(pattern).Where(file => File.GetLastWriteTimeUtc(file.Full) >= since))
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

    /// <summary>Returns the files that match a pattern, with their paths from its first wildcard, in order.</summary>
    private static IEnumerable<(SourcePath Path, string Full)> Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedCount = Math.Min(parts.TakeWhile(static part => !part.Contains('*')).Count(), parts.Length - 1);
        var folder = string.Join('/', parts[..fixedCount]) is { Length: > 0 } written ? written : "/";
        if (!Directory.Exists(folder)) yield break;
        var rest = new Regex(
            $"^{string.Join('/', parts[fixedCount..].Select(PatternOf)).Replace("**/", "(.+/)?")}$",
            RegexOptions.CultureInvariant);
        var depth = parts[fixedCount..].Contains("**") ? SearchOption.AllDirectories
            : parts.Length - fixedCount > 1 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        foreach (var full in Directory.EnumerateFiles(folder, "*", depth).Order(StringComparer.Ordinal))
        {
            var inside = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (rest.IsMatch(inside) && SourcePath.TryParse(inside, out var path)) yield return (path, full);
        }
    }

    private static string PatternOf(string part) =>
        part == "**" ? part : string.Join("[^/]*", part.Split('*').Select(Regex.Escape));
}
