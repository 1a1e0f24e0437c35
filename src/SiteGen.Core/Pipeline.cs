using System.Collections.Immutable;
using SiteGen.Checks;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Modules.Cards;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>A fully planned site, with nothing rendered yet.</summary>
/// <param name="Routes">In the order of their paths.</param>
/// <param name="Diagnostics">All problems found before rendering.</param>
public sealed record SitePlan(
    SourceTree Tree, ThemedSite Site, ImmutableArray<Route> Routes, ImmutableArray<Diagnostic> Diagnostics)
{
    public Snapshot Snapshot => field ??= new Snapshot(Tree, Fact);

    /// <summary>The targets that links can have.</summary>
    public required CheckedSite Links { get; init; }

    /// <summary>The additions of extensions, in their order.</summary>
    public ImmutableArray<SiteAddition> Additions { get; init; } = [];

    /// <summary>Returns what an extension found in this site; null when none found anything of the type.</summary>
    public TFound? Found<TFound>()
        where TFound : class =>
        Additions.Select(static addition => addition.Found).OfType<TFound>().FirstOrDefault();

    /// <summary>Files that look like content but are not used as such.</summary>
    public ImmutableArray<LeftOutContent> LeftOut { get; init; } = [];

    /// <summary>Returns the current answer of the plan to a question that a rendering asked.</summary>
    private Fingerprint? Fact(string name) => LiveLinkFact.Parse(name) is { } link
        ? LiveLinkFact.Answer(LinkCheck.Check(link.Link, Links)) : Site.Fact(name);
}

/// <summary>The result of a build: the files, and all problems. A file that could not be rendered is missing.</summary>
public sealed record BuildResult(
    SitePlan Plan, ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>The whole build: a function from a snapshot of files to a set of files.</summary>
public static class Pipeline
{
    public static BuildResult Build(
        SourceTree tree, BuildOptions options, Memory memory, params ImmutableArray<ISiteExtension> extensions)
    {
        var plan = Prepare(tree, options, memory, extensions);
        var (files, problems) = RenderStage.Render(plan);
        return new BuildResult(plan, files, Problems(plan, problems));
    }

    /// <summary>Returns all problems of a site, each mistake once.</summary>
    /// <param name="rendering">The problems found during rendering.</param>
    public static ImmutableArray<Diagnostic> Problems(SitePlan plan, IEnumerable<Diagnostic> rendering) =>
        [.. Consequences.HoldBack([.. plan.Diagnostics.Concat(rendering).Distinct()]).Order()];

    public static SitePlan Prepare(
        SourceTree tree, BuildOptions options, Memory memory, params ImmutableArray<ISiteExtension> extensions) =>
        Prepare(tree, SettingsOf(tree, memory), options, memory, extensions);

    /// <returns>The same object while the file is the same.</returns>
    public static WithProblems<SiteConfig> SettingsOf(SourceTree tree, Memory memory) =>
        memory.Settings.Get(tree.Find(SiteConfigReader.Path), static file =>
        {
            var (config, problems) = SiteConfigReader.Read(file);
            return new WithProblems<SiteConfig>(config, problems);
        });

    /// <param name="settings">The settings of the tree, or others to use in their place.</param>
    public static SitePlan Prepare(
        SourceTree tree, WithProblems<SiteConfig> settings, BuildOptions options, Memory memory,
        params ImmutableArray<ISiteExtension> extensions)
    {
        var config = settings.Value;
        var ahead = ReadAheadStage.Begin(tree, memory, extensions);
        var parts = SiteParts.Read(tree, config, extensions, memory);
        var written = new SiteAsWritten(parts.Assemble(parts.Pages, options, memory.Placed));
        ahead.GetAwaiter().GetResult();
        var additions = ExtensionStage.Load(extensions, tree, written, parts.Theme.Texts, memory);
        var functions = ExtensionStage.ForTemplates(extensions, additions);
        var codec = ExtensionStage.PictureCodec(extensions);
        var pictures = PictureStage.Find(written.Model, tree, codec, memory);
        var cards = CardStage.Find(written.Model, tree, pictures.Value);
        var themed = ThemeStage.Dress(written.Model, parts.Theme, functions, pictures.Value, cards.Value, tree, memory);
        var pages = LiveLineStage.Fill(parts.Pages, themed.Value, tree, memory);
        var site = pages == parts.Pages ? themed.Value
            : themed.Value.For(parts.Assemble(pages, options, memory.Filled));
        var routes = AddressCheck.Check(RoutesOf(site, additions, memory), memory.Addresses);
        var links = new CheckedSite(site.Model, routes.Addresses);
        var leftOut = LeftOutContent.Find(tree, parts.Content, UsedBy(parts.Content, memory).Contains);
        ImmutableArray<Diagnostic> problems =
        [
            .. tree.Diagnostics, .. settings.Problems, .. ContentFiles.Check(tree),
            .. leftOut.Select(static each => each.Problem).OfType<Diagnostic>(),
            .. pages.Where(static page => !page.Diagnostics.IsEmpty).SelectMany(static page => page.Diagnostics),
            .. parts.Data.Problems, .. PublishCheck.Check(config, options.BaseUrl ?? config.BaseUrl),
            .. site.Model.Diagnostics, .. parts.Theme.Problems, .. pictures.Problems, .. cards.Problems,
            .. themed.Problems,
            .. additions.SelectMany(static addition => addition.Diagnostics),
            .. routes.Problems, .. LinkCheck.Check(links), .. PolicyCheck.Check(site),
        ];
        return new SitePlan(tree, site, routes.Routes, problems)
        {
            Additions = additions,
            LeftOut = leftOut,
            Links = links,
        };
    }

    /// <summary>Returns the files that the generator's modules and those of extensions add to the site.</summary>
    private static IEnumerable<Route> RoutesOf(
        ThemedSite site, ImmutableArray<SiteAddition> additions, Memory memory) =>
        WithCards([
            .. SiteModules.All.SelectMany(module => Planned(module, site, memory)),
            .. additions.SelectMany(static addition => addition.Modules)
                .SelectMany(module => Planned(module, site, memory))
                .Select(static route => route is PageRoute page ? page with { IsAddition = true } : route),
        ], site);

    private static IEnumerable<Route> Planned(ISiteModule module, ThemedSite site, Memory memory) =>
        module is ISinglePageModule pages ? memory.Routes.Plan(pages, site) : module.Plan(site);

    private static IEnumerable<Route> WithCards(List<Route> planned, ThemedSite site) =>
        planned.Concat(CardRoutes.Of(planned, site));

    /// <summary>Returns the files for includes that pages use; most sites have none.</summary>
    private static HashSet<SourcePath> UsedBy(ContentFiles content, Memory memory)
    {
        if (content.Pieces.IsEmpty) return [];
        var read = content.Pages.SelectMany(path => memory.Pages.Last(path)?.Reads ?? [])
            .Where(static read => read is { Kind: ReadKind.File, Seen: not null })
            .Select(static read => read.Name).ToHashSet(StringComparer.Ordinal);
        return content.Pieces.Where(piece => read.Contains(piece.Value)).ToHashSet();
    }
}
