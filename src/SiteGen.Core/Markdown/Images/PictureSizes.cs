using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Images;

/// <summary>Reads the size of a picture, so that pages do not move when it arrives.</summary>
internal static partial class PictureSizes
{
    private const int MostBytes = 4096, MostPixels = 100_000;

    /// <param name="isBoxEnough">
    /// True to take the coordinates of a drawing without a size as its size; browsers show it as large as they can.
    /// </param>
    /// <returns>Null if the size is not known.</returns>
    public static ImageSize? Of(SourceFile file, bool isBoxEnough = true) =>
        file.Path.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)
            ? Svg(Encoding.UTF8.GetString(file.Bytes.Span[..Math.Min(MostBytes, file.Bytes.Length)]), isBoxEnough)
            : ImageHeader.SizeOf(file.Bytes.Span);

    private static ImageSize? Svg(string text, bool isBoxEnough)
    {
        var tag = Tag().Match(text).Value;
        if (Number(Width().Match(tag)) is { } width && Number(Height().Match(tag)) is { } height)
            return new ImageSize(width, height);
        if (!isBoxEnough) return null;
        var box = Box().Match(tag);
        return box.Success && Number(box) is { } boxWidth && Number(box, 2) is { } boxHeight
            ? new ImageSize(boxWidth, boxHeight) : null;
    }

    private static int? Number(Match match, int group = 1) =>
        double.TryParse(match.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) && number is >= 1 and <= MostPixels ? (int)Math.Round(number) : null;

    [GeneratedRegex(@"<svg\b[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\swidth=["']([0-9.]+)(?:px)?["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Width();

    [GeneratedRegex("""\sheight=["']([0-9.]+)(?:px)?["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Height();

    [GeneratedRegex("""\sviewBox=["'][-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
