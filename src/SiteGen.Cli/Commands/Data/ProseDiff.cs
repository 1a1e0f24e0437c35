using System.Text;

namespace SiteGen.Cli.Commands.Data;

/// <param name="Page">Its address.</param>
internal sealed record ChangedLine(string Page, string Before, string After);

/// <summary>Lines of the pages' plain text that are different in two builds.</summary>
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

    /// <summary>Values change inside of lines, so lines keep their numbers.</summary>
    private static IEnumerable<ChangedLine> Lines(string page, string[] before, string[] after) =>
        before.Zip(after).Where(static pair => pair.First != pair.Second)
            .Select(pair => new ChangedLine($"/{page}", pair.First.Trim(), pair.Second.Trim()));

    private static string[] Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span).Split('\n');
}
