namespace SiteGen.Foundation.Pictures;

/// <summary>The formats that pictures are made in.</summary>
public enum PictureFormat
{
    Avif,
    WebP,
    Png,
}

/// <summary>Describes a picture to make from another one.</summary>
/// <param name="Width">In pixels; the height follows in proportion.</param>
/// <param name="Quality">1 to 100.</param>
/// <param name="IsDrawn">True for sharp edges, as in screenshots, which need their full colours.</param>
/// <param name="IsAnimated">True to keep all frames.</param>
public sealed record PictureOrder(PictureFormat Format, int Width, int Quality, bool IsDrawn, bool IsAnimated)
{
    public void AddTo(FingerprintBuilder builder) => builder
        .Add((int)Format).Add(Width).Add(Quality).Add(IsDrawn ? 1 : 0).Add(IsAnimated ? 1 : 0);
}

/// <summary>A picture, or the reason why it could not be made.</summary>
public readonly record struct MadePicture(byte[]? Bytes, string? Problem)
{
    /// <summary>False for a picture that another process may draw differently, with its fonts alone.</summary>
    public bool IsKept { get; init; } = true;

    public static MadePicture Of(byte[] bytes) => new(bytes, null);

    public static MadePicture Failed(string problem) => new(null, problem);
}

/// <summary>Makes pictures from pictures and drawings, by pure computation.</summary>
/// <remarks>
/// Equal inputs and an equal <see cref="Version"/> give equal bytes. Its members can be called from several threads at
/// once.
/// </remarks>
public interface IPictureCodec
{
    /// <summary>Names the library and the code that use it; known without loading the library.</summary>
    string Version { get; }

    /// <summary>Returns the reason why this system cannot make pictures; null if it can.</summary>
    string? WhyNot();

    /// <summary>Makes a smaller picture, upright, in sRGB and without metadata.</summary>
    MadePicture Resize(ReadOnlyMemory<byte> picture, PictureOrder order);

    /// <summary>Draws an SVG as a PNG.</summary>
    /// <param name="width">In pixels; the height follows in proportion.</param>
    /// <param name="fonts">
    /// Files in TrueType or OpenType, the only ones that texts are drawn with: those of the system differ from machine
    /// to machine.
    /// </param>
    MadePicture Draw(ReadOnlyMemory<byte> svg, int width, IReadOnlyList<ReadOnlyMemory<byte>> fonts);
}
