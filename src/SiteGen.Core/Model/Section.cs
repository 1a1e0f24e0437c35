using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>A folder of content with its list page.</summary>
/// <param name="Folder">The folder under <c>content</c>; <c>content</c> itself is the home page's section.</param>
/// <param name="Index">The page of its <c>_index.md</c>.</param>
/// <param name="IsDocs">True for a tree with a sidebar, ordered by weight; false for a list by date.</param>
/// <param name="Pages">
/// Its pages in reading order: in documentation its own, by weight; otherwise those in and below it, newest first.
/// </param>
/// <param name="Subsections">The sections directly below, in order.</param>
public sealed record Section(
    SourcePath Folder,
    UrlPath Url,
    Title Title,
    SourcePath? Index,
    bool IsDocs,
    SourcePath? Parent,
    ImmutableArray<SourcePath> Pages,
    ImmutableArray<SourcePath> Subsections);
