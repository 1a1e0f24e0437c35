using System.Collections.Immutable;
using SiteGen.Bench.Pages;

namespace SiteGen.Cli;

/// <summary>What this program adds to the generator. Every command that plans or builds a site passes it on.</summary>
public static class SiteExtensions
{
    public static ImmutableArray<ISiteExtension> All { get; } = [new EvidenceExtension()];
}
