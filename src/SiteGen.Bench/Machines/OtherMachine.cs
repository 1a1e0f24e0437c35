using System.Runtime.InteropServices;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Machines;

/// <summary>Describes a machine by what the .NET runtime knows: Windows, and systems without files to read.</summary>
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
