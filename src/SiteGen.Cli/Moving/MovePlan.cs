using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>A file that a move writes, moves, or both.</summary>
/// <param name="Old">The file before the move; null for a new file.</param>
/// <param name="Content">The new content; null if it is unchanged.</param>
internal sealed record FileStep(SourceFile? Old, SourcePath New, SourceFile? Content);

/// <summary>Everything that a move changes, before anything is written.</summary>
/// <param name="Edits">The rewritten links, by their places before the move.</param>
/// <param name="Aliases">The pages, by their new paths, that redirect from their old addresses.</param>
internal sealed record MovePlan(
    ImmutableArray<FileStep> Steps, ImmutableArray<TextEdit> Edits,
    ImmutableArray<(SourcePath Page, UrlPath Old, UrlPath New)> Aliases);
