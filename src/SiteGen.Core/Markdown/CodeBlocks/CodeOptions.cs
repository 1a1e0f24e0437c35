using System.Collections.Immutable;
using System.Globalization;
using Markdig.Helpers;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;
using SiteGen.Markdown.Includes;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The options of a code block, from the info string of its fence.</summary>
internal sealed record CodeOptions
{
    /// <summary>The language as written; "" without one.</summary>
    public string Language { get; init; } = "";

    public string? Title { get; init; }
    public LineRanges Highlighted { get; init; } = LineRanges.None;
    public LineRanges Inserted { get; init; } = LineRanges.None;
    public LineRanges Deleted { get; init; } = LineRanges.None;
    public LineRanges Focused { get; init; } = LineRanges.None;
    public bool IsNumbered { get; init; }
    public int FirstNumber { get; init; } = 1;

    /// <summary>
    /// True when the first character of each line marks it as added ('+'), removed ('-') or unchanged (' ').
    /// </summary>
    public bool IsDiff { get; init; }

    public CodeSource Source { get; init; } = CodeSource.Here;

    /// <summary>The lines that are shown when a reader opens them; null when all are shown at once.</summary>
    public LineRanges? Folded { get; init; }

    /// <summary>True when long lines break instead of scrolling.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>True when comments such as <c># (1)</c> refer to the items of the list below.</summary>
    public bool HasNotes { get; init; }

    /// <summary>The prompt of a terminal, which readers do not copy; null for the usual ones of the language.</summary>
    public string? Prompt { get; init; }

    public ImmutableArray<WordMark> Marked { get; init; } = [];

    public RunOptions Run { get; init; } = new();

    /// <summary>True for a block that needs more than the usual styles.</summary>
    public bool HasParts => Folded is not null || IsWrapped || HasNotes || !Marked.IsEmpty;

    /// <summary>The maximum number of marks, and of masks, of one block.</summary>
    private const int MaxPatterns = 50;

    private static readonly string[] Names =
    [
        "title", "linenos", "start", "diff", "ins", "del", "focus", "hl", "include", "region", "lines", "collapse",
        "wrap", "notes", "prompt", .. RunOptions.Names,
    ];

    /// <summary>Returns true for a line that is folded; folding no lines in particular folds them all.</summary>
    public bool IsFolded(int line) => Folded is { } folded && (folded.IsEmpty || folded.Contains(line));

    /// <param name="info">The text after the fence, as written.</param>
    public static CodeOptions Parse(string info, SourceLocation location, Action<Diagnostic> report)
    {
        var options = new CodeOptions();
        var words = FenceWord.Split(info);
        for (var index = 0; index < words.Count; index++)
        {
            // A directive of another tool, which ForeignSyntaxStep reports.
            if (index == 0 && words[0].IsDirective) continue;
            if (index == 0 && words[0] is { Name.Length: > 0, Value: null } language)
                options = options with { Language = HtmlHelper.Unescape(language.Name) };
            else options = options.With(Unescaped(words[index]), location, report);
        }
        return options;
    }

    // In a pattern, a backslash belongs to the pattern.
    private static FenceWord Unescaped(FenceWord word) =>
        word.IsPattern || word.Name == "mask" || word.Value is null ? word
        : word with { Value = HtmlHelper.Unescape(word.Value) };

    /// <summary>Finds the path of an included file in the first line of a block, with its offset.</summary>
    public static (int Offset, string Path)? PathIn(string line)
    {
        var info = line.TrimStart('`', '~');
        var path = FenceWord.Split(info).LastOrDefault(static word => word is { Name: "include", Value.Length: > 0 });
        var name = line.IndexOf("include", line.Length - info.Length, StringComparison.Ordinal);
        var offset = path.Value is null || name < 0 ? -1 : line.IndexOf(path.Value, name + 7, StringComparison.Ordinal);
        return offset < 0 ? null : (offset, path.Value!);
    }

    private CodeOptions With(FenceWord word, SourceLocation location, Action<Diagnostic> report) =>
        (word.Name, word.Value) switch
        {
            ("title", { } title) => this with { Title = title },
            ("linenos", null) => this with { IsNumbered = true },
            ("diff", null) => this with { IsDiff = true },
            ("wrap", null) => this with { IsWrapped = true },
            ("notes", null) => this with { HasNotes = true },
            ("collapse", null) => this with { Folded = LineRanges.None },
            ("prompt", { Length: > 0 } prompt) => this with { Prompt = prompt },
            ("include", { Length: > 0 } path) => this with { Source = Source with { Path = path } },
            ("region", { Length: > 0 } region) => this with { Source = Source with { Region = region } },
            ("start", { } number) when IsNumber(number, out var first) =>
                this with { IsNumbered = true, FirstNumber = first },
            ("\"" or "/", _) when Marked.Length == MaxPatterns => TooMany("marks", location, report),
            ("\"" or "/", _) => Marking(word, location, report),
            ("mask", _) when Run.Masks.Length == MaxPatterns => TooMany("masks", location, report),
            _ when RunOptions.Names.Contains(word.Name) =>
                Run.With(word) is { } run ? this with { Run = run }
                    : (this with { Run = Run with { IsBroken = true } }).Reported(word, location, report),
            (_, { } lines) when LineRanges.Parse(lines) is { } ranges => Lined(word.Name, ranges)
                ?? Reported(word, location, report),
            _ => Reported(word, location, report),
        };

    /// <returns>Null for an option that takes no lines.</returns>
    private CodeOptions? Lined(string option, LineRanges ranges) => option switch
    {
        "" or "hl" => this with { Highlighted = ranges },
        "ins" => this with { Inserted = ranges },
        "del" => this with { Deleted = ranges },
        "focus" => this with { Focused = ranges },
        "collapse" => this with { Folded = ranges },
        "lines" => this with { Source = Source with { Lines = ranges } },
        _ => null,
    };

    private CodeOptions Marking(FenceWord word, SourceLocation location, Action<Diagnostic> report)
    {
        if (WordMark.Parse(word, out var reason) is { } mark) return this with { Marked = Marked.Add(mark) };
        report(CodeProblems.BadPattern(location, word, reason));
        return this;
    }

    private CodeOptions TooMany(string what, SourceLocation location, Action<Diagnostic> report)
    {
        report(CodeProblems.TooManyPatterns(location, what, MaxPatterns));
        return this;
    }

    private CodeOptions Reported(FenceWord word, SourceLocation location, Action<Diagnostic> report)
    {
        var isKnown = word.Name.Length == 0 || Names.Contains(word.Name, StringComparer.Ordinal);
        report(isKnown ? CodeProblems.BadValue(location, word)
            : CodeProblems.UnknownOption(location, word.Name, Names));
        return this;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
