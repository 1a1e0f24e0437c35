using System.Collections.Immutable;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>What one content file says by itself, knowing nothing of the others.</summary>
/// <param name="Place">What it is to the folders around it.</param>
/// <param name="Url">Null when its name leaves nothing to make an address from.</param>
/// <param name="Fingerprint">Stands for everything in this record.</param>
/// <param name="Diagnostics">
/// All problems of the file; they travel with it, so that a remembered page repeats them.
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
    /// What its author calls it, at its head or in its first heading; null when only the file's name says.
    /// </summary>
    public Title? Title { get; init; } = FrontMatter.Title is { } title ? Title.Of(title.Value) : Body.Title;

    /// <summary>Of its document.</summary>
    public Fingerprint Head { get; init; }

    /// <summary>It speaks for its folder.</summary>
    public bool IsIndex => Place.Role == PageRole.Index;

    /// <summary>Where its page is written; null when there cannot be such a file.</summary>
    public OutputPath? Output { get; } = Url is { } url && OutputPath.TryOf(url, out var path, out _) ? path : null;

    /// <summary>It makes its folder one page, with the files beside it.</summary>
    public bool IsBundle => Place.Role == PageRole.Bundle;

    /// <summary>The folder that it speaks for or is; otherwise the one that it lies in.</summary>
    public SourcePath Folder => Place.Folder;
}
