using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>An author's own configurations and workloads: <c>data/workloads.yaml</c>.</summary>
/// <param name="Baseline">The name of the configuration that the others are compared with.</param>
public sealed record OwnPlan(
    ImmutableArray<OwnConfiguration> Configurations, string Baseline, ImmutableArray<Workload> Workloads)
{
    public static SourcePath File { get; } = SourcePath.Parse("data/workloads.yaml");

    public bool Has(string configuration) => Configurations.Any(one => one.Name == configuration);
}

/// <summary>A state in which own workloads are measured.</summary>
/// <param name="Python">
/// The interpreter, from the site's folder; null for the first one that is found, which then only starts commands.
/// </param>
/// <param name="Variables">Texts that commands may contain as <c>{name}</c>.</param>
public sealed record OwnConfiguration(
    string Name, SourceLocation Place, string? Python, ImmutableSortedDictionary<string, string> Variables);
