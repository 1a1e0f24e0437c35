using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Links;

internal static class ImageWriter
{
    public static void Write(BodyRenderer renderer, LinkInline image, bool hasTitle)
    {
        if (!TargetWriter.IsAllowed(renderer, image))
        {
            WriteAlt(renderer, image);
            return;
        }
        var picture = TargetWriter.IsInternal(image) ? Begin(renderer, image) : null;
        renderer.Write("<img ");
        if (picture is null) WriteSource(renderer, image);
        else renderer.Emit(new ImageSegment(picture.LinkIndex));
        renderer.Write(" alt=\"");
        renderer.WriteInAttribute(() => WriteAlt(renderer, image));
        renderer.Write('"');
        if (hasTitle) TargetWriter.WriteTitle(renderer, image);
        renderer.WriteAttributes(image);
        if (picture is not null) renderer.Emit(picture);
        else renderer.Write(Written(image, "loading") is null ? " loading=\"lazy\" decoding=\"async\">"
            : " decoding=\"async\">");
    }

    /// <summary>Registers an image of the site, and returns the end of its element.</summary>
    private static PictureEnd Begin(BodyRenderer renderer, LinkInline image)
    {
        var isEarly = renderer.LastHeading.Length == 0 && renderer.Body.IsBeforeImages;
        var index = TargetWriter.Register(renderer, image, TakeSize(image));
        renderer.Emit(new PictureStart(index));
        return new PictureEnd(index, isEarly, Written(image, "loading") is not null);
    }

    /// <summary>Writes the address of an image on another site, or one with values.</summary>
    private static void WriteSource(BodyRenderer renderer, LinkInline image)
    {
        if (!image.Url!.Contains(LinkTargetHoles.Mask))
            renderer.Body.Add([new PolicyUse("img-src", image.Url, "picture", renderer.At(image))]);
        renderer.Write("src=\"");
        TargetWriter.Write(renderer, image);
        renderer.Write('"');
    }

    /// <summary>
    /// Removes the size that the author wrote from the attributes and returns it: the segment writes it.
    /// </summary>
    private static ImageSize? TakeSize(LinkInline image)
    {
        var (width, height) = (Written(image, "width"), Written(image, "height"));
        if (width is null && height is null) return null;
        image.GetAttributes().Properties!.RemoveAll(static property => property.Key is "width" or "height");
        return new ImageSize(PixelsOf(width), PixelsOf(height));
    }

    private static int PixelsOf(string? text) => text is null ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Written(LinkInline image, string name) =>
        image.TryGetAttributes()?.Properties?.Find(property => property.Key == name).Value;

    /// <summary>Writes the alternative text of an image, without markup.</summary>
    private static void WriteAlt(BodyRenderer renderer, ContainerInline words)
    {
        foreach (var inline in words)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    renderer.WriteWords(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    renderer.WriteWords(code.Content);
                    break;
                case HtmlEntityInline entity:
                    renderer.WriteWords(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    renderer.WriteWords(" ");
                    break;
                case HoleInline hole:
                    renderer.WriteHole(hole.Hole);
                    break;
                case ContainerInline container:
                    WriteAlt(renderer, container);
                    break;
            }
        }
    }
}
