using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Keeps every C# file readable: widths, lengths, nothing left over.</summary>
public sealed partial class TidyTests
{
    private const int MostColumns = 120, MostLines = 400, MostLinesOfFunction = 60;

    private static readonly string Root = TestSite.Folder("..");

    [Fact]
    public void Lines_fit_120_columns() => Assert.Empty(
        from file in Files()
        from line in Code(File.ReadAllLines(file))
        where line.Text.Length > MostColumns
        select Place(file, line.Number));

    [Fact]
    public void Files_fit_400_lines() =>
        Assert.Empty(Files().Where(static file => File.ReadLines(file).Count() > MostLines).Select(NameOf));

    [Fact]
    public void Functions_fit_60_lines() => Assert.Empty(
        from file in Files()
        let lines = File.ReadAllLines(file)
        from start in Enumerable.Range(1, Math.Max(0, lines.Length - 1))
        where lines[start].Trim() == "{" && !TypeDeclaration().IsMatch(HeadOf(lines, start))
        let close = lines[start].Replace('{', '}')
        let end = Array.FindIndex(lines, start, line => line.StartsWith(close, StringComparison.Ordinal))
        // Behind a table of data stands a semicolon.
        where end - start > MostLinesOfFunction && lines[end] == close
        select Place(file, start + 1));

    [Fact]
    public void Nothing_is_left_to_do_and_no_line_ends_in_blanks() => Assert.Empty(
        from file in Files()
        from line in Code(File.ReadAllLines(file))
        where LeftOver().IsMatch(line.Text) || line.Text.EndsWith(' ')
        select Place(file, line.Number));

    private static IEnumerable<string> Files() =>
        new[] { "src", "tests" }.SelectMany(static folder =>
            Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

    /// <summary>The lines but for those of texts to the letter, and patterns: these cannot be broken.</summary>
    private static IEnumerable<(string Text, int Number)> Code(string[] lines)
    {
        var isInText = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var quotes = Regex.Count(lines[index], "\"{3,}");
            var isText = isInText || quotes > 0 || Pattern().IsMatch(lines[index]);
            if (quotes % 2 == 1) isInText = !isInText;
            if (!isText) yield return (lines[index], index + 1);
        }
    }

    /// <summary>The line that a block belongs to: the first above it that is not indented more.</summary>
    private static string HeadOf(string[] lines, int brace)
    {
        var indent = lines[brace].IndexOf('{', StringComparison.Ordinal);
        var head = brace - 1;
        while (head > 0 && (lines[head].Length <= indent || lines[head][indent] is ' ' or ')' or '}')) head--;
        return lines[head];
    }

    private static string Place(string file, int line) => $"{NameOf(file)}:{line}";

    private static string NameOf(string file) => Path.GetRelativePath(Root, file);

    [GeneratedRegex("""@"|@\$"|\$@" """)]
    private static partial Regex Pattern();

    [GeneratedRegex("""\b(class|record|struct|interface|enum|namespace)\b""")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("""//.*\b(TO[D]O|FIX[M]E)\b""")]
    private static partial Regex LeftOver();
}
