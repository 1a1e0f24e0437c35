using SiteGen.Foundation;

namespace SiteGen.Markdown.Images;

/// <summary>
/// Adds the sizes of a page's own images, so that the text does not move when they load. Sizes that the author gave are
/// kept.
/// </summary>
public sealed class ImageSizeModule : IPageModule
{
    public string Version => "4";

    public ParsedPage Apply(ParsedPage page, Reads reads) =>
        page.Body.Links.Any(static link => link.IsImage)
            ? page with
            {
                Body = page.Body with
                {
                    Links = [.. page.Body.Links.Select(link => link.IsImage
                    ? link with { Size = SizeOf(link, page.Path, reads) } : link)]
                },
            }
            : page;

    private static ImageSize? SizeOf(LinkReference link, SourcePath page, Reads reads)
    {
        var target = Uri.UnescapeDataString(link.Target.Split('#', '?')[0]);
        var own = page.Folder.TryResolve(target, out var path) && reads.File(path) is { } file
            ? PictureSizes.Of(file, isBoxEnough: false) : null;
        return link.Size is { } given && own is not null ? Scaled(given, own) : link.Size ?? own;
    }

    /// <summary>Calculates the dimension that the author left out, in proportion.</summary>
    private static ImageSize Scaled(ImageSize given, ImageSize own) => given switch
    {
        { Width: 0 } => given with { Width = (int)Math.Round((double)given.Height * own.Width / own.Height) },
        { Height: 0 } => given with { Height = (int)Math.Round((double)given.Width * own.Height / own.Width) },
        _ => given,
    };
}
