using System.Collections.Immutable;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Configurations as they are asked for, by their ids.</summary>
internal static class Arms
{
    /// <summary><c>314-jit</c> asks for a JIT, <c>314t-gil</c> for a GIL on a free-threaded build.</summary>
    public static Arm Of(string id, string executable = "") =>
        new(Sessions.Configuration(id) with { Environment = EnvironmentOf(id), Verified = null },
            Sessions.Interpreter(id.Split('-', '#')[0]), executable);

    public static PlannedCell Cell(string workload, string name, Arm arm)
    {
        var found = Catalogue.Find(workload)!;
        return new PlannedCell(found, found.Cases.Single(item => item.Name == name), arm);
    }

    private static ImmutableSortedDictionary<string, string> EnvironmentOf(string id)
    {
        var nothing = ImmutableSortedDictionary<string, string>.Empty;
        return id.EndsWith("-jit", StringComparison.Ordinal) ? nothing.Add("PYTHON_JIT", "1")
            : id.EndsWith("-gil", StringComparison.Ordinal) ? nothing.Add("PYTHON_GIL", "1")
            : nothing;
    }
}
