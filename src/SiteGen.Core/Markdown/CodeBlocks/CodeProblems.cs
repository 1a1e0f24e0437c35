using SiteGen.Foundation;
using SiteGen.Markdown.Highlighting;

namespace SiteGen.Markdown.CodeBlocks;

internal static class CodeProblems
{
    public static Diagnostic UnknownLanguage(SourceLocation location, string language) =>
        Diagnostic.Warning("SG0630", location,
            $"'{language}' is not a known language for code blocks; the block is shown without colours.",
            $"{Language.Suggestion(language) ?? "Write a name such as 'python' or 'shell'."} Write 'text' for plain "
            + $"text.");

    public static Diagnostic UnknownOption(SourceLocation location, string option, IReadOnlyList<string> known) =>
        Diagnostic.Warning("SG0631", location, $"'{option}' is not an option of code blocks.",
            Nearest.Suggestion(option, known)
            ?? $"Use {string.Join(", ", known)}, or '{{3,5-7}}' to highlight lines.");

    public static Diagnostic BadValue(SourceLocation location, FenceWord word) =>
        Diagnostic.Warning("SG0632", location, $"'{Written(word)}' is not a valid option of a code block.",
            HowTo(word.Name));

    public static Diagnostic LineOutside(SourceLocation location, int line, int lineCount) =>
        Diagnostic.Warning("SG0633", location,
            $"The code block's options refer to line {line}, but its last line is {lineCount}.",
            "Count its lines from 1, without the fences.");

    public static Diagnostic TooLarge(SourceLocation location) =>
        Diagnostic.Warning("SG0634", location,
            $"The code block is too large to be coloured: it has more than {Highlighter.MaxLineCount} lines, a line of "
            + $"more than {Highlighter.MaxLineLength} characters, "
                + $"many lines that are nearly as long, or more than {Highlighter.MaxOpenBrackets} open brackets.",
            "Shorten it or break its lines, or write 'text' as its language.");

    public static Diagnostic TooDeep(SourceLocation location) =>
        Diagnostic.Warning("SG0694", location,
            $"The code block is shown without colours: it nests more than {Highlighter.MaxDepth} levels deep.",
            "Shorten it, or write 'text' as its language.");

    private static string Written(FenceWord word) => (word.Name, word.Value) switch
    {
        ("", { } lines) => $"{{{lines}}}",
        (_, null) => word.Name,
        _ => $"{word.Name}={word.Value}",
    };

    private static string HowTo(string name) => name switch
    {
        "title" or "include" or "region" => $"Write {name}=\"…\".",
        "linenos" or "diff" => $"Write {name} without a value.",
        "start" => "Write the first line's number: start=10.",
        "" => "Write lines and ranges, from 1: {3,5-7}.",
        _ => $"Write lines and ranges, from 1: {name}=3,5-7.",
    };
}
