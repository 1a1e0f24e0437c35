using System.Reflection;
using System.Runtime.InteropServices;
using SiteGen.Bench.Results;
using SiteGen.Bench.Workloads;

namespace SiteGen.Bench.Running;

/// <summary>Identifies the measuring program.</summary>
internal static class ProgramVersion
{
    public static RunnerVersion OfRunner()
    {
        // The SDK appends the commit: 0.1.0+1a2b3c….
        var whole = typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var parts = whole.Split('+', 2);
        return new RunnerVersion(
            parts[0], parts.Length > 1 ? parts[1] : null, PythonFiles.Sha256, RuntimeInformation.FrameworkDescription);
    }
}
