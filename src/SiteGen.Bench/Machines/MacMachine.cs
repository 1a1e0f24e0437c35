using System.Runtime.InteropServices;
using System.Text;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Machines;

internal static partial class MacMachine
{
    public static Machine Read(string architecture) => new()
    {
        Id = "",
        Label = "",
        Os = "macOS",
        OsVersion = Text("kern.osproductversion") ?? "unknown",
        Kernel = Text("kern.osrelease") ?? "unknown",
        Architecture = architecture,
        Virtualization = Number("kern.hv_vmm_present") switch { 0 => "none", null => "unknown", _ => "virtual" },
        CpuModel = Text("machdep.cpu.brand_string") ?? "unknown",
        LogicalCpuCount = (int?)Number("hw.logicalcpu") ?? Environment.ProcessorCount,
        PhysicalCoreCount = (int?)Number("hw.physicalcpu"),
        Smt = Number("hw.logicalcpu") is { } logical && Number("hw.physicalcpu") is { } physical ? logical > physical
            : null,
        MaxMhz = Number("hw.cpufrequency_max") / 1e6,
        MemoryBytes = Number("hw.memsize") ?? 0,
    };

    private static string? Text(string name) =>
        Bytes(name) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\0') : null;

    private static long? Number(string name) => Bytes(name) switch
    {
        { Length: 4 } four => BitConverter.ToInt32(four),
        { Length: 8 } eight => BitConverter.ToInt64(eight),
        _ => null,
    };

    private static byte[]? Bytes(string name)
    {
        var buffer = new byte[256];
        var length = (nuint)buffer.Length;
        return sysctlbyname(name, buffer, ref length, 0, 0) == 0 ? buffer[..(int)length] : null;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int sysctlbyname(
        string name, byte[] value, ref nuint length, nint newValue, nuint newLength);
}
