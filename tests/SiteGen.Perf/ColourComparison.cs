using System.Diagnostics;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown.Highlighting;

namespace SiteGen.Perf;

/// <summary>
/// Highlights real code, also with all text in UTF-16, and with the library that the grammars come with: the colours
/// must be the same.
/// </summary>
/// <remarks><c>colours FOLDER…</c> takes blocks from the source files below some folders.</remarks>
internal static class ColourComparison
{
    private const int BlocksPerLanguage = 200, BlocksPerFile = 4, LinesPerBlock = 30;

    private static readonly Dictionary<string, string> Languages = new()
    {
        [".py"] = "python",
        [".cs"] = "csharp",
        [".js"] = "javascript",
        [".ts"] = "typescript",
        [".json"] = "json",
        [".c"] = "c",
        [".h"] = "cpp",
        [".cpp"] = "cpp",
        [".css"] = "css",
        [".html"] = "html",
        [".md"] = "markdown",
        [".sh"] = "shell",
        [".yml"] = "yaml",
        [".yaml"] = "yaml",
        [".xml"] = "xml",
        [".go"] = "go",
        [".rs"] = "rust",
        [".java"] = "java",
        [".rb"] = "ruby",
        [".php"] = "php",
        [".pl"] = "perl",
        [".pm"] = "perl",
        [".sql"] = "sql",
        [".lua"] = "lua",
        [".fs"] = "fsharp",
        [".ps1"] = "powershell",
        [".toml"] = "toml",
        [".ini"] = "ini",
        [".scss"] = "scss",
        [".less"] = "less",
        [".tsx"] = "tsx",
        [".swift"] = "swift",
        [".dart"] = "dart",
        [".r"] = "r",
        [".tex"] = "latex",
        [".mk"] = "makefile",
        [".vb"] = "vb",
        [".jl"] = "julia",
        [".m"] = "objc",
        [".diff"] = "diff",
        [".patch"] = "diff",
        [".bat"] = "bat",
        [".asm"] = "asm",
        [".rst"] = "restructuredtext",
    };

    /// <returns>1 if a colour differs.</returns>
    public static int Run(IReadOnlyList<string> folders)
    {
        var (blockCount, wrongCount, languageCount) = (0, 0, 0);
        Console.WriteLine("language          blocks   time, library = 1   with remembered lines");
        foreach (var language in folders.SelectMany(Blocks).GroupBy(static block => block.Language)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            // Code over a limit is not highlighted.
            var blocks = language.Select(static block => block.Code).Distinct()
                .Where(static code => !Highlighter.IsTooLarge(code)).Take(BlocksPerLanguage).ToList();
            var wrong = Compare(language.Key, blocks);
            (blockCount, wrongCount) = (blockCount + blocks.Count, wrongCount + wrong);
            languageCount++;
        }
        Console.WriteLine($"{blockCount} blocks in {languageCount} languages, {wrongCount} differ.");
        return wrongCount == 0 ? 0 : 1;
    }

    private static int Compare(string language, List<string> blocks)
    {
        if (Language.Find(language)?.Scope is not { } scope) return 0;
        var library = new LibraryColours(scope);
        var without = new CodeMemory(NoDerivedStore.Instance, maxLineChars: 0).Highlighter;
        var with = new CodeMemory().Highlighter;
        // Loads the grammar.
        library.Highlight("");
        without.Highlight(scope, "");
        with.Highlight(scope, "");
        var (expected, libraryTime) = Timed(blocks, library.Highlight);
        var (plain, plainTime) = Timed(blocks, code => without.Highlight(scope, code).Html);
        var (quick, quickTime) = Timed(blocks, code => with.Highlight(scope, code).Html);
        var wide = blocks.ConvertAll(new WideColours(scope).Highlight);
        var wrong = Enumerable.Range(0, blocks.Count)
            .Where(index => new[] { plain, quick, wide }.Any(markup => markup[index] != expected[index])).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{language,-16}{blocks.Count,8}   {plainTime / libraryTime,17:0.00}   {quickTime / libraryTime,21:0.00}"));
        if (wrong is [var first, ..])
        {
            var other = new[] { plain, quick, wide }.First(markup => markup[first] != expected[first])[first];
            Console.WriteLine(Difference(blocks[first], expected[first], other));
        }
        return wrong.Count;
    }

    private static string Difference(string code, string expected, string actual)
    {
        var (lines, others) = (expected.Split('\n'), actual.Split('\n'));
        var index = Enumerable.Range(0, Math.Min(lines.Length, others.Length))
            .FirstOrDefault(index => lines[index] != others[index]);
        return $"DIFFERENT in line {index + 1} of\n{code}\nlibrary: {lines[index]}\nhere:    {others[index]}";
    }

    private static (List<string> Markup, double Seconds) Timed(List<string> blocks, Func<string, string> highlight)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var markup = blocks.ConvertAll(code => highlight(code));
        return (markup, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
    }

    private static IEnumerable<(string Language, string Code)> Blocks(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            if (!Languages.TryGetValue(Path.GetExtension(path).ToLowerInvariant(), out var language)) continue;
            if (new FileInfo(path) is not { LinkTarget: null, Length: > 0 and < 500_000 }) continue;
            var lines = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n');
            foreach (var chunk in lines.Chunk(LinesPerBlock).Take(BlocksPerFile))
                yield return (language, string.Join('\n', chunk));
        }
    }
}
