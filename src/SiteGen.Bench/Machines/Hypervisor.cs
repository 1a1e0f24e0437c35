using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace SiteGen.Bench.Machines;

/// <summary>
/// Queries the processor, which reports a hypervisor in guests even where the files of the system do not.
/// </summary>
internal static class Hypervisor
{
    private const int HypervisorLeaf = 0x4000_0000;

    /// <returns>A name, <c>none</c>, or null when the processor has no CPUID instruction.</returns>
    public static string? Name()
    {
        if (!X86Base.IsSupported) return null;
        if ((X86Base.CpuId(1, 0).Ecx & (1 << 31)) == 0) return "none";
        var signature = Text(X86Base.CpuId(HypervisorLeaf, 0), static leaf => [leaf.Ebx, leaf.Ecx, leaf.Edx]);
        return signature == "Microsoft Hv" && IsRootPartition() ? "none" : KnownAs(signature);
    }

    /// <summary>Returns the brand string of the processor; null when it has none.</summary>
    public static string? CpuModel()
    {
        if (!X86Base.IsSupported || (uint)X86Base.CpuId(unchecked((int)0x8000_0000), 0).Eax < 0x8000_0004) return null;
        var parts = Enumerable.Range(2, 3)
            .Select(static leaf => Text(
                X86Base.CpuId(unchecked((int)0x8000_0000) + leaf, 0), static part =>
                    [part.Eax, part.Ebx, part.Ecx, part.Edx]));
        return string.Concat(parts).Trim();
    }

    internal static string KnownAs(string signature) => signature switch
    {
        "KVMKVMKVM" => "KVM",
        "Microsoft Hv" => "Hyper-V",
        "VMwareVMware" => "VMware",
        "XenVMMXenVMM" => "Xen",
        "VBoxVBoxVBox" => "VirtualBox",
        "TCGTCGTCGTCG" => "QEMU",
        "bhyve bhyve" => "bhyve",
        _ => "virtual",
    };

    // With Hyper-V enabled, Windows runs in the root partition, which may create others: on the machine itself.
    private static bool IsRootPartition() => (X86Base.CpuId(HypervisorLeaf + 3, 0).Ebx & 1) != 0;

    private static string Text(
        (int Eax, int Ebx, int Ecx, int Edx) leaf, Func<(int Eax, int Ebx, int Ecx, int Edx), int[]> registers) =>
        Encoding.ASCII.GetString(MemoryMarshal.AsBytes(registers(leaf).AsSpan())).TrimEnd('\0');
}
