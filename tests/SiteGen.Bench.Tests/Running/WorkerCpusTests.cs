using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class WorkerCpusTests
{
    private static readonly ImmutableSortedDictionary<string, JsonElement> None =
        ImmutableSortedDictionary<string, JsonElement>.Empty;

    [Fact]
    public void A_thread_is_pinned_to_one_cpu_and_the_next_block_uses_the_next()
    {
        Assert.SkipWhen(WorkerCpus.Allowed.Length < 2, "This machine cannot pin, or has one CPU.");
        var cell = Cell(threads: 1, of: [1]);
        Assert.Equal([WorkerCpus.Allowed[0]], WorkerCpus.InTurn(cell, 2, 0));
        Assert.Equal([WorkerCpus.Allowed[1]], WorkerCpus.InTurn(cell, 2, 1));
        Assert.Equal([WorkerCpus.Allowed[0]], WorkerCpus.InTurn(cell, 2, WorkerCpus.Allowed.Length));
    }

    [Fact]
    public void A_thread_that_is_compared_with_two_uses_two_cpus_one_after_the_other()
    {
        Assert.SkipWhen(WorkerCpus.Allowed.Length < 2, "This machine cannot pin, or has one CPU.");
        Assert.Equal(WorkerCpus.Allowed.Take(2), WorkerCpus.InTurn(Cell(threads: 1, of: [1, 2]), 2, 0));
        Assert.Empty(WorkerCpus.InTurn(Cell(threads: 2, of: [1, 2]), 2, 0));
        // More threads than CPUs use none of them twice.
        var many = WorkerCpus.InTurn(Cell(threads: 1, of: [1, 1000]), 2, 1);
        Assert.Equal(WorkerCpus.Allowed.Length, many.Distinct().Count());
        Assert.Equal(WorkerCpus.Allowed.Length, many.Length);
    }

    [Fact]
    public void Slices_of_workloads_with_several_threads_are_longer()
    {
        var profile = Profile.Standard;
        Assert.Equal(profile.SliceSeconds, profile.SliceSecondsOf(Cell(threads: 1, of: [1]).Workload));
        Assert.Equal(
            profile.SliceSeconds * profile.ThreadSliceFactor,
            profile.SliceSecondsOf(Cell(threads: 1, of: [1, 2]).Workload));
    }

    private static PlannedCell Cell(int threads, ImmutableArray<int> of)
    {
        ImmutableArray<WorkloadCase> cases =
            [.. of.Select(static count => new WorkloadCase($"threads={count}", count, None))];
        var workload = new Workload("trial", 1, "trial", Measure.Time, "", [], cases);
        return new PlannedCell(workload, new WorkloadCase("", threads, None), null!);
    }
}
