using System.Globalization;
using System.Text;
using SiteGen.Configuration.Look;

namespace SiteGen.Theming.Look;

/// <summary>A font file of the site.</summary>
/// <param name="Url">The address, with the site's base path.</param>
/// <param name="Metrics">Null if the file could not be read.</param>
public sealed record FontFace(string Url, FontMetrics? Metrics)
{
    // Fonts of equal widths: Arial and Liberation Sans, Times New Roman and Liberation Serif, and so on.
    private static readonly string[][] Local =
    [
        ["Arial", "ArialMT", "Liberation Sans", "Arimo", "Helvetica"],
        ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos", "Times"],
        ["Courier New", "CourierNewPSMT", "Liberation Mono", "Cousine", "Courier"],
    ];

    private string Format => Path.GetExtension(Url).ToLowerInvariant() switch
    {
        ".woff2" => "woff2",
        ".woff" => "woff",
        ".otf" => "opentype",
        _ => "truetype",
    };

    public void Write(StringBuilder css, string family) =>
        css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"{family}\";src:url(\"{Url}\") ")
            .Append(CultureInfo.InvariantCulture, $"format(\"{Format}\");font-weight:{Metrics?.Weights ?? "400"};")
            .Append(CultureInfo.InvariantCulture,
                $"font-style:{(Metrics?.IsItalic == true ? "italic" : "normal")};font-display:swap}}\n");

    /// <summary>
    /// Writes a face of a font that systems have, scaled to the size of this one, so that the text does not move when
    /// the file arrives.
    /// </summary>
    /// <returns>False for a file whose metrics are not known, and for an italic.</returns>
    public bool WriteStandIn(StringBuilder css, string family, FontStack stack)
    {
        if (Metrics is not { IsItalic: false } metrics) return false;
        var scale = metrics.AverageWidth / FontMetrics.WidthOf(stack);
        var sources = Local[(int)stack].Select(static name => $"local(\"{name}\")");
        css.Append(CultureInfo.InvariantCulture,
            $"@font-face{{font-family:\"{family}\";src:{string.Join(',', sources)};size-adjust:{Percent(scale)};")
            .Append(CultureInfo.InvariantCulture, $"ascent-override:{Percent(metrics.Ascent / scale)};")
            .Append(CultureInfo.InvariantCulture, $"descent-override:{Percent(metrics.Descent / scale)};")
            .Append(CultureInfo.InvariantCulture, $"line-gap-override:{Percent(metrics.LineGap / scale)}}}\n");
        return true;
    }

    private static string Percent(double ratio) =>
        (ratio * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
