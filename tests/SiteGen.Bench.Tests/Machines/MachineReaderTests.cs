using SiteGen.Bench.Machines;
using Xunit;

namespace SiteGen.Bench.Tests.Machines;

public sealed class MachineReaderTests
{
    private static readonly Dictionary<string, string> Laptop = new()
    {
        ["/proc/cpuinfo"] = Processors(
            "11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz", (0, 0), (0, 1), (0, 0), (0, 1)),
        ["/proc/meminfo"] = "MemTotal:       16116768 kB\nMemFree:        100 kB",
        ["/proc/sys/kernel/osrelease"] = "6.12.1",
        ["/proc/sys/kernel/randomize_va_space"] = "2",
        ["/etc/os-release"] = "NAME=\"Fedora Linux\"\nPRETTY_NAME=\"Fedora Linux 43\"",
        ["/sys/devices/system/cpu/smt/active"] = "1",
        ["/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq"] = "4700000",
        ["/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"] = "powersave",
        ["/sys/devices/system/cpu/intel_pstate/no_turbo"] = "0",
        ["/sys/kernel/mm/transparent_hugepage/enabled"] = "always [madvise] never",
        ["/sys/devices/system/clocksource/clocksource0/current_clocksource"] = "tsc",
        ["/sys/class/power_supply/AC/type"] = "Mains",
        ["/sys/class/power_supply/AC/online"] = "0",
        ["/sys/class/power_supply/BAT0/type"] = "Battery",
    };

    [Fact]
    public void A_laptop_is_read_from_its_files()
    {
        var machine = MachineReader.Named(LinuxMachine.Read(Files(Laptop), "none", "x64"));
        Assert.Equal("2-core 11th Gen Intel Core i7-1165G7", machine.Label);
        Assert.Equal(("Linux", "Fedora Linux 43", "6.12.1"), (machine.Os, machine.OsVersion, machine.Kernel));
        Assert.Equal((4, 2, true, 4700.0, 16116768L * 1024),
            (machine.LogicalCpuCount, machine.PhysicalCoreCount, machine.Smt, machine.MaxMhz, machine.MemoryBytes));
        Assert.Equal(("powersave", "on", "full", "madvise", "tsc", "battery"),
            (machine.Governor, machine.Turbo, machine.Aslr, machine.TransparentHugePages, machine.ClockSource,
            machine.PowerSource));
        Assert.Null(machine.CgroupCpuLimit);
    }

    [Fact]
    public void A_machine_that_says_nothing_is_unknown_and_no_failure()
    {
        var machine = MachineReader.Named(LinuxMachine.Read(Files([]), null, "arm64"));
        Assert.Equal("1-core unknown", machine.Label);
        Assert.Equal(("unknown", null, null, null, null),
            (machine.Virtualization, machine.PhysicalCoreCount, machine.Smt, machine.Governor, machine.PowerSource));
    }

    [Fact]
    public void The_id_stays_when_the_kernel_keeps_more_for_itself_and_changes_with_the_machine()
    {
        var id = MachineReader.Named(LinuxMachine.Read(Files(Laptop), "none", "x64")).Id;
        Assert.Equal(id, IdWith("/proc/meminfo", "MemTotal:       16016768 kB"));
        Assert.Equal(id, IdWith("/proc/sys/kernel/osrelease", "7.0.0"));
        Assert.NotEqual(id, IdWith("/proc/meminfo", "MemTotal:       32116768 kB"));
        Assert.NotEqual(id, MachineReader.Named(LinuxMachine.Read(Files(Laptop), "KVM", "x64")).Id);
    }

    [Theory]
    [InlineData("AMD EPYC", "AMD EPYC")]
    [InlineData("AMD EPYC 7763 64-Core Processor", "AMD EPYC 7763")]
    [InlineData("Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz", "Intel Xeon E5-2680 v4")]
    [InlineData("AMD Ryzen 7 7840U w/ Radeon 780M Graphics", "AMD Ryzen 7 7840U w/ Radeon 780M Graphics")]
    [InlineData("Apple M2 Pro", "Apple M2 Pro")]
    public void A_model_is_called_by_what_tells_it_from_others(string model, string name) =>
        Assert.Equal(name, MachineReader.ShortModel(model));

    [Theory]
    [InlineData("0::/a/b", "/sys/fs/cgroup/a/b/cpu.max", "150000 100000", 1.5)]
    [InlineData("0::/a/b", "/sys/fs/cgroup/a/cpu.max", "50000 100000", 0.5)]
    [InlineData("0::/a/b", "/sys/fs/cgroup/a/b/cpu.max", "max 100000", null)]
    [InlineData("0::/", "/sys/fs/cgroup/cpu.max", "200000 100000", 2.0)]
    [InlineData("0::/a/b", "/sys/fs/cgroup/other/cpu.max", "50000 100000", null)]
    public void A_limit_of_any_group_above_counts(string membership, string file, string text, double? limit) =>
        Assert.Equal(limit, ControlGroup.CpuLimit(Files(new() { ["/proc/self/cgroup"] = membership, [file] = text })));

    [Theory]
    [InlineData("-1", null)]
    [InlineData("250000", 2.5)]
    public void A_limit_of_the_older_control_groups_counts(string quota, double? limit) =>
        Assert.Equal(limit, ControlGroup.CpuLimit(Files(new()
        {
            ["/proc/self/cgroup"] = "4:cpu,cpuacct:/docker/x\n1:name=systemd:/",
            ["/sys/fs/cgroup/cpu,cpuacct/docker/x/cpu.cfs_quota_us"] = quota,
            ["/sys/fs/cgroup/cpu,cpuacct/docker/x/cpu.cfs_period_us"] = "100000",
        })));

    [Fact]
    public void This_machine_has_a_description_without_its_name()
    {
        var machine = MachineReader.Read();
        Assert.Matches("^[0-9a-f]{16}$", machine.Id);
        Assert.True(machine.LogicalCpuCount >= 1);
        Assert.True(machine.MemoryBytes > 1L << 28);
        Assert.DoesNotContain(Environment.MachineName + "\"", System.Text.Json.JsonSerializer.Serialize(machine),
            StringComparison.Ordinal);
        Assert.Equal(machine, MachineReader.Read());
    }

    private static string IdWith(string path, string text) =>
        MachineReader.Named(LinuxMachine.Read(Files(new(Laptop) { [path] = text }), "none", "x64")).Id;

    internal static SystemFiles Files(Dictionary<string, string> texts) => new(
        path => texts.GetValueOrDefault(path),
        folder =>
            texts.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
                .Select(path => path[(folder.Length + 1)..].Split('/')[0]).Distinct());

    private static string Processors(string model, params (int Package, int Core)[] places) =>
        string.Join("\n\n", places.Select((place, index) =>
            $"processor\t: {index}\nmodel name\t: {model}\nphysical id\t: {place.Package}\ncore id\t\t: {place.Core}"));
}
