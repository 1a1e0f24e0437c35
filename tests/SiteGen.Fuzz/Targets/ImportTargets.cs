using System.Text;
using SiteGen.Cli.Importing;
using SiteGen.Cli.Importing.Kinds;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Fuzz.Targets;

/// <summary>A whole site of another tool, which is imported in memory.</summary>
internal static class ImportTargets
{
    private const string Mark = "=== ";

    /// <summary>The first line names the tool; a line <c>=== PATH</c> begins a file.</summary>
    public static void Import(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var kind = ImportKinds.Named(lines[0].Trim()) ?? ImportKinds.All[bytes.Length % ImportKinds.All.Length];
        var files = FilesOf(lines);
        // Every kind needs the file by which its sites are recognised.
        if (!kind.Marks[0].EndsWith('/')) files.TryAdd(kind.Marks[0], "");
        var site = ForeignSite.Of(files);
        var imported = Importer.Import(site, kind.Plan(site));
        _ = ImportReport.Markdown(imported, kind.Tool);
    }

    private static Dictionary<string, string> FilesOf(string[] lines)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < lines.Length;)
        {
            var end = Array.FindIndex(lines, at + 1, static line => line.StartsWith(Mark, StringComparison.Ordinal));
            if (end < 0) end = lines.Length;
            if (SourcePath.TryParse(lines[at].Replace(Mark, "", StringComparison.Ordinal).Trim(), out var path)
                && !path.IsRoot)
                files[path.Value] = string.Join('\n', lines[(at + 1)..end]);
            at = end;
        }
        return files;
    }
}
