using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>
/// The functions, facts, files and problems that a program built around the generator adds to every site.
/// </summary>
/// <remarks>
/// Passed to <see cref="Pipeline"/> explicitly. Must be pure: its additions depend on its input alone.
/// </remarks>
public interface ISiteExtension
{
    /// <summary>
    /// The names of its functions that enclose an author's words: <c>{{ claim "x" }}words{{ end }}</c>. They decide how
    /// a page is parsed, so they are known before there is a site. Each is also among the functions of
    /// <see cref="SiteAddition"/>.
    /// </summary>
    ImmutableArray<string> BlockFunctions => [];

    /// <summary>
    /// Files and folders under <c>data/</c> that it reads itself; templates do not see them in <c>data</c>.
    /// </summary>
    ImmutableArray<SourcePath> OwnData => [];

    /// <summary>
    /// The style sheets and scripts of the theme, by their paths in 'assets', that pages with its markup load. A theme
    /// may do without any of them.
    /// </summary>
    ImmutableArray<string> Assets => [];

    /// <summary>Makes pictures; null if the extension does not. The first of all extensions is used.</summary>
    IPictureCodec? Pictures => null;

    /// <summary>
    /// Reads files in advance, while pages are parsed, and keeps in the memory what <see cref="Load"/> will need.
    /// Changes nothing but the time of a build.
    /// </summary>
    void ReadAhead(SourceTree tree, ExtensionMemory memory) { }

    /// <summary>
    /// Returns the additions to a site. Called in every build, so slow results belong in the memory of the input.
    /// </summary>
    SiteAddition Load(ExtensionInput input);
}

/// <summary>The input of an extension for one site.</summary>
/// <param name="Written">
/// Every page with its fields and its parsed text; the time of the build is in its options.
/// </param>
/// <param name="Texts">The theme's words in the site's language.</param>
/// <param name="Memory">Kept from one build to the next in the preview; empty in a clean build.</param>
public sealed record ExtensionInput(SourceTree Tree, SiteAsWritten Written, Texts Texts, ExtensionMemory Memory)
{
    public DateTimeOffset Now => Written.Model.Options.Now;
}

/// <summary>
/// The site before the expressions in its titles, descriptions and contents lists are evaluated: those texts are still
/// as the author wrote them. Functions of extensions may be needed to evaluate them, so extensions see this site, and
/// templates see the one with the values.
/// </summary>
public sealed record SiteAsWritten(SiteModel Model);

/// <summary>The additions of an extension to one site.</summary>
public sealed record SiteAddition
{
    public static SiteAddition None { get; } = new();

    /// <summary>Functions for templates and for expressions in pages, with names that nothing else has.</summary>
    public ImmutableArray<TemplateFunction> Functions { get; init; } = [];

    /// <summary>
    /// Returns the fingerprint of a fact that a function recorded with <see cref="Reads.Fact"/>; null for missing facts
    /// and for facts of other extensions.
    /// </summary>
    /// <remarks>
    /// A cached file is used again only while every fact that its rendering recorded is the same. Called for every
    /// cached page, so it must be cheap.
    /// </remarks>
    public Func<string, Fingerprint?> Fact { get; init; } = static _ => null;

    /// <summary>
    /// Describes a fact for an explanation of a page's inputs: "data/claims.yaml: jit-compute"; null for facts of other
    /// extensions.
    /// </summary>
    public Func<string, string?> Describe { get; init; } = static _ => null;

    /// <summary>
    /// Returns the markup above and below the text of an author's page. Called when the page is rendered; records its
    /// reads.
    /// </summary>
    public Func<Page, PageRenderer, PageAddition> Around { get; init; } = static (_, _) => PageAddition.None;

    public ImmutableArray<ISiteModule> Modules { get; init; } = [];

    /// <summary>
    /// What the extension found, for the program that builds the site: <see cref="SitePlan.Found"/> returns it. No
    /// template sees it.
    /// </summary>
    public object? Found { get; init; }

    /// <summary>All problems, including those in pages.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
