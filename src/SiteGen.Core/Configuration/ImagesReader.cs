using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the setting <c>images</c>: true, or {formats: [avif, webp], widths: [600, 1200]}.</summary>
internal static class ImagesReader
{
    public const int LeastWidth = 16, MostWidth = 8000, MostWidths = 12;

    public static readonly string[] FormatNames = ["avif", "webp"];

    private const string Help = "Write true, or {widths: [480, 800, 1200, 1600], formats: [avif, webp]}.";

    /// <returns>Null if pictures are published as they are.</returns>
    public static ImagesConfig? Read(YamlFields fields)
    {
        if (fields.Find("images")?.Value is YamlScalar { IsEmpty: false, IsPlain: true, Text: "true" or "false" })
            return fields.Boolean("images") == true ? ImagesConfig.Usual : null;
        if (fields.Fields("images", Help) is not { } images) return null;
        var usual = ImagesConfig.Usual;
        var quality = images.Fields("quality", "Write {webp: 80, avif: 55}.");
        var config = new ImagesConfig(
            Widths(images) ?? usual.Widths, Formats(images) ?? usual.Formats,
            quality?.Integer("webp", 1, 100)?.Value ?? usual.WebPQuality,
            quality?.Integer("avif", 1, 100)?.Value ?? usual.AvifQuality,
            images.Text("sizes")?.Value ?? usual.Sizes);
        quality?.ReportUnknown("'quality'");
        images.ReportUnknown("'images'");
        return config;
    }

    private static ImmutableArray<int>? Widths(YamlFields images)
    {
        if (images.Take("widths") is not { } node) return null;
        var items = node is YamlSequence list ? list.Items : [node];
        var widths = items.Take(MostWidths).Select(item =>
            YamlValues.Integer(item, "widths", LeastWidth, MostWidth, images.Problems)).OfType<Located<int>>()
            .Select(static width => width.Value).Distinct().Order().ToImmutableArray();
        if (items.Length > MostWidths) images.Problems.Add(ImagesProblems.TooManyWidths(node.Location, MostWidths));
        return widths.IsEmpty ? null : widths;
    }

    private static ImmutableArray<PictureFormat>? Formats(YamlFields images)
    {
        var formats = ImmutableArray.CreateBuilder<PictureFormat>();
        foreach (var written in images.Texts("formats"))
        {
            if (Array.IndexOf(FormatNames, written.Value) is >= 0 and var index) formats.Add((PictureFormat)index);
            else images.Problems.Add(ImagesProblems.UnknownFormat(written, FormatNames));
        }
        return formats.Count == 0 ? null : [.. formats.Order()];
    }
}
