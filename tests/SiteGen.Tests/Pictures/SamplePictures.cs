using System.Buffers.Binary;
using System.IO.Hashing;
using NetVips;

namespace SiteGen.Tests.Pictures;

/// <summary>Pictures for tests, drawn on the spot.</summary>
internal static class SamplePictures
{
    public static byte[] Jpeg(int width, int height) =>
        Noise(width, height).JpegsaveBuffer(q: 80, keep: Enums.ForeignKeep.All);

    /// <summary>A photo that a camera held sideways stored: it is shown with the given size.</summary>
    public static byte[] TurnedJpeg(int width, int height) => Noise(height, width)
        .Mutate(static image => image.Set(GValue.GIntType, "orientation", 6)).JpegsaveBuffer(q: 80);

    /// <summary>A photo stored sideways, with a comment and a colour profile.</summary>
    public static byte[] TellingJpeg(int width, int height) => Noise(height, width).IccTransform("srgb")
        .Mutate(static image =>
        {
            image.Set(GValue.GIntType, "orientation", 6);
            image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "GPS-secret");
        }).JpegsaveBuffer(q: 80);

    public static byte[] Png(int width, int height) => Noise(width, height).PngsaveBuffer(keep: Enums.ForeignKeep.None);

    public static byte[] AnimatedGif(int width, int height, int frameCount)
    {
        var frames = Enumerable.Range(0, frameCount).Select(seed => Noise(width, height, seed)).ToArray();
        var strip = Image.Arrayjoin(frames, across: 1);
        return strip.Mutate(image => image.Set(GValue.GIntType, "page-height", height)).GifsaveBuffer();
    }

    /// <summary>A small PNG that claims any size.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var png = Png(8, 8);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.HashToUInt32(png.AsSpan(12, 17)));
        return png;
    }

    private static Image Noise(int width, int height, int seed = 7)
    {
        var one = Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: seed);
        return one.Bandjoin(one, one).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
