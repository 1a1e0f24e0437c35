using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Model;

/// <summary>A folder of content with its list page.</summary>
/// <param name="Folder">Under <c>content</c>; that folder itself is the home page's section.</param>
/// <param name="Index">The page of its <c>_index.md</c>.</param>
/// <param name="IsDocs">A tree with a sidebar, ordered by weight; otherwise a list by date.</param>
/// <param name="Pages">Its own pages, in their order of reading: newest first, or by weight.</param>
/// <param name="Subsections">Folders directly below, in order.</param>
public sealed record Section(
    SourcePath Folder,
    UrlPath Url,
    Title Title,
    SourcePath? Index,
    bool IsDocs,
    SourcePath? Parent,
    ImmutableArray<SourcePath> Pages,
    ImmutableArray<SourcePath> Subsections);
