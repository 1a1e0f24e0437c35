using NetVips;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Pictures;

/// <summary>Makes pictures with libvips.</summary>
/// <remarks>
/// Each call works on one thread, because pictures are made in parallel and because the number of threads must not
/// change a byte.
/// </remarks>
public sealed class VipsCodec : IPictureCodec
{
    /// <summary>The version of the package with the library, and of the code in this file.</summary>
    private const string Package = "8.18.7", Code = "1";

    /// <summary>Greater than any height, so that the width decides alone.</summary>
    private const int MostHeight = 10_000_000;

    private readonly Lazy<string?> _whyNot = new(Load);
    private readonly Lazy<FontFolder> _fonts = new(FontFolder.Create);

    public string Version => $"libvips {Package}, {Code}";

    public string? WhyNot() => _whyNot.Value;

    public MadePicture Resize(ReadOnlyMemory<byte> picture, PictureOrder order) => Try(() =>
    {
        using var image = Image.ThumbnailBuffer(
            picture.ToArray(), order.Width, optionString: order.IsAnimated ? "[n=-1]" : "", height: MostHeight,
            size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Warning);
        return order.Format switch
        {
            PictureFormat.Avif => image.HeifsaveBuffer(
                q: order.Quality, compression: Enums.ForeignHeifCompression.Av1, effort: 4,
                subsampleMode: order.IsDrawn ? Enums.ForeignSubsample.Off : Enums.ForeignSubsample.Auto,
                keep: Enums.ForeignKeep.None),
            PictureFormat.WebP => image.WebpsaveBuffer(
                q: order.Quality, effort: 4, smartSubsample: order.IsDrawn, keep: Enums.ForeignKeep.None),
            _ => image.PngsaveBuffer(keep: Enums.ForeignKeep.None),
        };
    });

    public MadePicture Draw(
        ReadOnlyMemory<byte> svg, int width, IReadOnlyList<ReadOnlyMemory<byte>> fonts) => Try(() =>
    {
        var isSure = _fonts.Value.Add(fonts);
        using var image = Image.ThumbnailBuffer(svg.ToArray(), width, height: MostHeight, size: Enums.Size.Both);
        return MadePicture.Of(image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None)) with
        {
            IsKept = isSure,
        };
    });

    private static MadePicture Try(Func<byte[]> make) => Try(() => MadePicture.Of(make()));

    private static MadePicture Try(Func<MadePicture> make)
    {
        try
        {
            return make();
        }
        catch (Exception problem) when (problem is VipsException or IOException or UnauthorizedAccessException)
        {
            return MadePicture.Failed(problem.Message);
        }
    }

    /// <summary>Loads the library.</summary>
    private static string? Load()
    {
        try
        {
            // In native code, the library would be loaded by every start; LoadedLate.xml prevents that.
            if (!ModuleInitializer.VipsInitialized) ModuleInitializer.Initialize();
            if (!ModuleInitializer.VipsInitialized)
                return ModuleInitializer.Exception?.Message ?? "libvips could not be loaded.";
            NetVips.NetVips.Concurrency = 1;
            // Every picture is read once.
            Cache.Max = 0;
            NetVips.NetVips.BlockUntrusted = true;
            // Only the theme's cards and the site's own icon are drawings, and nothing of them is untrusted.
            Operation.Block("VipsForeignLoadSvg", false);
            // Whatever matters is an exception too.
            Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, static (_, _, _) => { });
            return null;
        }
        catch (Exception problem) when (problem is DllNotFoundException or TypeInitializationException
            or BadImageFormatException)
        {
            return problem.Message;
        }
    }
}
