using System.Globalization;
using System.Text.Json;
using SiteGen.Bench.Processes;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class SampleTakerTests : IDisposable
{
    private readonly FakeWorkers _workers = new();

    public void Dispose() => _workers.Dispose();

    [Fact]
    public async Task A_good_report_becomes_a_good_sample()
    {
        var (sample, report) = await Take(FakeWorkers.Good, checksum: "right");
        Assert.Equal(("ok", null, null, "right"), (sample.Exit, sample.Failure, sample.StderrTail, sample.Checksum));
        Assert.Equal([0.0005], sample.Values);
        Assert.Equal([0.0005], sample.Cpu);
        Assert.Equal(4, report!.Loops!.Loops);
    }

    [Theory]
    [InlineData("kill -SEGV $$", "crash", "It was killed by signal 11.")]
    [InlineData("work; kill -ABRT $$", "crash", "It was killed by signal 6.")]
    [InlineData("echo first >&2; echo last >&2; exit 3", "crash", "It ended with code 3: last")]
    [InlineData("work; exit 1", "crash", "It ended with code 1.")]
    [InlineData(":", "bad-report", "The worker wrote no report.")]
    [InlineData(": > \"$report\"", "bad-report", "The report is empty.")]
    [InlineData("printf '{\"kind\": \"start\", \"gil\": tr' > \"$report\"", "bad-report",
        "The report is truncated in the middle of a line.")]
    [InlineData("work; head -n 3 \"$report\" > \"$report.half\"; mv \"$report.half\" \"$report\"", "bad-report",
        "The report has no end mark.")]
    [InlineData("work; sed 's/0.0005/0.0004/' \"$report\" > \"$report.other\"; mv \"$report.other\" \"$report\"",
        "bad-report", "The report was changed after it was written.")]
    [InlineData("head -c 200000 /dev/zero | tr '\\0' x > \"$report\"; echo >> \"$report\"", "bad-report",
        "The report is not in the worker's format: ")]
    [InlineData("say '{\"kind\": \"start\", \"gil\": true, \"jit\": false, \"canary\": 0}'; say '{\"kind\": "
        + "\"finish\", \"gil\": true, \"peakBytes\": null, \"proportionalBytes\": null}'; "
        + "finish", "bad-report", "The report has no value.")]
    [InlineData("gil=false; work", "wrong-state", "The GIL was off at the start, but 314 requires it on.")]
    [InlineData("answer=wrong; work", "wrong-answer", "The answer was wrong, but right on the baseline.")]
    public async Task What_went_wrong_is_said(string behaviour, string exit, string failure)
    {
        var (sample, _) = await Take(behaviour, checksum: "right");
        Assert.Equal(exit, sample.Exit);
        Assert.StartsWith(failure, sample.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_hangs_is_stopped()
    {
        var (sample, report) = await Take("sleep 300", timeout: TimeSpan.FromSeconds(1));
        Assert.Equal(("timeout", "It was stopped after 1 s."), (sample.Exit, sample.Failure));
        Assert.Null(report);
    }

    [Fact]
    public async Task Of_much_output_the_end_is_kept()
    {
        var (sample, _) = await Take(
            "head -c 200000 /dev/zero | tr '\\0' x | tee /dev/stderr; echo the end >&2; exit 2");
        Assert.StartsWith("It ended with code 2: …x", sample.Failure, StringComparison.Ordinal);
        Assert.EndsWith("xthe end", sample.Failure, StringComparison.Ordinal);
        Assert.InRange(sample.Failure!.Length, 100, 400);
        Assert.Equal(ProcessRun.OutputByteLimit, sample.StderrTail!.Length);
    }

    [Fact]
    public async Task An_interpreter_that_is_gone_says_so()
    {
        var (sample, _) = await _workers.Take(Arms.Cell("nbody", "", Arms.Of("314", _workers.At("nowhere"))));
        Assert.Equal("crash", sample.Exit);
        Assert.StartsWith("It could not be started: ", sample.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_worker_left_behind_is_gone_with_it()
    {
        var (sample, _) = await Take("sleep 300 & echo $! > \"$0.pid\"; work");
        Assert.Equal("ok", sample.Exit);
        var pid = int.Parse(await File.ReadAllTextAsync(
            _workers.At("python-314.pid"), TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        await Gone.Soon(pid);
    }

    [Fact]
    public async Task A_worker_leaves_no_files()
    {
        await Take(FakeWorkers.Good);
        Assert.Equal([_workers.At("python-314")], Directory.GetFiles(_workers.Folder));
    }

    [Theory]
    [InlineData("nbody", "", 4, "[last]")]
    [InlineData("nbody", "", 1, "[]")]
    [InlineData("cpu_sieve", "threads=2", 4, "[]")]
    [InlineData("startup", "", 4, "[]")]
    public async Task A_busy_thread_keeps_off_the_CPU_that_serves_interrupts(
        string workload, string name, int coreCount, string cpus)
    {
        var cell = Arms.Cell(workload, name, _workers.Arm("314", "cp \"$job\" \"$0.job\"; work"));
        await _workers.Take(cell, coreCount: coreCount);
        using var job = JsonDocument.Parse(
            await File.ReadAllBytesAsync(_workers.At("python-314.job"), TestContext.Current.CancellationToken));
        if (cpus == "[last]" && Environment.ProcessorCount > 1 && !OperatingSystem.IsMacOS())
            Assert.Single(job.RootElement.GetProperty("cpus").EnumerateArray());
        var last = Environment.ProcessorCount > 1
            ? $"[{job.RootElement.GetProperty("cpus").EnumerateArray().FirstOrDefault()}]" : "[]";
        Assert.Equal(cpus.Replace("[last]", last, StringComparison.Ordinal), job.RootElement.GetProperty("cpus")
            .GetRawText());
        Assert.DoesNotContain(job.RootElement.GetProperty("cpus").EnumerateArray(), static cpu => cpu.GetInt32() == 0);
        Assert.Equal(cell.Workload.Module, job.RootElement.GetProperty("module").GetString());
    }

    [Fact]
    public async Task A_worker_sees_its_hash_seed_and_its_switches_and_nothing_else()
    {
        var cell = Arms.Cell("nbody", "",
            _workers.Arm("314t-gil",
            "env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD= | LC_ALL=C sort > \"$0.env\"; work"));
        await _workers.Take(cell, hashSeed: 12345);
        var environment = await File.ReadAllTextAsync(
            _workers.At("python-314t-gil.env"), TestContext.Current.CancellationToken);
        Assert.Equal("LC_ALL=C.UTF-8\nPATH=/usr/bin:/bin\nPYTHONHASHSEED=12345\n"
            + $"PYTHONPYCACHEPREFIX={_workers.At("bytecode")}\nPYTHON_GIL=1\n", environment);
    }

    private Task<(Bench.Results.Sample Sample, WorkerReport? Report)> Take(
        string behaviour, string? checksum = null, TimeSpan? timeout = null) =>
        _workers.Take(Arms.Cell("nbody", "", _workers.Arm("314", behaviour)), checksum, timeout);
}
