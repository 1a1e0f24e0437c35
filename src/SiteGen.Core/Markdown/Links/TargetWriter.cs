using Markdig.Syntax.Inlines;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Links;

/// <summary>Writes the target and title of links and images, with the holes in them.</summary>
internal static class TargetWriter
{
    /// <summary>Reports a target that must not be written.</summary>
    public static bool IsAllowed(BodyRenderer renderer, LinkInline link)
    {
        var target = link.Url ?? "";
        switch (LinkTarget.KindOf(target))
        {
            case LinkKind.Empty:
                renderer.Body.Report(LinkProblems.Empty(renderer.At(link), link.IsImage));
                return false;
            // An address whose scheme is a value is checked when it is filled in.
            case LinkKind.Refused when LinkTarget.SchemeOf(LinkTarget.AsBrowsersSee(target))?.Contains(LinkTargetHoles.Mask) != true:
                renderer.Body.Report(LinkProblems.RefusedScheme(renderer.At(link), target, LinkTarget.SchemeOf(LinkTarget.AsBrowsersSee(target)) ?? ""));
                return false;
            default:
                return true;
        }
    }

    /// <summary>True when the site has to say where the link leads; the others are written as they are.</summary>
    public static bool IsInternal(LinkInline link) =>
        LinkTarget.KindOf(link.Url ?? "") == LinkKind.Internal && !link.Url!.Contains(LinkTargetHoles.Mask);

    public static int Register(BodyRenderer renderer, LinkInline link, ImageSize? size = null)
    {
        var location = renderer.At(link);
        var target = RelativeToPage(link.Url!, FileOfTarget(renderer, link).Folder, renderer.Body.Text.Path.Folder);
        return renderer.Body.Add(new LinkReference(target, link.IsImage, location) { Size = size });
    }

    /// <summary>Writes what belongs between the quotes of <c>href</c> or <c>src</c>.</summary>
    public static void Write(BodyRenderer renderer, LinkInline link)
    {
        if (IsInternal(link)) renderer.Emit(new LinkSegment(Register(renderer, link)));
        else WriteWithHoles(renderer, link, link.Url!, isInAttribute: true, static (renderer, text) => renderer.WriteEscapeUrl(text));
    }

    public static void WriteTitle(BodyRenderer renderer, LinkInline link)
    {
        if (string.IsNullOrEmpty(link.Title)) return;
        renderer.Write(" title=\"");
        WriteTitleText(renderer, link, isInAttribute: true);
        renderer.Write('"');
    }

    public static void WriteTitleText(BodyRenderer renderer, LinkInline link, bool isInAttribute) =>
        WriteWithHoles(renderer, link, link.Title!, isInAttribute, static (renderer, text) => renderer.WriteEscape(text));

    private static void WriteWithHoles(BodyRenderer renderer, LinkInline link, string text, bool isInAttribute, Action<BodyRenderer, string> write)
    {
        var holes = LinkTargetHoles.Of(link);
        var next = ReferenceEquals(text, link.Title) ? HolesIn(link.Url ?? "", holes, 0) : 0;
        var start = 0;
        for (var mask = IndexOfMask(text, holes, next, 0); mask >= 0; mask = IndexOfMask(text, holes, next, start))
        {
            if (mask > start) write(renderer, text[start..mask]);
            renderer.WriteHole(holes[next].Hole, isInAttribute: isInAttribute);
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
        for (var mask = IndexOfMask(text, holes, next, start); mask >= 0; mask = IndexOfMask(text, holes, next, start)) start = mask + holes[next++].Length;
        return next;
    }

    /// <summary>The file that writes the target: of a link with a label, that of the label's definition.</summary>
    private static SourcePath FileOfTarget(BodyRenderer renderer, LinkInline link) =>
        renderer.At(link.Reference is { } definition ? definition : (Markdig.Syntax.MarkdownObject)link).Path;

    /// <summary>What was written in an included file, as the page itself would write it.</summary>
    private static string RelativeToPage(string target, SourcePath writtenIn, SourcePath page)
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
