using System.Text;

namespace SiteGen.Cli.Importing.Text;

/// <summary>Applies edits to a text. Whatever no edit names stays as it is, byte for byte.</summary>
public static class Edits
{
    /// <summary>The depth below which constructs stay as they are: a hostile page could nest without end.</summary>
    private const int MaxDepth = 60;

    /// <remarks>Of two edits that overlap without being nested, the one that begins first wins.</remarks>
    public static string Apply(string text, IEnumerable<Edit> edits)
    {
        var sorted = edits.OrderBy(static edit => edit.Start).ThenByDescending(static edit => edit.End).ToList();
        var at = 0;
        return Render(text, 0, text.Length, sorted, ref at, isInAlert: false, depth: 0);
    }

    private static string Render(
        string text, int start, int end, List<Edit> edits, ref int at, bool isInAlert, int depth)
    {
        if (depth == MaxDepth) return text[start..end];
        var made = new StringBuilder();
        var done = start;
        for (; at < edits.Count && edits[at].Start < end;)
        {
            var edit = edits[at++];
            if (edit.Start < done || edit.End > end) continue;
            made.Append(text, done, edit.Start - done);
            while (at < edits.Count && edits[at].Start < edit.InnerStart) at++;
            var inner = Render(text, edit.InnerStart, edit.InnerEnd, edits, ref at, isInAlert || edit.IsAlert,
                depth + 1);
            while (at < edits.Count && edits[at].Start < edit.End) at++;
            if (edit.IsBlock) AppendBlock(made, text, edit, inner, isInAlert);
            else made.Append(edit.Make(new EditContent(inner, isInAlert)));
            done = edit.End;
        }
        return made.Append(text, done, end - done).ToString();
    }

    private static void AppendBlock(StringBuilder made, string text, Edit edit, string inner, bool isInAlert)
    {
        var lineStart = edit.Start == 0 ? 0 : text.LastIndexOf('\n', edit.Start - 1) + 1;
        var before = text[lineStart..edit.Start];
        var margin = MarginOf(before);
        var beginsLine = edit.InnerStart > 0 && text[edit.InnerStart - 1] == '\n';
        var body = Lines.WithoutMargin(inner, margin, edit.IsIndented, beginsLine);
        var block = edit.Make(new EditContent(body, isInAlert)).Trim('\n');
        if (margin.Length < before.Length) made.Append("\n\n").Append(margin);
        else if (IsBelowText(text, lineStart, margin)) made.Insert(made.Length - before.Length,
            margin.TrimEnd() + "\n");
        made.Append(Lines.WithMargin(block, margin));
        var rest = text.AsSpan(edit.End);
        var lineEnd = rest.IndexOf('\n') is >= 0 and var found ? found : rest.Length;
        if (!rest[..lineEnd].IsWhiteSpace()) made.Append("\n\n").Append(margin);
        else if (block.Length > 0 && HasTextBelow(rest[lineEnd..], margin)) made.Append('\n').Append(margin.TrimEnd());
    }

    /// <summary>
    /// Returns what the next line begins with to stand in the same list items and quotations; text on the line before
    /// the construct is not part of it.
    /// </summary>
    private static string MarginOf(string before)
    {
        var end = 0;
        for (var at = 0; at < before.Length; at++)
        {
            if (before[at] is ' ' or '\t' or '>') end = at + 1;
            else if (IsListMark(before, at, out var length)) end = at += length;
            else break;
        }
        return new string([.. before[..Math.Min(end, before.Length)].Select(
            static sign => sign is '>' or '\t' ? sign : ' ')]);
    }

    private static bool IsListMark(string before, int at, out int length)
    {
        var digits = at;
        while (digits < before.Length && char.IsAsciiDigit(before[digits])) digits++;
        var isMark = digits < before.Length - 1 && before[digits + 1] == ' '
            && (digits > at ? before[digits] is '.' or ')' : before[digits] is '-' or '*' or '+');
        length = digits - at + 1;
        return isMark;
    }

    private static bool IsBelowText(string text, int lineStart, string margin)
    {
        if (lineStart == 0) return false;
        var start = lineStart < 2 ? 0 : text.LastIndexOf('\n', lineStart - 2) + 1;
        return !text.AsSpan(start, lineStart - 1 - start).Trim(" \t>").IsEmpty
            && (margin.Length == 0 || !IsInListHead(text[start..(lineStart - 1)]));
    }

    private static bool IsInListHead(string line) => line.Trim() is "-" or "*" or "+";

    private static bool HasTextBelow(ReadOnlySpan<char> rest, string margin)
    {
        if (rest.IsEmpty) return false;
        var below = rest[1..];
        var end = below.IndexOf('\n') is >= 0 and var found ? found : below.Length;
        return !below[..end].Trim(margin.Contains('>', StringComparison.Ordinal) ? " \t>" : " \t").IsEmpty;
    }
}
