using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Sites;

/// <summary>A file of the new site.</summary>
public abstract record ImportedFile(SourcePath Path);

public sealed record WrittenFile(SourcePath Path, string Text) : ImportedFile(Path);

public sealed record CopiedFile(SourcePath Path, ForeignFile Source) : ImportedFile(Path);

/// <summary>The numbers that show whether anything was lost.</summary>
/// <param name="LostWords">Pages with fewer words than before, by the path of the foreign file.</param>
public sealed record ImportCounts(
    int Pages, int OtherFiles, long WordsBefore, long WordsAfter,
    ImmutableArray<(SourcePath Page, int Before, int After)> LostWords)
{
    /// <summary>The number of former addresses that a build of the new site serves.</summary>
    public int RedirectsKept { get; init; }

    /// <summary>The number of new pages for which a build reports errors.</summary>
    public int PagesWithErrors { get; init; }
}

/// <summary>A whole site of another tool as one of ours, with what happened to it.</summary>
public sealed record ImportedSite(
    ImmutableArray<ImportedFile> Files, ImmutableArray<ImportNote> Notes, ImportCounts Counts,
    ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Every address that the other site redirects, from its settings and its pages.</summary>
    public ImmutableArray<string> FormerAddresses { get; init; } = [];
}
