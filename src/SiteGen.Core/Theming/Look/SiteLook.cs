using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Foundation.Colours;
using SiteGen.Markdown;
using SiteGen.Markdown.Images;
using SiteGen.Model;

namespace SiteGen.Theming.Look;

/// <summary>The style sheet that the build makes from the look of a site, and the sizes of its pictures.</summary>
/// <param name="Css">The style sheet; "" if the site keeps the colours and fonts of the theme.</param>
/// <param name="Sizes">The sizes of pictures by their paths as written.</param>
public sealed record SiteLook(string Css, FrozenDictionary<string, ImageSize> Sizes)
{
    public static SiteLook None { get; } = new("", FrozenDictionary<string, ImageSize>.Empty);

    /// <summary>The main background of the theme.</summary>
    public Colour Background { get; init; } = Colour.White;

    /// <summary>The address of the style sheet, which changes with its content; null if there is none.</summary>
    public UrlPath? StylesheetUrl => Css.Length == 0 ? null
        : UrlPath.Parse($"/assets/css/site.{Fingerprint.Of(Css).ToString()[..10]}.css");

    /// <summary>Makes the look of a site, and finds what is wrong with its colours and files.</summary>
    public static WithProblems<SiteLook> Of(
        SiteModel model, Backgrounds backgrounds, SourceTree tree)
    {
        var config = model.Config.Look;
        if (config == LookConfig.Default) return new WithProblems<SiteLook>(None, []);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var css = new StringBuilder();
        if (config.Accent is { } accent) Accent(css, accent, backgrounds, problems);
        foreach (var (role, font) in new[]
        {
            ("sans", config.Fonts.Text), ("serif", config.Fonts.Headings), ("mono", config.Fonts.Code),
        })
        {
            if (font is not null) LookCss.Font(css, role, font, Faces(font, model, tree, problems));
        }
        if (config.Favicon is { } icon) Icon(config.TouchIcon ?? icon, tree, problems);
        var sizes = config.Files.Select(file => (file.Value, Size: FileOf(file, tree) is { } found
            && PictureSizes.Of(found) is { } size ? size : null)).Where(static one => one.Size is not null)
            .DistinctBy(static one => one.Value)
            .ToDictionary(static one => one.Value, static one => one.Size!, StringComparer.Ordinal);
        return new WithProblems<SiteLook>(
            new SiteLook(css.ToString(), sizes.ToFrozenDictionary(StringComparer.Ordinal))
            {
                Background = (config.Scheme == "dark" ? backgrounds.Dark : backgrounds.Light)[0],
            },
            problems.ToImmutable());
    }

    private static void Accent(
        StringBuilder css, AccentConfig accent, Backgrounds backgrounds, ImmutableArray<Diagnostic>.Builder problems)
    {
        var dark = accent.Dark?.Value ?? AccentPalette.Darkened(accent.Light.Value, backgrounds.Dark);
        LookCss.Accent(css, AccentPalette.Light(accent.Light.Value), AccentPalette.Dark(dark));
        Check(accent.Light, "light", backgrounds.Light);
        if (accent.Dark is { } written) Check(written, "dark", backgrounds.Dark);

        void Check(Located<Colour> colour, string scheme, ImmutableArray<Colour> behind)
        {
            var contrast = AccentPalette.Contrast(colour.Value, behind);
            if (contrast >= AccentPalette.Readable) return;
            var better = AccentPalette.Nearest(colour.Value, behind);
            problems.Add(LookProblems.PaleAccent(
                colour.Location, colour.Value.ToString(), scheme, contrast, better.ToString()));
        }
    }

    private static List<FontFace> Faces(
        FontConfig font, SiteModel model, SourceTree tree, ImmutableArray<Diagnostic>.Builder problems)
    {
        var faces = new List<FontFace>();
        foreach (var written in font.Files)
        {
            // The check of links reports a missing file.
            if (FileOf(written, tree) is not { } file || !model.Resources.TryGetValue(file.Path, out var url)) continue;
            var metrics = FontMetrics.Of(file.Bytes);
            if (metrics is null) problems.Add(LookProblems.UnreadableFont(written));
            faces.Add(new FontFace(model.Urls.Of(url), metrics));
        }
        return faces;
    }

    private static void Icon(
        Located<string> icon, SourceTree tree, ImmutableArray<Diagnostic>.Builder problems)
    {
        const int least = 180;
        if (FileOf(icon, tree) is { Path.Extension: ".png" } file && PictureSizes.Of(file) is { } size
            && (size.Width < least || size.Width != size.Height))
            problems.Add(LookProblems.SmallIcon(icon, size.Width, size.Height));
    }

    private static SourceFile? FileOf(Located<string> written, SourceTree tree) =>
        SiteModel.ContentFolder.TryResolve(Uri.UnescapeDataString(written.Value).TrimStart('/'), out var path)
            ? tree.Find(path) : null;
}
