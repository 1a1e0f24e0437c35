using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>The texts and numbers of the page that the markup of a block contains.</summary>
/// <param name="Start">The tags in front of the code; code with folded lines has them several times.</param>
/// <param name="NotesBlock">The number of the block among those with notes, from 1; 0 without notes.</param>
internal sealed record CodeFrame(string Start, string End, Labels Labels, int NotesBlock)
{
    /// <param name="id">The id of the language; null for plain text.</param>
    public static CodeFrame Of(CodeOptions options, string? id, Labels labels, int notesBlock)
    {
        string?[] classes = [options.IsNumbered ? "numbered" : null, options.Focused.IsEmpty ? null : "has-focus",
            options.IsWrapped ? "wrap" : null];
        var given = string.Join(' ', classes.OfType<string>());
        var element = id == "output" ? "samp" : "code";
        var start = new StringBuilder("<pre");
        if (given.Length > 0) start.Append(CultureInfo.InvariantCulture, $" class=\"{given}\"");
        start.Append(CultureInfo.InvariantCulture, $" tabindex=\"0\"><{element}");
        if (id is not null) start.Append(" class=\"language-").Append(Html.Escape(id)).Append('"');
        return new CodeFrame(start.Append('>').ToString(), $"</{element}></pre>", labels, notesBlock);
    }
}

/// <summary>Writes the lines of a block with their marks, numbers, prompts and notes, and folds some of them.</summary>
internal sealed class CodeMarkup
{
    private readonly CodeOptions _options;
    private readonly CodeLines _lines;
    private readonly CodeFrame _frame;
    private readonly StringBuilder _written;
    private readonly bool _isPatch;
    private bool _isOpen;

    private CodeMarkup(CodeOptions options, CodeLines lines, CodeFrame frame, int length)
    {
        (_options, _lines, _frame) = (options, lines, frame);
        _written = new StringBuilder(length + (lines.Count * 32) + 64);
        _isPatch = options.Language.ToLowerInvariant() is "diff" or "patch";
    }

    /// <param name="html">The code as markup, with the same number of lines.</param>
    public static string Write(CodeOptions options, CodeLines lines, CodeFrame frame, string html)
    {
        var markup = new CodeMarkup(options, lines, frame, html.Length);
        markup.WriteLines(html);
        return markup._written.ToString();
    }

    private void WriteLines(string html)
    {
        var code = _lines.Code.AsSpan();
        var line = 0;
        var lineCount = _lines.Count;
        foreach (var range in html.AsSpan().Split('\n'))
        {
            Fold(++line, lineCount);
            var end = code.IndexOf('\n');
            var text = end < 0 ? code : code[..end];
            WriteLine(line, text, html.AsSpan()[range]);
            code = end < 0 ? [] : code[(end + 1)..];
        }
        Close();
        if (IsFolded(line)) _written.Append("</details>");
    }

    private bool IsFolded(int line) => _options.IsFolded(line);

    /// <summary>Begins a line: opens or closes what is folded in front of it.</summary>
    private void Fold(int line, int lineCount)
    {
        var isEdge = line == 1 || IsFolded(line) != IsFolded(line - 1);
        if (!isEdge)
        {
            _written.Append('\n');
            return;
        }
        Close();
        if (line > 1 && IsFolded(line - 1)) _written.Append("</details>");
        if (IsFolded(line)) OpenFold(line, lineCount);
        _written.Append(_frame.Start);
        _isOpen = true;
    }

    private void OpenFold(int first, int lineCount)
    {
        var last = first;
        while (last < lineCount && IsFolded(last + 1)) last++;
        var label = first == last ? _frame.Labels.CodeLine : _frame.Labels.CodeLines;
        _written.Append("<details class=\"code-fold\"><summary>")
            .Append(Html.Escape(label.Replace("{first}", Shown(first), StringComparison.Ordinal)
                .Replace("{last}", Shown(last), StringComparison.Ordinal)))
            .Append("</summary>");
    }

    private string Shown(int line) => (_options.FirstNumber + line - 1).ToString(CultureInfo.InvariantCulture);

    private void Close()
    {
        if (_isOpen) _written.Append(_frame.End);
        _isOpen = false;
    }

    private void WriteLine(int line, ReadOnlySpan<char> text, ReadOnlySpan<char> html)
    {
        WriteStart(line, _isPatch ? PatchMarkOf(text) : _lines.MarkOf(line));
        var marks = MarksIn(line, text);
        if (marks.IsEmpty) _written.Append(html);
        else LineMarkup.Append(html, marks, _written);
        if (_lines.NoteOf(line) is > 0 and var note) WriteNote(note);
        _written.Append("</span>");
    }

    private ImmutableArray<TextMark> MarksIn(int line, ReadOnlySpan<char> text)
    {
        var prompt = _lines.PromptOf(line);
        if (prompt <= 0 && _options.Marked.IsEmpty) return [];
        var marked = WordMark.In(text.ToString(), _options.Marked);
        return prompt <= 0 ? marked
            : [new TextMark(0, prompt, "<span class=\"prompt\">", "</span>"),
                .. marked.Where(mark => mark.Start >= prompt)];
    }

    private void WriteNote(int number) => _written
        .Append("<span class=\"note-mark\"> <a class=\"note-number\" href=\"#")
        .Append(CodeNotes.IdOf(_frame.NotesBlock, number)).Append("\" aria-label=\"")
        .Append(Html.Escape(_frame.Labels.CodeNote.Replace("{number}", $"{number}", StringComparison.Ordinal)))
        .Append(CultureInfo.InvariantCulture, $"\">{number}</a></span>");

    private void WriteStart(int line, char mark)
    {
        _written.Append("<span class=\"line");
        if (_options.Highlighted.Contains(line)) _written.Append(" hl");
        if (mark == '+' || _options.Inserted.Contains(line)) _written.Append(" ins");
        if (mark == '-' || _options.Deleted.Contains(line)) _written.Append(" del");
        if (_options.Focused.Contains(line)) _written.Append(" focus");
        if (_lines.PromptOf(line) == CodeLines.Printed) _written.Append(" printed");
        _written.Append('"');
        if (_options.IsNumbered)
            _written.Append(CultureInfo.InvariantCulture, $" data-line=\"{_options.FirstNumber + line - 1}\"");
        _written.Append('>');
    }

    private static char PatchMarkOf(ReadOnlySpan<char> line) =>
        line.StartsWith("+++") || line.StartsWith("---") || line.IsEmpty ? ' ' : line[0];
}
