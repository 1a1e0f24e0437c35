using System.Collections.Immutable;
using Markdig.Helpers;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.Includes;
using SiteGen.Markdown.Limits;
using SiteGen.Markdown.Links;

namespace SiteGen.Markdown;

/// <summary>A path or address as an author wrote it, with its place in the file that contains it.</summary>
/// <param name="Place">The first character.</param>
/// <param name="Text">As written: possibly with entities and percent-encoding.</param>
public abstract record WrittenPath(SourceLocation Place, string Text)
{
    /// <summary>Finds the paths in a page and in the files that it includes.</summary>
    /// <param name="body">The result of parsing the document.</param>
    public static ImmutableArray<WrittenPath> In(Document document, ParsedBody body, Reads reads)
    {
        var text = TextOf(document, reads);
        return
        [
            .. MarkdownIncludes.PathsIn(document, reads),
            .. body.Edits.Select(edit => Of(edit, text)).OfType<WrittenPath>(),
        ];
    }

    /// <summary>Returns the text to which the offsets of a parsed body refer.</summary>
    internal static PageText TextOf(Document document, Reads reads) => MarkdownIncludes.Expand(
        document, PageLimits.WithoutLoneSurrogates(document.Body), reads, []).Allowed();

    /// <returns>Null for a block of code that includes nothing.</returns>
    private static WrittenPath? Of(SourceEdit edit, PageText text) => edit switch
    {
        LinkEdit link => new WrittenTarget(
            text.At(link.Start), text.Text.Substring(link.Start, link.Length), link.LinkIndex),
        CodeEdit code when CodeOptions.PathIn(LineAt(text.Text, code.Start)) is var (offset, path) =>
            new WrittenInclude(text.At(code.Start + offset), path),
        _ => null,
    };

    private static string LineAt(string text, int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return length < 0 ? text[start..] : text.Substring(start, length);
    }
}

/// <summary>The target of a link or an image.</summary>
/// <param name="LinkIndex">An index into <see cref="ParsedBody.Links"/>.</param>
public sealed record WrittenTarget(SourceLocation Place, string Text, int LinkIndex) : WrittenPath(Place, Text)
{
    /// <summary>Returns the target without entities, as the page of the link would write it.</summary>
    /// <param name="file">The file that contains the text, which may be included by the page.</param>
    public static string For(SourcePath page, SourcePath file, string text) =>
        HtmlHelper.Unescape(text) is { Length: > 0 } target
            ? TargetWriter.RelativeToPage(target, file.Folder, page.Folder) : "";
}

/// <summary>The file that an include or a block of code inserts.</summary>
public sealed record WrittenInclude(SourceLocation Place, string Text) : WrittenPath(Place, Text)
{
    /// <summary>Returns the file; null when the path leaves the site.</summary>
    public SourcePath? FileFrom(SourcePath file) => SourceFiles.TryResolve(Text, file, out var path) ? path : null;
}
