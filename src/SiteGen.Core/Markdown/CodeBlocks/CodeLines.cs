using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The text of a code block, and what is known of each of its lines.</summary>
/// <param name="Marks">One '+', '-' or ' ' per line; empty without markers.</param>
internal sealed record CodeLines(string Code, ImmutableArray<char> Marks)
{
    /// <summary>Stands for the prompt of a line that the program printed.</summary>
    public const int Printed = -1;

    /// <summary>
    /// The length of each line's prompt, 0 without one, or <see cref="Printed"/>; empty outside terminals.
    /// </summary>
    public ImmutableArray<int> Prompts { get; init; } = [];

    /// <summary>The number of each line's note, 0 without one; empty without notes.</summary>
    public ImmutableArray<int> Notes { get; init; } = [];

    public int Count => Code.AsSpan().Count('\n') + 1;

    public char MarkOf(int line) => line <= Marks.Length ? Marks[line - 1] : ' ';

    public int PromptOf(int line) => line <= Prompts.Length ? Prompts[line - 1] : 0;

    public int NoteOf(int line) => line <= Notes.Length ? Notes[line - 1] : 0;

    /// <summary>Reads the lines of a block as its options and its language say.</summary>
    public static CodeLines Of(string code, CodeOptions options, string? language)
    {
        var lines = options.IsDiff ? DiffLines.Of(code) : new CodeLines(code, []);
        if (options.HasNotes) lines = CodeNotes.Take(lines);
        return CodePrompts.Find(lines, language, options.Prompt);
    }
}

/// <summary>
/// Parses code whose lines begin with '+', '-' or ' ', so that it can be highlighted and copied without these markers.
/// </summary>
internal static class DiffLines
{
    public static CodeLines Of(string code)
    {
        var lines = code.Split('\n');
        var marks = ImmutableArray.CreateBuilder<char>(lines.Length);
        var text = new StringBuilder(code.Length);
        foreach (var line in lines)
        {
            var mark = line.Length > 0 && line[0] is '+' or '-' or ' ' ? line[0] : '\0';
            if (text.Length > 0 || marks.Count > 0) text.Append('\n');
            text.Append(mark == '\0' ? line : line.AsSpan(1));
            marks.Add(mark == '\0' ? ' ' : mark);
        }
        return new CodeLines(text.ToString(), marks.ToImmutable());
    }
}
