using System.Text.RegularExpressions;
using Markdig.Syntax;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Converts what Python-Markdown and PyMdown Extensions add to Markdown.</summary>
internal static partial class PythonMarkdown
{
    /// <summary>The sets of icons of Material, as their names begin.</summary>
    private static readonly string[] IconSets = ["material-", "octicons-", "fontawesome-", "simple-", "logos-"];

    /// <summary>Signs around words with the element that they stand for.</summary>
    private static readonly (string Sign, string Element)[] Signs =
        [("==", "mark"), ("^^", "ins"), ("++", "kbd")];

    public static IEnumerable<Edit> EditsFor(PageScope scope) =>
        Blocks(scope).Concat(Fences(scope)).Concat(AutoDoc.EditsFor(scope)).Concat(InText(scope));

    private static IEnumerable<Edit> Blocks(PageScope scope)
    {
        foreach (var block in scope.Text.Tree.Descendants<IndentedBlock>())
        {
            var (start, end) = (block.Span.Start, Math.Min(block.ContentEnd(), scope.Text.Text.Length));
            var innerStart = Math.Min(block.HeadEnd + 1, end);
            var (outcome, what) = block.Mark switch
            {
                "!!!" => (Outcome.Converted, $"admonition `{block.Kind}`"),
                "???" => (Outcome.Converted, "collapsible admonition"),
                _ => (Outcome.Converted, "tab"),
            };
            scope.Note(outcome, what, start);
            yield return new Edit(start, end, innerStart, Math.Max(innerStart, end), content => block.Mark switch
            {
                "!!!" => Ours.Alert(block.Kind, block.Title, content),
                "???" => Ours.Details(block.Title ?? block.Kind, content.Inner, block.IsUnfolded),
                _ => TabOf(block, content.Inner),
            })
            {
                IsBlock = true,
                IsIndented = true,
                IsAlert = block.Mark == "!!!",
            };
        }
    }

    /// <summary>Returns a tab; the first one of a group also opens the directive of the group.</summary>
    private static string TabOf(IndentedBlock block, string inner)
    {
        var depth = Neighbours(block, -1).Append(block).Concat(Neighbours(block, 1)).Max(Depth);
        var fence = new string(':', 4 + (2 * depth));
        var opening = Neighbours(block, -1).Any() ? "" : $"{Ours.Opening(fence, "tabs")}\n";
        var closing = Neighbours(block, 1).Any() ? "" : $"\n{fence}";
        return $"{opening}{Ours.Opening(fence[1..], "tab", block.Title)}\n{inner}\n{fence[1..]}{closing}";
    }

    /// <summary>Returns the tabs directly before or behind a tab.</summary>
    private static IEnumerable<IndentedBlock> Neighbours(IndentedBlock block, int step)
    {
        var parent = block.Parent!;
        for (var index = parent.IndexOf(block) + step; index >= 0 && index < parent.Count
            && parent[index] is IndentedBlock { Mark: "===" } next; index += step)
            yield return next;
    }

    /// <summary>Returns the number of levels of tabs inside a tab.</summary>
    private static int Depth(IndentedBlock block) => block.Descendants<IndentedBlock>()
        .Where(static inner => inner.Mark == "===").Select(static inner => 1 + Depth(inner)).DefaultIfEmpty().Max();

    /// <summary>Converts the info strings of code: <c>``` { .py .annotate title="a.py" hl_lines="2 3" }</c>.</summary>
    private static IEnumerable<Edit> Fences(PageScope scope)
    {
        foreach (var code in scope.Text.Tree.Descendants<FencedCodeBlock>())
        {
            var text = scope.Text.Text;
            var start = code.Span.Start + code.OpeningFencedCharCount;
            var end = text.IndexOf('\n', Math.Min(start, text.Length)) is >= 0 and var found ? found : text.Length;
            if (start >= end) continue;
            var info = text[start..end];
            if (FenceInfos.FromPython(info) is { } converted && converted != info.Trim())
                yield return Edit.Replace(start, end, converted);
        }
    }

    private static IEnumerable<Edit> InText(PageScope scope)
    {
        var text = scope.Text.Text;
        for (var at = text.AsSpan().IndexOfAny(":{=^+*[") is var first && first < 0 ? text.Length : first;
            at < text.Length; at++)
        {
            if (text[at] is not (':' or '{' or '=' or '^' or '+' or '*' or '[') || scope.Text.IsCode(at)) continue;
            if (At(scope, text, at) is not { } edit) continue;
            yield return edit;
            at = edit.End - 1;
        }
    }

