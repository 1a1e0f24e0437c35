using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Theming.Pictures;

/// <summary>Makes pictures, and keeps them so that another build need not make them again.</summary>
public sealed class PictureMaker(IPictureCodec codec, IDerivedStore store)
{
    private const string Kind = "pictures";

    public IPictureCodec Codec => codec;

    public MadePicture Make(DerivedPicture picture) =>
        Kept(picture.Key, () => codec.Resize(picture.Source.Bytes, picture.Order));

    /// <summary>Draws an SVG as a PNG, with no other fonts than these.</summary>
    public MadePicture Draw(ReadOnlyMemory<byte> svg, int width, params IReadOnlyList<SourceFile> fonts)
    {
        var inputs = new FingerprintBuilder().Add(codec.Version).Add("draw").Add(width).Add(svg.Span);
        foreach (var font in fonts) inputs.Add(font.Fingerprint);
        return Kept(inputs.Finish(), () => codec.Draw(svg, width, [.. fonts.Select(static font => font.Bytes)]));
    }

    private MadePicture Kept(Fingerprint inputs, Func<MadePicture> make)
    {
        var key = new DerivedKey(Kind, inputs);
        if (store.Find(key) is { } known) return MadePicture.Of(known);
        var made = make();
        if (made is { IsKept: true, Bytes: { } bytes }) store.Keep(key, bytes);
        return made;
    }
}
