using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>What a program built around the generator adds to every site: functions, facts, files, problems.</summary>
/// <remarks>
/// Passed to <see cref="Pipeline"/> by hand. Pure: what it says of a site depends on its input alone.
/// </remarks>
public interface ISiteExtension
{
    /// <summary>
    /// The names of its functions that go around an author's words: <c>{{ claim "x" }}words{{ end }}</c>.
    /// They decide how a page is read, so they are known before there is a site. Each is among the functions of
    /// <see cref="SiteAddition"/> too.
    /// </summary>
    ImmutableArray<string> BlockFunctions => [];

    /// <summary>
    /// Files and folders under <c>data/</c> that it reads itself; they are then no part of <c>data</c> in templates.
    /// </summary>
    ImmutableArray<SourcePath> OwnData => [];

    /// <summary>
    /// May look into files before there is a site, while pages are parsed, and keep in the memory what it will be asked
    /// for. What it does changes nothing but the time.
    /// </summary>
    void ReadAhead(SourceTree tree, ExtensionMemory memory) { }

    /// <summary>Called in every build, so what is slow belongs into the memory of the input.</summary>
    SiteAddition Load(ExtensionInput input);
}

/// <summary>What an extension may know when it says what it adds.</summary>
/// <param name="Site">Every page with its fields and its parsed text; the time of the build is in its options.</param>
/// <param name="Texts">The theme's words in the site's language.</param>
/// <param name="Memory">Kept from one build to the next in the preview; empty in a clean build.</param>
public sealed record ExtensionInput(SourceTree Tree, SiteModel Site, Texts Texts, ExtensionMemory Memory)
{
    public DateTimeOffset Now => Site.Options.Now;
}

/// <summary>What an extension adds to one site.</summary>
public sealed record SiteAddition
{
    public static SiteAddition None { get; } = new();

    /// <summary>For templates and holes, by names that nothing else has.</summary>
    public ImmutableArray<TemplateFunction> Functions { get; init; } = [];

    /// <summary>
    /// The fingerprint of a fact that a function recorded with <see cref="Reads.Fact"/>; null for what is not there and
    /// for facts of others.
    /// </summary>
    /// <remarks>
    /// A render is used again only while every fact that it recorded is the same. Looked up for every kept page, so it
    /// must be cheap.
    /// </remarks>
    public Func<string, Fingerprint?> Fact { get; init; } = static _ => null;

    /// <summary>
    /// A fact in words, for who asks what a page is made from: "data/claims.yaml: jit-compute"; null for facts of
    /// others.
    /// </summary>
    public Func<string, string?> Describe { get; init; } = static _ => null;

    /// <summary>
    /// What stands above and below the text of an author's page. Asked when the page is shown; it records what it
    /// reads.
    /// </summary>
    public Func<Page, PageRenderer, PageAddition> Around { get; init; } = static (_, _) => PageAddition.None;

    public ImmutableArray<ISiteModule> Modules { get; init; } = [];

    /// <summary>Everything that is wrong, also in what pages say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
