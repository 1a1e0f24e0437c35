using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
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

    public static Diagnostic BadPattern(SourceLocation location, FenceWord word, string reason) =>
        Diagnostic.Warning("SG0280", location, $"{Written(word)} is not something to mark: {reason}.",
            "Write a text in quotes, or a regular expression between slashes: /fib\\(\\d+\\)/.");

    public static Diagnostic NothingMarked(SourceLocation location, WordMark mark) =>
        Diagnostic.Warning("SG0281", location,
            $"The code block is to mark '{mark.Written}', which does not occur in its code.",
            "Write it as in the code, or between slashes as a regular expression.");

    public static Diagnostic NoNotes(SourceLocation location) =>
        Diagnostic.Warning("SG0282", location, "The code block has the option 'notes', but no line refers to a note.",
            "End a line with a comment such as '# (1)', or remove the option.");

    public static Diagnostic NoListOfNotes(SourceLocation location) =>
        Diagnostic.Warning("SG0283", location, "The code block refers to notes, but no ordered list follows it.",
            "Write the notes as an ordered list directly below the block: '1. …'.");

    public static Diagnostic NoSuchNote(SourceLocation location, int number, int count) =>
        Diagnostic.Warning("SG0284", location,
            $"A line of the code block refers to note {number}, but the list below it has {Counted.Of(count, "item")}.",
            "Add the note to the list, or change the number.");

    public static Diagnostic TooManyPatterns(SourceLocation location, string what, int limit) =>
        Diagnostic.Warning("SG0285", location,
            $"The code block has more than {limit} {what}; the others have no effect.",
            "Write one regular expression for several of them: /a|b/.");

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
        ("\"", { } text) => $"\"{text}\"",
        ("/", { } pattern) => $"/{pattern}/",
        (_, null) => word.Name,
        _ => $"{word.Name}={word.Value}",
    };

    private static string HowTo(string name) => name switch
    {
        "title" or "include" or "region" => $"Write {name}=\"…\".",
        "run" => "Write 'run' alone, or name interpreters: run=3.14,3.14t.",
        "env" => "Write variables, separated by spaces: env=\"PYTHON_JIT=1\".",
        "files" => "Write paths, separated by spaces: files=\"rows.csv\".",
        "mask" => "Write a regular expression without look-around and back references: mask=\"\\d+ ms\".",
        "timeout" => $"Write seconds, from 1 to {RunOptions.MaxSeconds}: timeout=60.",
        "prompt" => "Write the characters in front of a command: prompt=\"# \".",
        "linenos" or "diff" or "wrap" or "notes" or "expect-error" => $"Write {name} without a value.",
        "start" => "Write the first line's number: start=10.",
        "collapse" => "Write 'collapse' alone to fold all lines, or lines and ranges, from 1: collapse={5-20}.",
        "" => "Write lines and ranges, from 1: {3,5-7}.",
        _ => $"Write lines and ranges, from 1: {name}=3,5-7.",
    };
}
