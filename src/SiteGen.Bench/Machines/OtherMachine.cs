using System.Runtime.InteropServices;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Machines;

/// <summary>What the runtime knows of any system: Windows, and those that have no files to ask.</summary>
internal static class OtherMachine
{
    public static Machine Read(string architecture) => new()
    {
        Id = "",
        Label = "",
        Os = OperatingSystem.IsWindows() ? "Windows" : RuntimeInformation.OSDescription.Split(' ')[0],
        OsVersion = RuntimeInformation.OSDescription,
        Kernel = Environment.OSVersion.Version.ToString(),
        Architecture = architecture,
        Virtualization = Hypervisor.Name() ?? "unknown",
        CpuModel = Hypervisor.CpuModel() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown",
        LogicalCpuCount = Environment.ProcessorCount,
        MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
    };
}
