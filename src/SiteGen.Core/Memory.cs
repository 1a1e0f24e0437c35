using SiteGen.Checks;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Highlighting;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;
using SiteGen.Theming.Pictures;

namespace SiteGen;

/// <summary>The cache of one build for the next. Discarding it costs time and never changes a byte.</summary>
public sealed class Memory
{
    /// <summary>Slow results that outlive the process; the rest of the memory does not.</summary>
    public IDerivedStore Derived
    {
        get;
        init => (field, Code) = (value, new CodeMemory(value));
    } = NoDerivedStore.Instance;

    /// <summary>The programs that draw diagrams.</summary>
    public IDiagramTool Diagrams { get; init; } = NoDiagramTool.Instance;

    public DiagramMemory Drawings => field ??= new DiagramMemory(Diagrams, Derived);

    public Kept<SourceFile?, WithProblems<SiteConfig>> Settings { get; } = new();

    public Kept<ContentInput, ContentFiles> Content { get; } = new();

    public Memo<SourcePath, ParsedPage> Pages { get; } = new();

    public KeptEach<ParseInput, SourceFile, ParsedPage> Parses { get; } = new();

    public CodeMemory Code { get; private init; } = new();

    public Memo<SourcePath, DataFile> Data { get; } = new();

    /// <summary>The YAML files of themes: their settings and their texts.</summary>
    /// <remarks>Keyed by content too: a site's own file and the theme's file beneath it have the same path.</remarks>
    public Memo<(SourcePath, Fingerprint), DataFile> ThemeData { get; } = new();

    /// <summary>SVG files that were checked for scripts.</summary>
    public Memo<SourcePath, CleanSvg> SvgFiles { get; } = new();

    public AssemblyMemory Placed { get; } = new();

    /// <summary>Pages with the expressions in their titles, descriptions and contents lists evaluated.</summary>
    public Memo<SourcePath, ParsedPage> LiveLines { get; } = new();

    /// <summary>The pages that were assembled again after <see cref="LiveLines"/>.</summary>
    public AssemblyMemory Filled { get; } = new();

    public PlannedPages Routes { get; } = new();

    public Kept<RouteAddresses, RouteOrder?> Addresses { get; } = new();

    public Memo<OutputPath, RenderedRoute> Files { get; } = new();

    public TemplateStore Templates { get; } = new();

    public ExtensionMemory Extensions { get; } = new();
}
