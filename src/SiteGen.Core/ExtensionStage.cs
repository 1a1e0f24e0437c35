using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;

namespace SiteGen;

/// <summary>Collects what every extension adds to a site.</summary>
public static class ExtensionStage
{
    public static FrozenSet<string> BlockFunctions(ImmutableArray<ISiteExtension> extensions) =>
        extensions.SelectMany(static extension => extension.BlockFunctions).ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<SourcePath> OwnData(ImmutableArray<ISiteExtension> extensions) =>
        [.. extensions.SelectMany(static extension => extension.OwnData)];

    /// <returns>Null if no extension can make pictures.</returns>
    public static IPictureCodec? PictureCodec(ImmutableArray<ISiteExtension> extensions) =>
        extensions.Select(static extension => extension.Pictures).FirstOrDefault(static codec => codec is not null);

    public static ImmutableArray<SiteAddition> Load(
        ImmutableArray<ISiteExtension> extensions, SourceTree tree, SiteAsWritten site, Texts texts, Memory memory)
    {
        var input = new ExtensionInput(tree, site, texts, memory.Extensions);
        return [.. extensions.Select(extension => extension.Load(input))];
    }

    /// <summary>Returns the additions that templates see.</summary>
    public static Additions ForTemplates(
        ImmutableArray<ISiteExtension> extensions, ImmutableArray<SiteAddition> additions) => additions.IsEmpty
        ? Additions.None : new(
        additions.SelectMany(static addition => addition.Functions),
        BlockFunctions(extensions),
        name => additions.Select(addition => addition.Fact(name)).FirstOrDefault(static found => found is not null),
        name => additions.Select(addition => addition.Describe(name)).FirstOrDefault(static found => found is not null),
        (page, renderer) => Joined(additions.Select(addition => addition.Around(page, renderer))),
        extensions.SelectMany(static extension => extension.Assets)
            .Aggregate(PageNeeds.None, static (sum, path) => sum.WithAsset(path)));

    private static PageAddition Joined(IEnumerable<PageAddition> all)
    {
        var list = all.ToList();
        return list is [var only] ? only
            : new PageAddition(new Html(string.Concat(list.Select(static one => one.Above.Markup))),
            new Html(string.Concat(list.Select(static one => one.Below.Markup))));
    }
}
