using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>The contents of one content file, independent of all others.</summary>
/// <param name="Place">Its role in the folders around it.</param>
/// <param name="Url">The page's address; null when no address can be derived from the file's name.</param>
/// <param name="Fingerprint">The fingerprint of everything in this record.</param>
/// <param name="Diagnostics">
/// All problems of the file. They are stored here so that a cached page reports them again.
/// </param>
public sealed record ParsedPage(
    SourcePath Path,
    PagePlace Place,
    UrlPath? Url,
    FrontMatter FrontMatter,
    ParsedBody Body,
    Fingerprint Fingerprint,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The title in the front matter or the first heading; null when the page has only its file name.
    /// </summary>
    public Title? Title { get; init; } = FrontMatter.Title is { } title ? Title.Of(title.Value) : Body.Title;

    /// <summary>The fingerprint of the document's front matter.</summary>
    public Fingerprint Head { get; init; }

    /// <summary>True for the index page of a folder.</summary>
    public bool IsIndex => Place.Role == PageRole.Index;

    /// <summary>The output file of the page; null when no such file can exist.</summary>
    public OutputPath? Output { get; } = Url is { } url && OutputPath.TryOf(url, out var path, out _) ? path : null;

    /// <summary>True for a page bundle: the page and the files in its folder belong together.</summary>
    public bool IsBundle => Place.Role == PageRole.Bundle;

    /// <summary>The folder whose index or bundle it is; otherwise the folder that contains it.</summary>
    public SourcePath Folder => Place.Folder;
}
