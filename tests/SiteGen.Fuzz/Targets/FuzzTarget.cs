using System.Collections.Immutable;

namespace SiteGen.Fuzz.Targets;

/// <summary>A reader, as a function that takes any bytes and must not throw.</summary>
/// <param name="Name">Also the folder of its corpus, <c>tests/Fuzz/NAME</c>.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Read)
{
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("front-matter", TextTargets.FrontMatter),
        new("yaml", TextTargets.Yaml),
        new("data", TextTargets.Data),
        new("addresses", SiteTargets.Addresses),
        new("expressions", SiteTargets.Template),
        new("page", SiteTargets.Page),
        new("session", MeasurementTargets.Session),
        new("pyperf", MeasurementTargets.Pyperf),
        new("results", MeasurementTargets.Results),
        new("import", ImportTargets.Import),
    ];

    public static string Names => string.Join(", ", All.Select(static target => target.Name));

    public static FuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
