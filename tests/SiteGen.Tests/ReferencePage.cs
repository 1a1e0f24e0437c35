using System.Text.RegularExpressions;

namespace SiteGen.Tests;

/// <summary>A page of the reference, whose tables are compared with what the program says.</summary>
internal sealed partial class ReferencePage
{
    private readonly string _path;
    private readonly string[] _lines;

    private ReferencePage(string path) => (_path, _lines) = (path, File.ReadAllLines(path));

    public static ReferencePage Of(string name) =>
        new(Path.Combine(TestSite.Folder(".."), "content", "docs", "reference", name));

    /// <summary>Returns the cells of each row of the tables between a heading and the next one.</summary>
    public List<string[]> Rows(string heading) => [.. Section(heading).Select(CellsAt).OfType<string[]>()];

    /// <summary>Replaces the last cell of the row that begins with <paramref name="first"/>.</summary>
    public void Rewrite(string heading, string first, string last)
    {
        foreach (var number in Section(heading).Where(number => CellsAt(number)?[0] == first))
            _lines[number] = $"| {string.Join(" | ", [.. CellsAt(number)![..^1], last])} |";
        File.WriteAllText(_path, string.Join('\n', _lines) + "\n");
    }

    private IEnumerable<int> Section(string heading)
    {
        var first = Array.IndexOf(_lines, heading) + 1;
        if (first == 0) throw new ArgumentException($"{_path} has no heading '{heading}'.");
        return Enumerable.Range(first, _lines.Skip(first).TakeWhile(static line => !line.StartsWith('#')).Count());
    }

    /// <returns>Null for what is no row of a table, and for its head.</returns>
    private string[]? CellsAt(int number) =>
        _lines[number].StartsWith('|') && !_lines[number].StartsWith("| ---", StringComparison.Ordinal)
            && !_lines[number + 1].StartsWith("| ---", StringComparison.Ordinal)
            ? [.. Bar().Split(_lines[number])[1..^1].Select(static cell => cell.Trim())] : null;

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
