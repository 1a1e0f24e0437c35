using System.Collections.Frozen;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Theming.Pictures;

/// <summary>The pictures of a site in all their forms.</summary>
/// <param name="model">The site that has the files.</param>
/// <param name="sets">The pictures that are made smaller, by their originals.</param>
/// <param name="cleaned">The drawings that are published without some of their parts.</param>
/// <param name="maker">Null if the program cannot make pictures.</param>
public sealed class SitePictures(
    SiteModel? model, FrozenDictionary<SourcePath, PictureSet> sets,
    FrozenDictionary<SourcePath, byte[]> cleaned, PictureMaker? maker)
{
    public static SitePictures None { get; } = new(null, FrozenDictionary<SourcePath, PictureSet>.Empty,
        FrozenDictionary<SourcePath, byte[]>.Empty, null);

    /// <summary>The sizes of covers by their files.</summary>
    public FrozenDictionary<SourcePath, ImageSize> Sizes { get; init; } =
        FrozenDictionary<SourcePath, ImageSize>.Empty;

    /// <summary>The pictures that pages show, if the site improves its pictures.</summary>
    public FrozenSet<SourcePath> Shown { get; init; } = FrozenSet<SourcePath>.Empty;

    public bool IsShown(SourcePath file) => Shown.Contains(file);

    /// <summary>Null if the site has one of its own, or none in SVG.</summary>
    public PhoneIcon? Icon { get; init; }

    public PictureMaker? Maker => maker;

    /// <returns>Null if the size is not known.</returns>
    public ImageSize? SizeOf(SourcePath file) => Sizes.GetValueOrDefault(file);

    /// <summary>The pictures to make, each once, in the order of their addresses.</summary>
    public IEnumerable<DerivedPicture> Derived => sets.Values.SelectMany(static set => set.Sources)
        .SelectMany(static source => source.Files).DistinctBy(static picture => picture.Url)
        .OrderBy(static picture => picture.Url);

    /// <summary>Returns a drawing without the parts that were removed; null if it stays as it is.</summary>
    public byte[]? Cleaned(SourcePath file) => cleaned.GetValueOrDefault(file);

    /// <returns>Null for a picture that has only one form.</returns>
    public PictureSet? Of(SourcePath? file) =>
        file is null || model is null ? null
        : sets.TryGetValue(file, out var set) ? set
        : DarkOf(file, model) is { } dark ? OnlyDark(file, dark) : null;

    /// <summary>Returns the picture for dark backgrounds: <c>plan.dark.png</c> beside <c>plan.png</c>.</summary>
    public static SourcePath? DarkOf(SourcePath file, SiteModel model)
    {
        var extension = file.Extension;
        var name = file.Name[..^extension.Length];
        if (extension.Length == 0 || name.EndsWith(".dark", StringComparison.Ordinal)) return null;
        var dark = file.Folder / $"{name}.dark{extension}";
        return model.Resources.ContainsKey(dark) ? dark : null;
    }

    private PictureSet OnlyDark(SourcePath file, SourcePath dark)
    {
        var other = sets.GetValueOrDefault(dark) ?? new PictureSet(dark, [], null, Fingerprint.Of(dark.Value));
        return new PictureSet(file, [], other, Fingerprint.Of($"{file} {dark} {other.Key}"));
    }
}
