using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Theming.Pictures;

/// <summary>A picture that the build makes from another one.</summary>
/// <param name="Source">The file that it is made from.</param>
/// <param name="Url">The address, which contains a part of the key, so that the file may be cached forever.</param>
/// <param name="Key">Stands for everything that the picture is made from.</param>
/// <param name="Place">The first place that shows the source, for messages.</param>
public sealed record DerivedPicture(
    SourceFile Source, PictureOrder Order, UrlPath Url, Fingerprint Key, SourceLocation Place);

/// <summary>The same picture in one format and several widths.</summary>
/// <param name="Files">By ascending width.</param>
public sealed record PictureSource(PictureFormat Format, ImmutableArray<DerivedPicture> Files);

/// <summary>The forms of a picture among which a browser chooses.</summary>
/// <param name="File">The original.</param>
/// <param name="Sources">In the order in which a browser tries them; empty if there is only the original.</param>
/// <param name="Dark">The picture for dark backgrounds; null if there is none.</param>
/// <param name="Key">Stands for all of this.</param>
public sealed record PictureSet(
    SourcePath File, ImmutableArray<PictureSource> Sources, PictureSet? Dark, Fingerprint Key);
