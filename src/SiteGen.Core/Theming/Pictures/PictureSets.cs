using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Markdown.Images;

namespace SiteGen.Theming.Pictures;

/// <summary>Decides which pictures are made from an original.</summary>
/// <param name="version">The version of what makes them.</param>
internal sealed class PictureSets(ImagesConfig config, string version)
{
    /// <summary>The width below which other formats save nothing, such as that of an icon.</summary>
    private const int LeastWidth = 100;

    /// <summary>The largest width and height of a WebP, and of an AVIF in the most common profile.</summary>
    private const int MostWebPPixels = 16_383, MostAvifPixels = 8_704;

    /// <returns>Null if only the original is used.</returns>
    public PictureSet? Of(SourceFile file, PictureFacts facts, SourceLocation place)
    {
        // A format with frames of its own that the formats here do not keep.
        if (facts is { Kind: PictureKind.Png, IsAnimated: true } || facts.Size.Width < LeastWidth) return null;
        ImmutableArray<PictureSource> sources =
            [.. config.Formats.Select(format => Source(format, file, facts, place)).OfType<PictureSource>()];
        if (sources.IsEmpty) return null;
        var key = new FingerprintBuilder().Add(file.Path.Value).Add(config.Sizes);
        foreach (var picture in sources.SelectMany(static source => source.Files)) key.Add(picture.Url.Value);
        return new PictureSet(file.Path, sources, null, key.Finish());
    }

    private PictureSource? Source(PictureFormat format, SourceFile file, PictureFacts facts, SourceLocation place)
    {
        if (format == PictureFormat.Avif && facts.IsAnimated) return null;
        var most = format == PictureFormat.Avif ? MostAvifPixels : MostWebPPixels;
        ImmutableArray<DerivedPicture> files =
        [
            .. Widths(facts.Size.Width).Where(width => (long)width * facts.Size.Height / facts.Size.Width <= most)
                .Select(width => Derived(file, OrderOf(format, width, facts), place)),
        ];
        return files.IsEmpty ? null : new PictureSource(format, files);
    }

    /// <summary>Returns the widths up to that of the original, and that itself unless it is larger than all.</summary>
    private IEnumerable<int> Widths(int own) =>
        config.Widths.Where(width => width < own).Append(Math.Min(own, config.Widths[^1])).Distinct();

    private PictureOrder OrderOf(PictureFormat format, int width, PictureFacts facts) =>
        new(format, width, config.QualityOf(format), facts.Kind is PictureKind.Png or PictureKind.Gif,
            facts.IsAnimated);

    private DerivedPicture Derived(SourceFile file, PictureOrder order, SourceLocation place)
    {
        var builder = new FingerprintBuilder().Add(version).Add(file.Fingerprint);
        order.AddTo(builder);
        var key = builder.Finish();
        var extension = order.Format == PictureFormat.Avif ? "avif" : "webp";
        var name = Slug.Of(file.Path.NameWithoutExtension) is { Length: > 0 } slug ? slug : "picture";
        var url = UrlPath.Parse($"/assets/pictures/{name}-{order.Width}.{key.ToString()[..10]}.{extension}");
        return new DerivedPicture(file, order, url, key, place);
    }
}
