using SiteGen.Checks;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Highlighting;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>What one build may keep for the next. Forgetting it costs time and never changes a byte.</summary>
public sealed class Memory
{
    public Kept<SourceFile?, WithProblems<SiteConfig>> Settings { get; } = new();

    public Memo<SourcePath, ParsedPage> Pages { get; } = new();

    public KnownParses Parses { get; } = new();

    public CodeMemory Code { get; } = new();

    public Memo<SourcePath, DataFile> Data { get; } = new();

    /// <summary>What a theme says in YAML, its settings and its texts.</summary>
    /// <remarks>By content: a site's own file and that of the theme beneath it stand at one path.</remarks>
    public Memo<(SourcePath, Fingerprint), DataFile> ThemeData { get; } = new();

    public KnownPages Placed { get; } = new();

    /// <summary>Pages with the holes of their titles filled, and what became of them.</summary>
    public Memo<SourcePath, ParsedPage> LiveLines { get; } = new();

    public KnownPages Filled { get; } = new();

    public PlannedPages Routes { get; } = new();

    public Kept<RouteAddresses, RouteOrder?> Addresses { get; } = new();

    public Memo<OutputPath, RenderedRoute> Files { get; } = new();

    public TemplateStore Templates { get; } = new();

    public ExtensionMemory Extensions { get; } = new();
}
