using System.Globalization;
using SiteGen.Foundation;
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

    private static readonly string[] Names =
        ["title", "linenos", "start", "diff", "ins", "del", "focus", "hl", "include", "region", "lines"];

    public static CodeOptions Parse(string info, SourceLocation location, Action<Diagnostic> report)
    {
        var options = new CodeOptions();
        var words = FenceWord.Split(info);
        for (var index = 0; index < words.Count; index++)
        {
            // A directive of another tool, which ForeignSyntaxStep reports.
            if (index == 0 && words[0].IsDirective) continue;
            if (index == 0 && words[0] is { Name.Length: > 0, Value: null } language)
                options = options with { Language = language.Name };
            else options = options.With(words[index], location, report);
        }
        return options;
    }

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
            ("include", { Length: > 0 } path) => this with { Source = Source with { Path = path } },
            ("region", { Length: > 0 } region) => this with { Source = Source with { Region = region } },
            ("start", { } number) when IsNumber(number, out var first) =>
                this with { IsNumbered = true, FirstNumber = first },
            ("" or "hl", { } lines) when LineRanges.Parse(lines) is { } ranges => this with { Highlighted = ranges },
            ("ins", { } lines) when LineRanges.Parse(lines) is { } ranges => this with { Inserted = ranges },
            ("del", { } lines) when LineRanges.Parse(lines) is { } ranges => this with { Deleted = ranges },
            ("focus", { } lines) when LineRanges.Parse(lines) is { } ranges => this with { Focused = ranges },
            ("lines", { } lines) when LineRanges.Parse(lines) is { } ranges =>
                this with { Source = Source with { Lines = ranges } },
            _ => Reported(word, location, report),
        };

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