    private static Edit? At(PageScope scope, string text, int at) => text[at] switch
    {
        ':' => Icon(scope, text, at),
        '{' when at + 1 < text.Length && text[at + 1] == ':' => AttributeList(scope, text, at),
        '*' when IsLineStart(text, at) && text.AsSpan(at).StartsWith("*[") => Abbreviation(scope, text, at),
        '[' when text.AsSpan(at).StartsWith("[TOC]") && IsLineStart(text, at) => Edit.Replace(at, at + 5, ""),
        _ => Signed(scope, text, at),
    };

    private static Edit? Icon(PageScope scope, string text, int at)
    {
        var end = text.IndexOf(':', at + 1);
        if (end < 0 || end - at > 80) return null;
        var name = text[(at + 1)..end];
        if (!IconSets.Any(set => name.StartsWith(set, StringComparison.Ordinal))
            || name.Any(static sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_'))) return null;
        scope.Note(Outcome.Approximated, "icon: nothing, or a sign for yes and no", at);
        var sign = name.EndsWith("-check", StringComparison.Ordinal) ? "✓"
            : name.EndsWith("-close", StringComparison.Ordinal) ? "✗" : "";
        end++;
        // Attributes of the icon, and the space that stood between it and the text.
        if (end < text.Length && text[end] == '{' && text.IndexOf('}', end) is > 0 and var close) end = close + 1;
        if (sign.Length == 0 && end < text.Length && text[end] == ' ') end++;
        return Edit.Replace(at, end, sign);
    }

    private static Edit? AttributeList(PageScope scope, string text, int at)
    {
        var end = text.IndexOf('}', at);
        if (end < 0 || text.AsSpan(at, end - at).Contains('\n')) return null;
        scope.Note(Outcome.Converted, "attribute list", at);
        // Here a dot begins a class, and signs at the end of a heading are text if something follows them.
        var start = IsHeading(text, at) ? text.AsSpan(0, at).TrimEnd(' ').TrimEnd('#').Length : at;
        return Edit.Replace(start, end + 1, $"{{{QuotedOrId().Replace(text[(at + 2)..end].Trim(),
            static found => found.Value[0] == '#' ? found.Value.Replace('.', '-') : found.Value)}}}");
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|(?<!\S)#\S+""")]
    private static partial Regex QuotedOrId();

    private static bool IsHeading(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        return text[start] == '#' && text.AsSpan(start, at - start).TrimEnd(' ').TrimEnd('#').EndsWith(' ');
    }

    /// <summary>Drops the definition of an abbreviation, <c>*[HTML]: Hyper Text …</c>, into a comment.</summary>
    private static Edit? Abbreviation(PageScope scope, string text, int at)
    {
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        if (!text.AsSpan(at, end - at).Contains("]:", StringComparison.Ordinal)) return null;
        scope.Note(Outcome.Left, "abbreviation", at);
        return Edit.Replace(at, end, Ours.Kept(text[at..end]));
    }

    /// <summary>Converts <c>==marked==</c>, <c>^^inserted^^</c> and <c>++ctrl+c++</c>.</summary>
    private static Edit? Signed(PageScope scope, string text, int at)
    {
        foreach (var (sign, element) in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, 2) != 0 || (at > 0 && text[at - 1] == sign[0])) continue;
            var end = text.IndexOf(sign, at + 2, StringComparison.Ordinal);
            if (end < 0 || end == at + 2) return null;
            var inner = text[(at + 2)..end];
            if (inner.Contains('\n') || inner[0] is ' ' or '=' || inner[^1] == ' ') return null;
            if (element == "kbd" && !inner.All(static letter => char.IsAsciiLetterOrDigit(letter)
                || letter is '+' or '-'))
                return null;
            scope.Note(Outcome.Converted, $"`{sign}…{sign}`: `<{element}>`", at);
            return Edit.Replace(at, end + 2, element == "kbd"
                ? string.Join('+', inner.Split('+').Select(static key => $"<kbd>{key}</kbd>"))
                : $"<{element}>{inner}</{element}>");
        }
        return null;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text[at - 1] == '\n';
}
