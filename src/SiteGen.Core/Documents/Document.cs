using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>A content file split into its front matter, with places, and its body.</summary>
/// <param name="FrontMatter">Null when the file has none, or one that cannot be read.</param>
/// <param name="Body">Text with '\n' line ends, without front matter.</param>
/// <param name="BodyLine">The line of the file, from 1, on which the body begins.</param>
public sealed record Document(
    SourcePath Path, YamlMapping? FrontMatter, string Body, int BodyLine, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The fingerprint of the front matter as written; equal heads have equal fields at equal places.
    /// </summary>
    public Fingerprint Head { get; init; }
}
