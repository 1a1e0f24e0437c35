using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Links;

/// <summary>Writes the targets and titles of links and images, including their placeholders.</summary>
internal static class TargetWriter
{
    /// <summary>Returns false for a target that must not be written, and reports it.</summary>
    public static bool IsAllowed(BodyRenderer renderer, LinkInline link)
    {
        var target = link.Url ?? "";
        switch (LinkAddress.KindOf(target))
        {
            case LinkKind.Empty:
                renderer.Body.Report(LinkProblems.Empty(renderer.At(link), link.IsImage));
                return false;
            // An address whose scheme is a value is checked when it is filled in.
            case LinkKind.Refused when !LinkAddress.HasLiveScheme(target):
                renderer.Body.Report(LinkProblems.RefusedScheme(
                    renderer.At(link), target, LinkAddress.SchemeOf(LinkAddress.AsBrowsersSee(target)) ?? ""));
                return false;
            default:
                return true;
        }
    }

    /// <summary>Returns true when the site must resolve the target; other targets are written unchanged.</summary>
    public static bool IsInternal(LinkInline link) =>
        LinkAddress.KindOf(link.Url ?? "") == LinkKind.Internal && !link.Url!.Contains(LinkTargetHoles.Mask);

    public static int Register(BodyRenderer renderer, LinkInline link, ImageSize? size = null)
    {
        var reference = new LinkReference(link.Url!, link.IsImage, renderer.At(link)) { Size = size };
        var index = Register(renderer, reference, FileOfTarget(renderer, link));
        if (SpanOf(renderer, link) is { } span) renderer.Body.Add(new LinkEdit(span.Start, span.Length, index));
        return index;
    }

    /// <summary>Returns the span of the target in the source; null when it cannot be determined.</summary>
    private static SourceSpan? SpanOf(BodyRenderer renderer, LinkInline link)
    {
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        var text = renderer.Body.Text.Text;
        if (span.Start < 0 || span.End >= text.Length || span.Length <= 0) return null;
        if (text[span.Start] == '<' && text[span.End] == '>') span = new SourceSpan(span.Start + 1, span.End - 1);
        return HtmlHelper.Unescape(text.Substring(span.Start, span.Length)) == link.Url ? span : null;
    }

    /// <summary>Registers a link whose target is written in the file that contains the link.</summary>
    public static int Register(BodyRenderer renderer, LinkReference link) =>
        Register(renderer, link, link.Location.Path);

    private static int Register(BodyRenderer renderer, LinkReference link, SourcePath writtenIn)
    {
        var target = RelativeToPage(link.Target, writtenIn.Folder, renderer.Body.Text.Path.Folder);
        return renderer.Body.Add(link with { Target = target });
    }

    /// <summary>Writes the value of <c>href</c> or <c>src</c>, without the quotes.</summary>
    public static void Write(BodyRenderer renderer, LinkInline link)
    {
        if (IsInternal(link)) renderer.Emit(new LinkSegment(Register(renderer, link)));
        else if (link.Url!.Contains(LinkTargetHoles.Mask)) WriteLive(renderer, link);
        else
        {
            renderer.Body.AddExternal(new LinkReference(link.Url, link.IsImage, renderer.At(link)));
            renderer.WriteEscapeUrl(link.Url);
        }
    }

    private static void WriteLive(BodyRenderer renderer, LinkInline link)
    {
        renderer.Emit(new LiveLinkStart(renderer.At(link), FileOfTarget(renderer, link), link.IsImage));
        renderer.WriteInAttribute(() =>
            WriteWithHoles(renderer, link, link.Url!, static (renderer, text) => renderer.Emit(new TextSegment(text))));
        renderer.Emit(new LiveLinkEnd());
    }

    public static void WriteTitle(BodyRenderer renderer, LinkInline link)
    {
        if (string.IsNullOrEmpty(link.Title)) return;
        renderer.Write(" title=\"");
        renderer.WriteInAttribute(() => WriteTitleText(renderer, link));
        renderer.Write('"');
    }

    public static void WriteTitleText(BodyRenderer renderer, LinkInline link) =>
        WriteWithHoles(renderer, link, link.Title!, static (renderer, text) => renderer.WriteWords(text));

    private static void WriteWithHoles(
        BodyRenderer renderer, LinkInline link, string text, Action<BodyRenderer, string> write)
    {
        var holes = LinkTargetHoles.Of(link);
        var next = ReferenceEquals(text, link.Title) ? HolesIn(link.Url ?? "", holes, 0) : 0;
        var start = 0;
        for (var mask = IndexOfMask(text, holes, next, 0); mask >= 0; mask = IndexOfMask(text, holes, next, start))
        {
            if (mask > start) write(renderer, text[start..mask]);
            renderer.WriteHole(holes[next].Hole);
            start = mask + holes[next++].Length;
        }
        if (start < text.Length) write(renderer, text[start..]);
    }

    private static int IndexOfMask(string text, IReadOnlyList<(Hole Hole, int Length)> holes, int next, int start)
    {
        if (next >= holes.Count) return -1;
        var mask = text.IndexOf(LinkTargetHoles.Mask, start);
        return mask >= 0 && mask + holes[next].Length <= text.Length ? mask : -1;
    }

    private static int HolesIn(string text, IReadOnlyList<(Hole Hole, int Length)> holes, int first)
    {
        var next = first;
        var start = 0;
        for (var mask = IndexOfMask(text, holes, next, start); mask >= 0; mask = IndexOfMask(text, holes, next, start))
            start = mask + holes[next++].Length;
        return next;
    }

    /// <summary>
    /// Returns the file that contains the target: for a link with a label, that of the label's definition.
    /// </summary>
    private static SourcePath FileOfTarget(BodyRenderer renderer, LinkInline link) =>
        renderer.At(link.Reference is { } definition ? definition : (MarkdownObject)link).Path;

    /// <summary>Converts a target in an included file to the target that the page itself would write.</summary>
    internal static string RelativeToPage(string target, SourcePath writtenIn, SourcePath page)
    {
        if (writtenIn == page || target[0] is '/' or '#' or '?') return target;
        var path = target[..(target.AsSpan().IndexOfAny("?#") is >= 0 and var end ? end : target.Length)];
        if (!writtenIn.TryResolve(path, out var file)) return target;
        return RelativePath(page, file) + target[path.Length..];
    }

    private static string RelativePath(SourcePath folder, SourcePath file)
    {
        var from = folder.IsRoot ? [] : folder.Value.Split('/');
        var to = file.Value.Split('/');
        var common = 0;
        while (common < Math.Min(from.Length, to.Length - 1) && from[common] == to[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..]));
    }
}
