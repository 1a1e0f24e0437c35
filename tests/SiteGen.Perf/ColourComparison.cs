using System.Diagnostics;
using System.Globalization;
using System.Text;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Highlighting;

namespace SiteGen.Perf;

/// <summary>Highlights real code with and without remembered lines: the colours must be the same.</summary>
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
        Console.WriteLine("language          blocks   time with remembered lines / without");
        foreach (var language in folders.SelectMany(Blocks).GroupBy(static block => block.Language)
            .OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var blocks = language.Select(static block => block.Code).Distinct().Take(BlocksPerLanguage).ToList();
            var without = new CodeMemory(NoDerivedStore.Instance, maxLineChars: 0);
            var with = new CodeMemory();
            // Loads the grammar.
            Highlight("", language.Key, with);
            Highlight("", language.Key, without);
            var (plain, plainTime) = Timed(blocks, language.Key, without);
            var (quick, quickTime) = Timed(blocks, language.Key, with);
            var wrong = plain.Zip(quick).Count(static pair => pair.First != pair.Second);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{language.Key,-16}{blocks.Count,8}   {quickTime / plainTime:0.00}{(wrong > 0 ? " DIFFERENT" : "")}"));
            (blockCount, wrongCount) = (blockCount + blocks.Count, wrongCount + wrong);
            languageCount++;
        }
        Console.WriteLine($"{blockCount} blocks in {languageCount} languages, {wrongCount} differ.");
        return wrongCount == 0 ? 0 : 1;
    }

    private static (List<string> Markup, double Seconds) Timed(List<string> blocks, string language, CodeMemory memory)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var markup = blocks.ConvertAll(code => Highlight(code, language, memory));
        return (markup, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
    }

    private static string Highlight(string code, string language, CodeMemory memory)
    {
        var fence = new string('`', 20);
        var document = new Document(
            SourcePath.Parse("content/a.md"), null, $"{fence}{language}\n{code}\n{fence}\n", 1, []);
        var body = MarkdownParser.Parse(
            document, Labels.English, new Reads(SourceTree.Of([])), highlighting: memory);
        return string.Concat(body.Segments.OfType<DeferredSegment>().Select(static code => code.Make().Html));
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
