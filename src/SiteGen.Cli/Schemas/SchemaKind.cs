using System.Collections.Immutable;
using SiteGen.Bench.Releases;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Sources;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Schemas;

/// <summary>A file, or a part of files, that editors can complete and check by a schema.</summary>
/// <param name="File">
/// The path in the site, or a pattern of paths; null for front matter, which is in every page.
/// </param>
/// <param name="ShapeFor">Returns the form, which may depend on the settings of the site.</param>
public sealed record SchemaKind(string Name, string Title, string? File, Func<SiteConfig, Shape> ShapeFor)
{
    public static ImmutableArray<SchemaKind> All { get; } =
    [
        new("site", "The settings of a site: site.yaml", "site.yaml", static _ => Shape.Of(Settings.All)),
        new("front-matter", "The front matter of pages", null, FrontMatter),
        new("claims", "Claims: data/claims.yaml", "data/claims.yaml", static _ => ClaimFields.Shape),
        new("measurements", "Results of other tools: data/measurements.yaml", "data/measurements.yaml",
            static _ => MeasurementFields.File),
        new("workloads", "Own benchmarks: data/workloads.yaml", "data/workloads.yaml", static _ => OwnPlanFields.File),
        new("releases", "The newest releases: data/releases.yaml", "data/releases.yaml",
            static _ => ReleaseFields.File),
        new("outputs", "Stored outputs of examples: data/outputs/", "data/outputs/**/*.json",
            static _ => OutputFields.File),
    ];

    public string FileName => $"{Name}.schema.json";

    /// <summary>Returns the fields of pages and folders, and the taxonomies of the site.</summary>
    private static Shape FrontMatter(SiteConfig config)
    {
        var pages = FrontMatterFields.OfPages.Select(static field =>
            field.Names[0] == "claims" ? field with { Shape = ClaimFields.Shape } : field).ToList();
        var both = pages.Find(static field => field.Names[0] == "kind")!;
        var ofFolders = FrontMatterFields.OfFolders.First(static field => field.Names[0] == "kind");
        pages[pages.IndexOf(both)] = both with
        {
            Value = $"{both.Value}; in folders: {ofFolders.Value}",
            Shape = Shape.OneOf([.. ((ChoiceShape)both.Shape!).Values, .. ((ChoiceShape)ofFolders.Shape!).Values]),
        };
        var taxonomies = config.Taxonomies.Select(static taxonomy => new DescribedField(
            [taxonomy.Name], $"list of terms, which readers see as '{taxonomy.Title}'", Shape: Shape.Texts)).ToList();
        var folders = FrontMatterFields.OfFolders.Where(field => field != ofFolders).Select(field =>
            field.Shape is not FieldsShape inner ? field
            : field with { Shape = Shape.Of([.. inner.Fields, .. taxonomies]) });
        return Shape.Of([.. pages, .. folders, .. taxonomies]);
    }
}
