using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Reads the fields of a content file's front matter.</summary>
public static class FrontMatterReader
{
    private static readonly string[] PageKinds = ["article", "doc", "page"];
    private static readonly string[] SectionKinds = ["blog", "docs"];
    private static readonly string[] OfFolders = ["planned", "cascade"];
    internal static readonly string[] OfOnePage =
        ["title", "slug", "permalink", "aliases", "planned", "claims", "cascade"];

    private enum Scope
    {
        Page,
        Section,
        Cascade,
    }

    /// <param name="mapping">From <see cref="Document.FrontMatter"/>; null gives empty fields.</param>
    /// <param name="isIndex">True for the index of a folder.</param>
    public static (FrontMatter Fields, ImmutableArray<Diagnostic> Diagnostics) Read(
        YamlMapping? mapping, SiteConfig config, bool isIndex)
    {
        if (mapping is null) return (FrontMatter.Empty, []);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var scope = isIndex ? Scope.Section : Scope.Page;
        return (Read(new YamlFields(mapping, problems), config, scope), problems.ToImmutable());
    }

    private static FrontMatter Read(YamlFields fields, SiteConfig config, Scope scope)
    {
        var (series, part) = SeriesReader.Read(fields);
        var frontMatter = new FrontMatter
        {
            Title = fields.Text("title"),
            Description = fields.Text("description"),
            Date = DateReader.Read(fields, config.TimeZone, "date"),
            Updated = DateReader.Read(fields, config.TimeZone, "updated", "lastmod"),
            Expires = DateReader.Read(fields, config.TimeZone, "expires"),
            Draft = fields.Boolean("draft"),
            Slug = AddressReader.Slug(fields),
            Permalink = fields.Text("permalink") is { } permalink ? PermalinkPattern.Parse(permalink, fields.Problems)
                : null,
            Layout = fields.Text("layout"),
            Kind = Kind(fields, scope == Scope.Section ? SectionKinds : PageKinds),
            Image = fields.Text("image"),
            Cover = Cover.Read(fields),
            Weight = fields.Integer("weight", -1_000_000, 1_000_000)?.Value,
            Toc = Toc(fields, config.Toc),
            Math = fields.Boolean("math"),
            Indexed = fields.Boolean("index"),
            Searched = fields.Boolean("search"),
            Terms = TermsReader.Read(fields, config.Taxonomies),
            Authors = fields.Texts("authors", "author"),
            Series = series,
            Part = part,
            Aliases = AddressReader.Aliases(fields),
            Planned = SeriesReader.Planned(fields),
            Extra = fields.Mapping("extra", "Write fields below it, indented."),
            Claims = fields.Mapping("claims", "Write each claim below it, indented, under its own name."),
            Freshness = fields.Text("freshness"),
            Unbound = fields.Text("unbound"),
            Cascade = Cascade(fields, config, scope),
        };
        ReportMisplaced(fields, scope);
        ImmutableArray<string> known =
            [.. FrontMatterFields.Names, .. config.Taxonomies.Select(static taxonomy => taxonomy.Name)];
        fields.ReportUnknown(known, entry => FrontMatterProblems.Unknown(entry, known));
        return frontMatter;
    }

    private static FrontMatter? Cascade(YamlFields fields, SiteConfig config, Scope scope)
    {
        var inner = fields.Fields("cascade", "Write the fields that the folder's pages inherit below it, indented.");
        return inner is null || scope != Scope.Section ? null : Read(inner, config, Scope.Cascade);
    }

    private static void ReportMisplaced(YamlFields fields, Scope scope)
    {
        if (scope == Scope.Section) return;
        var names = scope == Scope.Page ? OfFolders : OfOnePage;
        foreach (var entry in names.Select(fields.Find).OfType<YamlEntry>())
            fields.Problems.Add(scope == Scope.Page ? FrontMatterProblems.OnlyInSection(entry)
                : FrontMatterProblems.NotInherited(entry));
    }

    private static Located<string>? Kind(YamlFields fields, string[] allowed)
    {
        if (fields.Text("kind", "type") is not { } kind) return null;
        if (allowed.Contains(kind.Value, StringComparer.Ordinal)) return kind;
        fields.Problems.Add(FrontMatterProblems.UnknownKind(kind, allowed));
        return null;
    }

    private static TocLevels? Toc(YamlFields fields, TocConfig site) => fields.Take("toc") switch
    {
        null => null,
        YamlScalar { IsPlain: true, Text: "true" } => new TocLevels(true, site.FirstLevel, site.LastLevel),
        YamlScalar { IsPlain: true, Text: "false" } => new TocLevels(false, site.FirstLevel, site.LastLevel),
        var node => TocReader.Levels(
            node, fields.Problems, "Write true, false, or the heading levels from 1 to 6: {levels: [2, "
                + "3]}.") is { } levels ? new TocLevels(true, levels.FirstLevel, levels.LastLevel) : null,
    };
}
