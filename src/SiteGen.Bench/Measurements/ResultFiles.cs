using System.Collections.Immutable;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements;

/// <summary>Reads result files of benchmark tools.</summary>
public static class ResultFiles
{
    public const int ByteLimit = 64 * 1024 * 1024;

    private static readonly ImmutableArray<string> Endings = [".json", ".gz", ".txt", ".bench", ".csv", ".md", ".js"];

    /// <summary>Returns true for a name that a result file may have.</summary>
    public static bool HasEnding(SourcePath path) => Endings.Contains(path.Extension);

    /// <returns>
    /// No file when no reader recognises the content, which is an error unless it may be a note: README.md.
    /// </returns>
    public static (ToolFile? File, ImmutableArray<Diagnostic> Problems) Read(SourceFile file)
    {
        if (PackedFile.Open(file, ByteLimit, out var problem) is not { } unpacked) return (null, [problem!]);
        var text = ResultText.Of(unpacked);
        if (ToolReaders.Read(text) is { } read) return (read, read.Problems);
        var known = OtherOutput.Of(text);
        return (null, known is null && file.Path.Extension is ".md" or ".txt" or ".js" ? []
            : [MeasurementProblems.Unrecognised(text, known)]);
    }
}
