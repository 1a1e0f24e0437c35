using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markdown.Footnotes;

/// <summary>
/// Numbers the notes of a page in the order of their first references, and moves them to the end of the page.
/// </summary>
/// <remarks>References within a note count only if something refers to the note.</remarks>
internal static class FootnoteStep
{
    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        if (FootnoteIndex.Find(document) is not { } index) return;
        foreach (var note in index.Notes) note.Parent?.Remove(note);
        var notes = Number(document, index, body);
        foreach (var (offset, label) in index.Undefined)
            body.Report(FootnoteProblems.Undefined(body.At(offset), label));
        ReportUnused(index, body);
        if (notes.Count == 0) return;
        AddWaysBack(notes);
        var list = new FootnoteList();
        foreach (var note in notes) list.Add(note);
        document.Add(list);
    }

    private static List<FootnoteBlock> Number(MarkdownDocument document, FootnoteIndex index, BodyBuilder body)
    {
        var notes = new List<FootnoteBlock>();
        Resolve(document);
        for (var next = 0; next < notes.Count; next++) Resolve(notes[next]);
        return notes;

        void Resolve(ContainerBlock block)
        {
            foreach (var reference in block.Descendants<FootnoteReference>().Where(static found => !IsInImage(found)))
            {
                var note = reference.Note = NoteOf(reference, index, body);
                if (note.References.Count == 0)
                {
                    notes.Add(note);
                    note.Number = notes.Count;
                }
                note.References.Add(reference);
            }
        }
    }

    /// <summary>
    /// Returns the note in the reference's own file, if there is one: labels are local to an included file.
    /// </summary>
    private static FootnoteBlock NoteOf(FootnoteReference reference, FootnoteIndex index, BodyBuilder body)
    {
        var notes = index.With(reference.Label);
        if (notes.Count == 1) return notes[0];
        var file = body.At(reference.Span.Start).Path;
        return notes.FirstOrDefault(note => body.At(note.Span.Start).Path == file) ?? notes[0];
    }

    private static bool IsInImage(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true }) return true;
        }
        return false;
    }

    private static void ReportUnused(FootnoteIndex index, BodyBuilder body)
    {
        // A file that is included twice contributes its notes twice.
        var places = index.Notes.Where(static note => note.Number > 0)
            .Select(note => body.At(note.Span.Start)).ToHashSet();
        foreach (var note in index.Notes.Where(static note => note.Number == 0))
        {
            var location = body.At(note.Span.Start);
            if (!places.Add(location)) continue;
            var first = index.With(note.Label).First(other => body.At(other.Span.Start).Path == location.Path);
            body.Report(first == note ? FootnoteProblems.Unused(location, note.Label)
                : FootnoteProblems.Twice(location, note.Label, body.At(first.Span.Start)));
        }
    }

    private static void AddWaysBack(List<FootnoteBlock> notes)
    {
        var index = 0;
        foreach (var note in notes)
        {
            if (note.LastChild is not ParagraphBlock paragraph) note.Add(paragraph = new ParagraphBlock());
            paragraph.Inline ??= new ContainerInline();
            foreach (var reference in note.References)
            {
                reference.Index = ++index;
                paragraph.Inline.AppendChild(new FootnoteBackLink(reference));
            }
        }
    }
}
