using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Machines;

/// <summary>
/// Describes the machine from what the system itself reports; what it does not report is null.
/// </summary>
public static partial class MachineReader
{
    public static Machine Read() =>
        OperatingSystem.IsLinux() ? Named(LinuxMachine.Read(SystemFiles.OnDisk, Hypervisor.Name(), Architecture))
        : OperatingSystem.IsMacOS() ? Named(MacMachine.Read(Architecture))
        : Named(OtherMachine.Read(Architecture));

    internal static Machine Named(Machine machine) => machine with { Id = Id(machine), Label = Label(machine) };

    private static string Architecture => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    // Memory in whole GiB, because the amount that a kernel reserves differs between kernels.
    private static string Id(Machine machine)
    {
        var gibibytes = Math.Round(machine.MemoryBytes / (double)(1L << 30));
        var stable = string.Create(CultureInfo.InvariantCulture,
            $"{machine.Os}\n{machine.Architecture}\n{machine.Virtualization}\n{machine.CpuModel}\n"
            + $"{machine.LogicalCpuCount}\n{machine.PhysicalCoreCount}\n{gibibytes}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stable)))[..16];
    }

    private static string Label(Machine machine)
    {
        var cores = machine.PhysicalCoreCount ?? machine.LogicalCpuCount;
        var kind = machine.Virtualization is "none" or "unknown" ? "" : $" ({machine.Virtualization})";
        return string.Create(CultureInfo.InvariantCulture, $"{cores}-core {ShortModel(machine.CpuModel)}{kind}");
    }

    /// <summary>
    /// Removes trademarks, clock speed and core count: <c>Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz</c> becomes
    /// <c>Intel Xeon E5-2680 v4</c>.
    /// </summary>
    internal static string ShortModel(string model) => Spaces().Replace(Noise().Replace(model, " "), " ").Trim();

    [GeneratedRegex(
        @"\((R|TM|C)\)|@.*$|\b[0-9]+-Core\b|\b(CPU|Processor)\b|\bwith Radeon.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
