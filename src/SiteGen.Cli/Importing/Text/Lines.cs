namespace SiteGen.Cli.Importing.Text;

/// <summary>Indents, unindents and trims the lines of a block.</summary>
public static class Lines
{
    /// <summary>Puts a margin before each line but the first; before an empty line, without its spaces.</summary>
    public static string WithMargin(string block, string margin) =>
        margin.Length == 0 ? block : string.Join('\n', block.Split('\n').Select((line, index) =>
            index == 0 ? line : line.Length == 0 ? margin.TrimEnd() : margin + line));

    /// <summary>Drops a margin and the empty lines around.</summary>
    /// <param name="dropsIndent">True to drop the indentation that the remaining lines share, too.</param>
    /// <param name="beginsLine">True if the margin is also before the first line.</param>
    public static string WithoutMargin(string inner, string margin, bool dropsIndent, bool beginsLine = false)
    {
        var lines = inner.Split('\n')
            .Select((line, index) => index == 0 && !beginsLine ? line : Without(line, margin)).ToList();
        while (lines is ["", ..] || (lines is [var first, _, ..] && string.IsNullOrWhiteSpace(first)))
            lines.RemoveAt(0);
        while (lines is [.., var last] && string.IsNullOrWhiteSpace(last)) lines.RemoveAt(lines.Count - 1);
        if (dropsIndent) Unindent(lines);
        return string.Join('\n', lines);
    }

    public static string Prefixed(string block, string prefix) => string.Join('\n', block.Split('\n').Select(
        line => (prefix + line).TrimEnd(line.Length == 0 ? [' '] : [])));

    private static string Without(string line, string margin)
    {
        if (line.StartsWith(margin, StringComparison.Ordinal)) return line[margin.Length..];
        var at = 0;
        while (at < line.Length && at < margin.Length && line[at] is ' ' or '\t' or '>') at++;
        return line[at..];
    }

    private static void Unindent(List<string> lines)
    {
        var filled = lines.Where(static line => !string.IsNullOrWhiteSpace(line)).ToList();
        // The first line may stand behind the start of the construct, where its indentation is not known.
        var shared = filled.Count == 0 ? 0 : filled.Min(IndentOf);
        for (var index = 0; index < lines.Count; index++)
            lines[index] = lines[index][Math.Min(shared, IndentOf(lines[index]))..];
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
