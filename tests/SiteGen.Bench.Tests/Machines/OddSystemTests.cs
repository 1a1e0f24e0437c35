using System.Text;
using SiteGen.Bench.Machines;
using SiteGen.Bench.Statistics;
using Xunit;

namespace SiteGen.Bench.Tests.Machines;

/// <summary>A system may say anything of itself: containers, emulators and new kernels write other things.</summary>
public sealed class OddSystemTests
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "\0", "-1", "99999999999999999999999", "1e308", "NaN", "max", "٣", ":", "a: b: c", "[", "]",
        "] [", "cpu", "cpu 1 2 3", "some total=", "\uD800", "/", "0 0", "max max",
    ];

    private static readonly Dictionary<string, string> Usual = new()
    {
        ["/proc/stat"] = "cpu  100 2 30 4000 5 6 7 8 0 0\ncpu0 1 2 3",
        ["/proc/pressure/cpu"] = "some avg10=0.00 avg60=0.00 avg300=0.00 total=42052770",
        ["/proc/cpuinfo"] = "processor\t: 0\nmodel name\t: A CPU\ncore id\t\t: 0\n\nprocessor\t: 1\ncore id\t\t: 0",
        ["/proc/meminfo"] = "MemTotal:       16116768 kB",
        ["/proc/self/cgroup"] = "0::/a/b\n4:cpu,cpuacct:/c",
        ["/sys/fs/cgroup/a/b/cpu.max"] = "150000 100000",
        ["/sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_quota_us"] = "50000",
        ["/sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_period_us"] = "100000",
        ["/sys/kernel/mm/transparent_hugepage/enabled"] = "always [madvise] never",
        ["/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq"] = "4700000",
        ["/sys/class/power_supply/AC/type"] = "Mains",
        ["/etc/os-release"] = "PRETTY_NAME=\"Linux\"",
    };

    [Fact]
    public void Every_file_may_say_anything()
    {
        foreach (var path in Usual.Keys)
            foreach (var text in Odd) Read(new(Usual) { [path] = text });
    }

    [Fact]
    public void Files_with_changed_signs_are_read()
    {
        var random = new Xoshiro256(1);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var path = Usual.Keys.ElementAt(random.NextIndex(Usual.Count));
            var text = new StringBuilder(Usual[path]);
            for (var change = 0; change < 3; change++)
                text[random.NextIndex(text.Length)] = "0129 :-=[]\n\t/x\0"[random.NextIndex(15)];
            Read(new(Usual) { [path] = text.ToString() });
        }
    }

    [Theory]
    [InlineData("cpu  100 2 30 x 5 6 7 8")]
    [InlineData("cpu  100 2 30 99999999999999999999999 5 6 7 8")]
    [InlineData("cpu  -100 2 30 4 5 6 7 8")]
    public void Counters_that_are_none_are_no_reading(string stat) =>
        Assert.Null(CpuReading.Take(TimeProvider.System, Files(new(Usual) { ["/proc/stat"] = stat })));

    private static void Read(Dictionary<string, string> files)
    {
        MachineReader.Named(LinuxMachine.Read(Files(files), null, "x64"));
        ControlGroup.CpuLimit(Files(files));
        if (CpuReading.Take(TimeProvider.System, Files(files)) is not { } reading) return;
        ForeignCpuMeter.Start(TimeProvider.System, () => reading).Stop(TimeSpan.Zero);
    }

    private static SystemFiles Files(Dictionary<string, string> files) =>
        new(files.GetValueOrDefault, static folder => folder == "/sys/class/power_supply" ? ["AC"] : []);
}
