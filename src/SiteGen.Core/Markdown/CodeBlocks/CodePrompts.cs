using System.Collections.Immutable;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>Tells what a reader types in a terminal from its prompts and from what it prints.</summary>
internal static class CodePrompts
{
    /// <summary>Finds the prompts of a session: those of its language, or the one that the author names.</summary>
    public static CodeLines Find(CodeLines lines, string? language, string? prompt)
    {
        ImmutableArray<string> known = prompt is not null ? [prompt] : language switch
        {
            "console" => ["$ ", "% "],
            "pycon" => [">>> ", "... "],
            _ => [],
        };
        if (known.IsEmpty) return lines;
        var lengths = ImmutableArray.CreateBuilder<int>();
        var (hasPrompt, continues) = (false, false);
        foreach (var line in lines.Code.Split('\n'))
        {
            var length = LengthOf(line, known);
            // A backslash at the end of a command continues it on the next line.
            lengths.Add(length > 0 || continues ? length : CodeLines.Printed);
            hasPrompt |= length > 0;
            continues = (length > 0 || continues) && line.EndsWith('\\');
        }
        return hasPrompt ? lines with { Prompts = lengths.ToImmutable() } : lines;
    }

    /// <summary>Returns the length of a line's prompt; 0 without one.</summary>
    private static int LengthOf(string line, ImmutableArray<string> prompts)
    {
        foreach (var prompt in prompts)
        {
            if (line.StartsWith(prompt, StringComparison.Ordinal)) return prompt.Length;
            if (line.Length > 0 && line == prompt.TrimEnd()) return line.Length;
        }
        return 0;
    }
}
