using System.Text;

namespace SiteGen.Cli.Commands.Data;

/// <param name="Page">The page's address.</param>
internal sealed record ChangedLine(string Page, string Before, string After);

/// <summary>Finds lines of the pages' plain text that differ between two builds.</summary>
internal static class ProseDiff
{
    private const string TextFile = "index.md";

    public static IEnumerable<ChangedLine> Of(BuildResult before, BuildResult after)
    {
        var old = before.Files.Where(static file => file.Path.Value.EndsWith(TextFile, StringComparison.Ordinal))
            .ToDictionary(static file => file.Path);
        return from file in after.Files
               where old.ContainsKey(file.Path)
               from change in Lines(file.Path.Value[..^TextFile.Length], Text(old[file.Path].Bytes), Text(file.Bytes))
               select change;
    }

    /// <summary>Compares lines by number: values change within lines, so lines never move.</summary>
    private static IEnumerable<ChangedLine> Lines(string page, string[] before, string[] after) =>
        before.Zip(after).Where(static pair => pair.First != pair.Second)
            .Select(pair => new ChangedLine($"/{page}", pair.First.Trim(), pair.Second.Trim()));

    private static string[] Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span).Split('\n');
}
