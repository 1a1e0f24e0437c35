using System.Collections.Immutable;
using Markdig;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>How the sites of one tool are imported: everything that <see cref="SiteImport"/> needs to know.</summary>
public sealed record Recipe
{
    /// <summary>CommonMark with tables, and spans of links.</summary>
    public static MarkdownPipeline CommonMark { get; } = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseTaskLists().Build();

    /// <summary>The files of the other site with their places; a file without one is not imported.</summary>
    public required ImmutableArray<PlannedFile> Files { get; init; }

    /// <summary>The settings for site.yaml.</summary>
    public required ImmutableArray<YamlEntry> Settings { get; init; }

    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    public MarkdownPipeline Pipeline { get; init; } = CommonMark;

    /// <summary>True for front matter that ends with a line '---' but has none above it.</summary>
    public bool HasOpenFrontMatter { get; init; }

    /// <summary>Inserts the files that a body includes, before anything else.</summary>
    public Func<string, SourcePath, string> Expand { get; init; } = static (body, _) => body;

    /// <summary>True if a first heading in the body is shown in place of the title in the front matter.</summary>
    public bool IsFirstHeadingTitle { get; init; }

    /// <summary>Finds the tags in a body; none by default.</summary>
    public Func<string, ImmutableArray<ForeignTag>> Tags { get; init; } = static _ => [];

    public TagEdits? TagEdits { get; init; }

    /// <summary>Returns the edits that only this tool needs.</summary>
    public Func<PageScope, IEnumerable<Edit>> Edits { get; init; } = static _ => [];

    /// <summary>Converts the target of a link; null to leave it.</summary>
    public Func<string, PageScope, string?> Link { get; init; } = LinkEdits.ByPlan;

    /// <summary>Changes the fields of a page after the rules.</summary>
    public Action<PageScope, FieldDraft> Finish { get; init; } = static (_, _) => { };

    /// <summary>Files that the import adds.</summary>
    public ImmutableArray<WrittenFile> Added { get; init; } = [];

    /// <summary>Notes about the settings, and about files without a place.</summary>
    public ImmutableArray<ImportNote> Notes { get; init; } = [];

    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>The redirects in the settings of the other site; those of pages are among their fields.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];
}
