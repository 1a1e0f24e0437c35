using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Markdown;
using SiteGen.Markdown.Images;
using SiteGen.Model;
using SiteGen.Theming.Pictures;

namespace SiteGen;

/// <summary>Finds the pictures that pages show, and decides which others are made from them.</summary>
public static class PictureStage
{
    /// <summary>The size of the largest pictures of phones, with a margin.</summary>
    internal const long MostPixels = 250_000_000;

    private static readonly FrozenSet<string> Raster = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".png", ".jpg", ".jpeg", ".gif", ".webp");

    /// <summary>A file that is shown as a picture, and the first place that shows it.</summary>
    private readonly record struct Shown(SourcePath File, SourceLocation Place);

    /// <param name="codec">Null if the program has none.</param>
    public static WithProblems<SitePictures> Find(
        SiteModel model, SourceTree tree, IPictureCodec? codec, Memory memory)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var config = model.Config.Images;
        var shown = config is null ? [] : ShownIn(model).ToList();
        var icon = config is null ? null : Icon(model, tree);
        var usable = shown.Count > 0 || icon is not null || model.Config.Cards is not null
            ? Usable(codec, PlaceOfSetting(model.Config), problems) : null;
        var sets = config is null || usable is null ? [] : Sets(shown, config, usable, tree, problems);
        var cleaned = Cleaned(shown, tree, memory, problems);
        var maker = usable is null ? null : new PictureMaker(usable, memory.Derived);
        var pictures = new SitePictures(model, WithDark(sets, model).ToFrozenDictionary(),
            cleaned.ToFrozenDictionary(), maker)
        {
            Sizes = Sizes(model, tree).ToFrozenDictionary(),
            Icon = icon is null || usable is null ? null : new PhoneIcon(icon, usable.Version),
            Shown = shown.Select(static one => one.File).ToFrozenSet(),
        };
        return new(pictures, problems.ToImmutable());
    }

    /// <summary>Returns the icon in SVG of a site that has none for phones.</summary>
    private static SourceFile? Icon(SiteModel model, SourceTree tree) =>
        model.Config.Look is { TouchIcon: null, Favicon: { } icon }
            && icon.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && LinkTarget.Of(icon) is { } target && model.Links.Resolve(MenuLinks.From, target).File is { } file
            ? tree.Find(file) : null;

    private static SourceLocation PlaceOfSetting(SiteConfig config) =>
        config.Images is null && config.Cards is { Fonts: [var font, ..] } ? font.Location : config.ImagesLocation;

    /// <summary>Returns the sizes of the pictures that front matter names.</summary>
    private static IEnumerable<KeyValuePair<SourcePath, ImageSize>> Sizes(SiteModel model, SourceTree tree) =>
        from file in model.Pages.Values.SelectMany(static page => page.Front.Pictures).Distinct()
            .Select(picture => FileOf(picture, model)).OfType<SourcePath>().Distinct()
        from shown in SitePictures.DarkOf(file, model) is { } dark ? new[] { file, dark } : [file]
        where tree.Find(shown) is not null && PictureSizes.Of(tree.Find(shown)!) is not null
        select KeyValuePair.Create(shown, PictureSizes.Of(tree.Find(shown)!)!);

    private static IPictureCodec? Usable(
        IPictureCodec? codec, SourceLocation place, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (codec?.WhyNot() is not { } reason) return codec;
        problems.Add(PictureProblems.NoCodec(place, reason));
        return null;
    }

    /// <summary>Returns each picture with its dark variant, at the first place that shows it, in order.</summary>
    private static IEnumerable<Shown> ShownIn(SiteModel model)
    {
        var all = model.Pages.Values.OrderBy(static page => page.Path)
            .SelectMany(page => InBody(page).Concat(Cover(page, model)));
        return all.SelectMany(one => SitePictures.DarkOf(one.File, model) is { } dark
            ? new[] { one, new Shown(dark, one.Place) } : [one]).DistinctBy(static one => one.File);
    }

    private static IEnumerable<Shown> InBody(Page page)
    {
        for (var index = 0; index < page.Links.Length; index++)
        {
            var written = page.Parsed.Body.Links[index];
            if (written.IsImage && page.Links[index].File is { } file) yield return new Shown(file, written.Location);
        }
    }

    private static IEnumerable<Shown> Cover(Page page, SiteModel model) =>
        page.Front.Cover?.File is { } cover && FileOf(cover, model) is { } file
            ? [new Shown(file, cover.Location)] : [];

    private static SourcePath? FileOf(Located<string> picture, SiteModel model) =>
        LinkTarget.Of(picture) is { } target ? model.Links.Resolve(picture.Location.Path, target).File : null;

    private static Dictionary<SourcePath, PictureSet> Sets(
        List<Shown> shown, ImagesConfig config, IPictureCodec codec, SourceTree tree,
        ImmutableArray<Diagnostic>.Builder problems)
    {
        var sets = new PictureSets(config, codec.Version);
        var found = new Dictionary<SourcePath, PictureSet>();
        foreach (var (path, place) in shown.Where(static one => Raster.Contains(one.File.Extension)))
        {
            var file = tree.Find(path)!;
            var facts = PictureFacts.Of(file.Bytes.Span);
            if (Problem(path, facts, place) is { } problem) problems.Add(problem);
            else if (sets.Of(file, facts!, place) is { } set) found.Add(path, set);
        }
        return found;
    }

    private static Diagnostic? Problem(SourcePath file, PictureFacts? facts, SourceLocation place) => facts switch
    {
        null => PictureProblems.NotAPicture(place, file),
        { IsWhole: false } => PictureProblems.Incomplete(place, file),
        { PixelCount: > MostPixels } =>
            PictureProblems.TooLarge(place, file, facts.Size.Width, facts.Size.Height, MostPixels),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<SourcePath, PictureSet>> WithDark(
        Dictionary<SourcePath, PictureSet> sets, SiteModel model) =>
        sets.Select(one => SitePictures.DarkOf(one.Key, model) is { } dark
            ? KeyValuePair.Create(one.Key, WithDark(one.Value, sets.GetValueOrDefault(dark)
                ?? new PictureSet(dark, [], null, Fingerprint.Of(dark.Value)))) : one);

    private static PictureSet WithDark(PictureSet light, PictureSet dark) => light with
    {
        Dark = dark,
        Key = new FingerprintBuilder().Add(light.Key).Add(dark.Key).Finish(),
    };

    private static IEnumerable<KeyValuePair<SourcePath, byte[]>> Cleaned(
        List<Shown> shown, SourceTree tree, Memory memory, ImmutableArray<Diagnostic>.Builder problems)
    {
        var snapshot = Snapshot.Of(tree);
        var cleaned = new List<KeyValuePair<SourcePath, byte[]>>();
        foreach (var (path, place) in shown.Where(static one =>
            one.File.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)))
        {
            var file = tree.Find(path)!;
            var clean = memory.SvgFiles.Get(path, file.Fingerprint, snapshot, _ => CleanSvg.Clean(file.Bytes));
            if (clean.Problem is { } reason) problems.Add(PictureProblems.NotXml(place, path, reason));
            if (clean.Bytes is not { } bytes) continue;
            problems.Add(PictureProblems.Cleaned(place, path, clean.Removed));
            cleaned.Add(KeyValuePair.Create(path, bytes));
        }
        return cleaned;
    }
}
