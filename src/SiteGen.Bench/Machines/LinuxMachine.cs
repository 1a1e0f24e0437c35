using System.Globalization;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Machines;

internal static class LinuxMachine
{
    private const string Cpu = "/sys/devices/system/cpu";

    /// <param name="hypervisor">The name that the processor reports; null when it cannot be queried.</param>
    public static Machine Read(SystemFiles files, string? hypervisor, string architecture)
    {
        var processors = Processors(files);
        return new Machine
        {
            Id = "",
            Label = "",
            Os = "Linux",
            OsVersion = OsRelease(files) ?? "unknown",
            Kernel = files.Text("/proc/sys/kernel/osrelease") ?? "unknown",
            Architecture = architecture,
            Virtualization = hypervisor ?? NamedByFirmware(files) ?? "unknown",
            CpuModel = Model(files, processors),
            LogicalCpuCount = Math.Max(1, processors.Count),
            PhysicalCoreCount = CoreCount(processors),
            Smt = files.Text($"{Cpu}/smt/active") switch { "1" => true, "0" => false, _ => null },
            MaxMhz = files.Number($"{Cpu}/cpu0/cpufreq/cpuinfo_max_freq") / 1000,
            MemoryBytes = MemoryBytes(files),
            CgroupCpuLimit = ControlGroup.CpuLimit(files),
            Governor = files.Text($"{Cpu}/cpu0/cpufreq/scaling_governor"),
            Turbo = Turbo(files),
            Aslr = files.Text("/proc/sys/kernel/randomize_va_space") switch
            {
                "0" => "off",
                "1" => "partial",
                "2" =>
                "full",
                _ => null
            },
            TransparentHugePages = Chosen(files.Text("/sys/kernel/mm/transparent_hugepage/enabled")),
            ClockSource = files.Text("/sys/devices/system/clocksource/clocksource0/current_clocksource"),
            PowerSource = PowerSource(files),
        };
    }

    /// <summary>Returns one dictionary for each logical processor that is online.</summary>
    private static List<Dictionary<string, string>> Processors(SystemFiles files) =>
        [.. (files.Text("/proc/cpuinfo") ?? "").Split("\n\n").Select(Fields)
            .Where(static fields => fields.ContainsKey("processor"))];

    private static Dictionary<string, string> Fields(string block)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in block.Split('\n'))
        {
            if (line.IndexOf(':') is >= 0 and var colon) fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
        return fields;
    }

    // For ARM processors, /proc/cpuinfo has no model name, only the numbers of the implementer and the part.
    private static string Model(SystemFiles files, List<Dictionary<string, string>> processors)
    {
        if (processors is not [var first, ..]) return "unknown";
        if (first.GetValueOrDefault("model name") is { } name) return name;
        if (files.Text("/proc/device-tree/model") is { } board) return board;
        return first.GetValueOrDefault("CPU part") is { } part ? $"{first.GetValueOrDefault("CPU implementer")}:{part}"
            : "unknown";
    }

    private static int? CoreCount(List<Dictionary<string, string>> processors)
    {
        if (processors.Count == 0 || processors.Any(static one => !one.ContainsKey("core id"))) return null;
        return processors.Select(static one => (one.GetValueOrDefault("physical id"), one["core id"])).Distinct()
            .Count();
    }

    private static long MemoryBytes(SystemFiles files) =>
        Fields(files.Text("/proc/meminfo") ?? "").GetValueOrDefault("MemTotal") is { } text
        && long.TryParse(text.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var kibibytes)
        && kibibytes < long.MaxValue / 1024 ? kibibytes * 1024 : 0;

    private static string? OsRelease(SystemFiles files) =>
        (files.Text("/etc/os-release") ?? "").Split('\n')
            .FirstOrDefault(static line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal)) is { } line
            ? line["PRETTY_NAME=".Length..].Trim('"') : null;

    private static string? NamedByFirmware(SystemFiles files)
    {
        if (files.Text("/sys/hypervisor/type") is { } type) return type == "xen" ? "Xen" : type;
        var maker = files.Text("/sys/class/dmi/id/sys_vendor") ?? "";
        string[] virtualMakers = ["QEMU", "VMware", "innotek", "Xen", "Amazon EC2", "Google", "Parallels"];
        return virtualMakers.FirstOrDefault(name => maker.StartsWith(name, StringComparison.Ordinal));
    }

    private static string? Turbo(SystemFiles files) =>
        files.Text($"{Cpu}/intel_pstate/no_turbo") is { } noTurbo ? (noTurbo == "0" ? "on" : "off")
        : files.Text($"{Cpu}/cpufreq/boost") is { } boost ? (boost == "1" ? "on" : "off")
        : null;

    // The kernel lists all choices, with the current one in brackets.
    private static string? Chosen(string? choices) =>
        choices?.IndexOf('[') is >= 0 and var start && choices.IndexOf(']') is var end && end > start
            ? choices[(start + 1)..end] : null;

    private static string? PowerSource(SystemFiles files)
    {
        const string folder = "/sys/class/power_supply";
        var supplies = files.Folders(folder)
            .Select(name => (Type: files.Text($"{folder}/{name}/type"), Online: files.Text($"{folder}/{name}/online"),
            Scope: files.Text($"{folder}/{name}/scope"))).ToList();
        if (supplies.Any(static one => one.Type is "Mains" or "USB" && one.Online == "1")) return "mains";
        return supplies.Any(static one => one.Type == "Battery" && one.Scope != "Device") ? "battery" : null;
    }
}
