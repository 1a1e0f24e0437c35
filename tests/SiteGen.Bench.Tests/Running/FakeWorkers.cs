using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Tests.Interpreters;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>
/// Shell scripts in an interpreter's place: they read the job and write the report that <c>worker.py</c> would write,
/// or fail to.
/// </summary>
internal sealed class FakeWorkers : IDisposable
{
    /// <summary>A worker that does what it should.</summary>
    public const string Good = "work";

    /// <summary>Six blocks, the least that an interval can be made of.</summary>
    public static readonly Profile Tiny = new("tiny", Aim: 0.05, 6, 6, 6, MemoryBlockCount: 1, RetryCount: 0,
        IsPublishable: false)
    {
        SliceSeconds = 0.001,
        BlockSeconds = 0.1,
        MostRoundCount = 5,
        ValueCount = 1,
        WarmupCount = 0,
        SecondsPerValue = 0.001,
    };

    private readonly ScratchFolder _folder;

    public FakeWorkers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The interpreters of these tests are shell scripts.");
        _folder = new ScratchFolder();
    }

    public string Journal => At("run.ndjson");

    public Surroundings Surroundings => FakePython.Surroundings(_folder);

    public string At(string name) => _folder.At(name);

    public string Folder => _folder.Path;

    /// <param name="behaviour">
    /// Shell commands. <c>work</c> writes a good report, or takes turns until nobody wants any more, with the GIL, the
    /// JIT and the answer that <c>$gil</c>, <c>$jit</c> and <c>$answer</c> say; <c>$job</c> and <c>$report</c> are
    /// files. <c>turn</c> is called before each answer, with the number of the turn in <c>$turns</c>; each takes
    /// <c>$wall</c> seconds. <c>slice</c> answers; <c>slice_of</c> does so with a value and its CPU time.
    /// </param>
    public Arm Arm(string id, string behaviour = Good) => Arms.Of(id, _folder.Script($"python-{id}", $$"""
        for job; do :; done
        report=$(sed -n 's/.*"report":"\([^"]*\)".*/\1/p' "$job")
        gil=true
        answer=right
        say() { printf '%s\n' "$1" >> "$report.body"; }
        digits() { if command -v sha256sum > /dev/null; then sha256sum; else shasum -a 256; fi | cut -d' ' -f1; }
        finish() {
            printf '{"kind": "end", "lines": %d, "sha256": "%s"}\n' "$(wc -l < "$report.body")" "$(digits < "$report.body")" | cat "$report.body" - > "$report"
            rm "$report.body"
        }
        jit=false
        wall=0.002
        turns=0
        turn() { :; }
        started() { printf '{"kind": "start", "gil": %s, "jit": %s, "canary": 0}\n' $gil $jit; }
        slice_of() {
            printf '{"kind": "slice", "value": %s, "cpu": %s, "involuntarySwitches": 0, "wall": %s, ' "$1" "$2" $wall
            printf '"checksum": "%s", "gil": %s, "jit": %s, "awake": %s}\n' $answer $gil $jit "$2"
        }
        slice() { slice_of $wall $wall; }
        finished() { printf '{"kind": "finish", "gil": %s, "peakBytes": null, "proportionalBytes": null}\n' $gil; }
        take_turns() {
            started
            while read -r loops extra; do
                turns=$((turns + 1))
                turn
                slice
            done
            finished
        }
        is_job() { grep -q "$1" "$job"; }
        work() {
            if is_job '"measure":"turns"'; then take_turns; else report; fi
        }
        report() {
            say '{"kind": "start", "gil": '$gil', "jit": false, "canary": 0}'
            say '{"kind": "loops", "loops": 4, "wall": 0.002}'
            say '{"kind": "value", "value": 0.0005, "cpu": 0.0005, "involuntarySwitches": 0, "wall": 0.002}'
            say '{"kind": "checksum", "value": "'$answer'"}'
            say '{"kind": "fact", "name": "jit-kind", "value": "absent", "detail": ""}'
            say '{"kind": "finish", "gil": '$gil', "peakBytes": null, "proportionalBytes": null}'
            finish
        }
        {{behaviour}}
        """));

    /// <summary>One workload with one case; the first arm is the baseline.</summary>
    public static RunPlan Plan(params ImmutableArray<Arm> arms) =>
        new(7, Tiny, arms, arms[0], [Catalogue.Find("nbody")!]);

    public async Task<(RunEnd End, BenchSession Session)> Run(
        RunPlan plan, JournalReplay? earlier = null, TimeSpan? budget = null, Action<RunProgress>? report = null,
        CancellationToken? cancellation = null)
    {
        var request = new RunRequest(
            plan, "20261126-0130-tiny", Journal, ["bench", "run"], budget ?? TimeSpan.MaxValue, TimeSpan.Zero);
        return await new BenchRun(request, Surroundings, TimeProvider.System)
            .Run(earlier, report ?? (static _ => { }), cancellation ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Takes one sample of the workload's case.</summary>
    public async Task<(Sample Sample, WorkerReport? Report)> Take(
        PlannedCell cell, string? checksum = null, TimeSpan? timeout = null, int coreCount = 4, uint hashSeed = 1) =>
        await new SampleTaker(Folder, Folder, coreCount, Surroundings, TimeProvider.System).Take(
            cell, new Demand(4, 0, 1, 0.001, checksum, timeout ?? TimeSpan.FromSeconds(30)),
            new Slot(0, 0, 0, hashSeed), TestContext.Current.CancellationToken);

    public Takers Takers(int coreCount = 4) => new(
        Turns(coreCount), new SampleTaker(Folder, Folder, coreCount, Surroundings, TimeProvider.System),
        new ToolTaker(Folder, Folder, coreCount, Surroundings, TimeProvider.System));

    public TurnTaker Turns(int coreCount = 4, TimeSpan? timeout = null) =>
        new(Folder, Folder, coreCount, Surroundings, TimeProvider.System) { Timeout = timeout };

    public void Dispose() => _folder.Dispose();
}
