using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>Reports options that name lines or words which the code does not have.</summary>
internal static class CodeCheck
{
    public static void Check(
        CodeOptions options, CodeLines lines, SourceLocation location, Action<Diagnostic> report)
    {
        var last = new[] { options.Highlighted.Last, options.Inserted.Last, options.Deleted.Last,
            options.Focused.Last, options.Folded?.Last ?? 0 }.Max();
        if (last > lines.Count) report(CodeProblems.LineOutside(location, last, lines.Count));
        if (options.Marked.IsEmpty) return;
        var code = lines.Code.Split('\n');
        foreach (var mark in options.Marked.Where(mark => !code.Any(line => WordMark.In(line, [mark]).Length > 0)))
            report(CodeProblems.NothingMarked(location, mark));
    }
}
