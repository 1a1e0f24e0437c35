using SiteGen.Foundation;

namespace SiteGen.Markdown.Images;

/// <summary>Finds the size of a page's own pictures, so that the text does not jump when they come in.</summary>
public sealed class ImageSizeModule : IPageModule
{
    public string Version => "1";

    public ParsedPage Apply(ParsedPage page, Reads reads) =>
        page.Body.Links.Any(static link => link.IsImage)
            ? page with { Body = page.Body with { Links = [.. page.Body.Links.Select(link => link.IsImage ? link with { Size = SizeOf(link, page.Path, reads) } : link)] } }
            : page;

    private static ImageSize? SizeOf(LinkReference link, SourcePath page, Reads reads)
    {
        var target = Uri.UnescapeDataString(link.Target.Split('#', '?')[0]);
        return page.Folder.TryResolve(target, out var path) && reads.File(path) is { } file ? ImageHeader.SizeOf(file.Bytes.Span) : null;
    }
}
