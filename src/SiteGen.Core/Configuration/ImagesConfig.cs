using System.Collections.Immutable;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Configuration;

/// <summary>The pictures that a build makes from those of pages, smaller and in newer formats.</summary>
/// <param name="Widths">In pixels, ascending.</param>
/// <param name="Formats">In the order in which browsers try them.</param>
/// <param name="Sizes">The value of the attribute <c>sizes</c>.</param>
public sealed record ImagesConfig(
    ImmutableArray<int> Widths, ImmutableArray<PictureFormat> Formats, int WebPQuality, int AvifQuality, string Sizes)
{
    /// <summary>The width of the theme's column, or that of the window if it is narrower.</summary>
    private const string UsualSizes = "(min-width: 50rem) 46rem, 100vw";

    public static ImagesConfig Usual { get; } = new([480, 800, 1200, 1600], [PictureFormat.WebP], 80, 55, UsualSizes);

    public int QualityOf(PictureFormat format) => format == PictureFormat.Avif ? AvifQuality : WebPQuality;
}
