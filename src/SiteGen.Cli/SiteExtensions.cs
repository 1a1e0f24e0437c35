using System.Collections.Immutable;
using SiteGen.Evidence.Pages;
using SiteGen.Pictures;

namespace SiteGen.Cli;

/// <summary>
/// The extensions of this program. Every command that plans or builds a site passes them to the generator.
/// </summary>
public static class SiteExtensions
{
    public static ImmutableArray<ISiteExtension> All { get; } = [new EvidenceExtension(), new PictureExtension()];

    /// <summary>Returns the extensions for a command that needs only some claims of a site.</summary>
    public static ImmutableArray<ISiteExtension> Quoting(IEnumerable<string> ids) =>
        [new EvidenceExtension { Quoted = [.. ids] }, new PictureExtension()];
}
