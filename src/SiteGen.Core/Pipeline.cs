using System.Collections.Immutable;
using SiteGen.Checks;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules;
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
        var (config, configProblems) = settings;
        var ahead = ReadAheadStage.Begin(config, tree, memory, extensions);
        var content = ContentFiles.Of(tree, config);
        var theme = ThemeStage.Load(config, tree, memory);
        var pages = ParseStage.Parse(
            tree, content.Pages, config, Labels.Of(key => theme.Texts.Find(key)),
            ExtensionStage.BlockFunctions(extensions), memory);
        var (data, dataProblems) = DataStage.Load(tree, config, ExtensionStage.OwnData(extensions), memory);
        var written = Assemble(pages, memory.Placed);
        ahead.GetAwaiter().GetResult();
        var additions = ExtensionStage.Load(extensions, tree, written, theme.Texts, memory);
        var (site, themeProblems) = ThemeStage.Dress(
            written, theme, ExtensionStage.ForTemplates(extensions, additions), tree, memory);
        var filled = LiveLineStage.Fill(pages, site, tree, memory);
        if (filled != pages) site = site.For(Assemble(filled, memory.Filled));
        var modules = SiteModules.All.Concat(additions.SelectMany(static addition => addition.Modules));
        var routes = AddressCheck.Check(
            modules.SelectMany(module => module is ISinglePageModule pages ? memory.Routes.Plan(pages, site)
            : module.Plan(site)), memory.Addresses);
        var links = new CheckedSite(site.Model, routes.Addresses);
        var linkProblems = LinkCheck.Check(links);
        var leftOut = LeftOutContent.Find(tree, content, UsedBy(content, memory).Contains);
        return new SitePlan(tree, site, routes.Routes,
        [
            .. tree.Diagnostics, .. configProblems,
            .. ContentFiles.Check(tree), .. leftOut.Select(static each => each.Problem).OfType<Diagnostic>(),
            .. filled.Where(static page => !page.Diagnostics.IsEmpty).SelectMany(static page => page.Diagnostics),
            .. dataProblems,
            .. PublishCheck.Check(config, options.BaseUrl ?? config.BaseUrl),
            .. site.Model.Diagnostics, .. theme.Problems, .. themeProblems,
            .. additions.SelectMany(static addition => addition.Diagnostics), .. routes.Problems, .. linkProblems,
            .. PolicyCheck.Check(site),
        ])
        {
            LeftOut = leftOut,
            Links = links,
        };

        SiteModel Assemble(IReadOnlyList<ParsedPage> parsed, KnownPages known) =>
            Assembler.Assemble(config, parsed, content.Resources, data, options, known);
    }

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
