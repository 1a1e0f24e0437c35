using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Text;

/// <summary>Writes the constructs of our Markdown. The only place that knows how they look.</summary>
public static class Ours
{
    /// <summary>Returns an alert; within another one, a bold line and the text.</summary>
    /// <param name="kind">The kind that the other tool names, such as "warning" or "info".</param>
    public static string Alert(string kind, string? title, EditContent content)
    {
        var name = AlertKind(kind);
        var isUsual = string.IsNullOrWhiteSpace(title)
            || string.Equals(title.Trim(), name, StringComparison.OrdinalIgnoreCase);
        if (content.IsInAlert) return Titled(isUsual ? Capital(kind) : title!, content.Inner);
        var head = isUsual ? $"[!{name}]" : $"[!{name}] {Line(title!)}";
        return Lines.Prefixed(content.Inner.Length == 0 ? head : $"{head}\n{content.Inner}", "> ");
    }

    /// <summary>Returns the one of our five kinds of alert that is nearest.</summary>
    public static string AlertKind(string kind) => kind.ToLowerInvariant() switch
    {
        "tip" or "hint" or "success" or "check" or "done" or "example" or "idea" or "primary" => "TIP",
        "important" or "attention" or "question" or "help" or "faq" => "IMPORTANT",
        "warning" or "warn" or "orange" or "yellow" => "WARNING",
        "danger" or "error" or "caution" or "failure" or "fail" or "missing" or "bug" or "critical" or "red" =>
            "CAUTION",
        _ => "NOTE",
    };

    /// <summary>Returns a text that readers can unfold.</summary>
    public static string Details(string? summary, string inner, bool isOpen = false) =>
        $"<details{(isOpen ? " open" : "")}>\n<summary>{Html.Escape(Line(summary ?? "Details"))}</summary>\n\n"
        + $"{inner}\n\n</details>";

    /// <summary>Returns a part with its name above it: a tab, a card, a step.</summary>
    public static string Titled(string title, string inner) =>
        string.IsNullOrWhiteSpace(title) ? inner : $"**{Escaped(Line(title))}**\n\n{inner}".TrimEnd();

    /// <summary>Returns a directive around Markdown, with more colons than the directives in it.</summary>
    /// <param name="label">Plain text; null or empty for none.</param>
    /// <param name="target">The target of a link that the label is; null for none.</param>
    public static string Directive(string name, string? label, string inner, string? target = null)
    {
        var fence = Fence(inner);
        var content = inner.Trim('\n').Length == 0 ? "" : $"{inner.Trim('\n')}\n";
        return $"{Opening(fence, name, label, target)}\n{content}{fence}";
    }

    /// <summary>Returns the line that opens a directive.</summary>
    public static string Opening(string fence, string name, string? label = null, string? target = null)
    {
        var text = Escaped(Line(string.IsNullOrWhiteSpace(label) ? target ?? "" : label));
        if (target is not null) text = Link(text, target);
        return text.Length == 0 ? $"{fence}{name}" : $"{fence}{name}[{text}]";
    }

    /// <summary>Returns the colons for a directive around some Markdown.</summary>
    public static string Fence(string inner)
    {
        var count = 3;
        foreach (var line in inner.Split('\n'))
        {
            var text = line.AsSpan().TrimStart();
            var colons = text.IndexOfAnyExcept(':') is >= 0 and var end ? end : text.Length;
            if (colons >= 3) count = Math.Max(count, colons + 1);
        }
        return new string(':', count);
    }

    public static string Code(string? language, string code, string? title = null)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal)) fence += '`';
        var titled = string.IsNullOrEmpty(title) ? "" : $" title=\"{title.Replace('"', '\'')}\"";
        return $"{fence}{(string.IsNullOrEmpty(language) ? "text" : language)}{titled}\n{code.Trim('\n')}\n{fence}";
    }

    public static string Image(string source, string? alt, string? caption = null)
    {
        var quoted = Line(caption ?? "").Replace("\"", "\\\"", StringComparison.Ordinal);
        var title = quoted.Length == 0 ? "" : $" \"{quoted}\"";
        return $"![{Escaped(Line(alt ?? ""))}]({Target(source)}{title})";
    }

    public static string Link(string text, string target) => $"[{text}]({Target(target)})";

    /// <summary>Returns a target in the form that it needs between the parentheses of a link.</summary>
    public static string Target(string target) =>
        target.AsSpan().IndexOfAny(" ()<>") < 0 ? target
        : target.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);

    /// <summary>Returns a comment that keeps what could not be converted, for the author to find.</summary>
    public static string Kept(string written) =>
        $"<!-- import: {UnicodeText.OneLine(written).Replace("--", "- -", StringComparison.Ordinal)} -->";

    /// <summary>Returns a text in which no character begins Markdown inside a line.</summary>
    public static string Escaped(string text) => text.AsSpan().IndexOfAny("[]*<{") < 0 ? text
        : text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal)
            .Replace("{{", "\\{{", StringComparison.Ordinal);

    public static string Line(string text) => UnicodeText.OneLine(text.Replace('\n', ' '));

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
