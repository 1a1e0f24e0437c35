using System.Collections.Immutable;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class RunPlanTests
{
    private static readonly ImmutableArray<Arm> AllArms =
        [.. new[] { "314", "314-jit", "314t", "314t-gil", "314#2" }.Select(static id => Arms.Of(id))];
    private static readonly Profile Small = new("small", Aim: 0.05, 3, 5, 4, MemoryBlockCount: 2, RetryCount: 0,
        IsPublishable: false);
    private static readonly RunPlan Plan = new(
        7, Small, AllArms, AllArms[0],
        [.. new[] { "nbody", "cpu_sieve", "pipeline_small", "mem_int" }.Select(static id => Catalogue.Find(id)!)]);

    [Fact]
    public void Every_workload_has_its_blocks_counted_from_0()
    {
        var blocks = Plan.Blocks(4).GroupBy(static block => block.Workload.Id)
            .ToDictionary(static group => group.Key, static group =>
                string.Join(' ', group.Select(static block => block.Number)));
        Assert.Equal(("0 1 2 3 4", "0 1 2 3 4", "0 1 2 3", "0 1"),
            (blocks["nbody"], blocks["cpu_sieve"], blocks["pipeline_small"], blocks["mem_int"]));
        Assert.Equal("3 3 3 2", string.Join(' ', Plan.Workloads.Select(Plan.LeastBlockCountOf)));
    }

    [Fact]
    public void Each_round_meets_every_workload_before_the_next()
    {
        var rounds = Plan.Blocks(4).Select(static block => block.Number).ToList();
        Assert.Equal(rounds.Order(), rounds);
    }

    [Fact]
    public void Every_cell_has_one_worker_in_a_block() =>
        Assert.All(Plan.Blocks(4), static block =>
            Assert.Equal(Plan.CellsOf(block.Workload, 4).Select(static cell => $"{cell.Key}").Order(),
                block.Order.Select(static cell => $"{cell.Key}").Order()));

    [Theory]
    [InlineData("nbody", true)]
    [InlineData("cpu_sieve", true)]
    [InlineData("startup", true)] // One start at a time.
    [InlineData("io_threads_echo", true)]
    [InlineData("pickle_roundtrip", true)]
    [InlineData("pipeline_small", false)]
    [InlineData("pipeline_cold", false)]
    [InlineData("mem_int", false)]
    [InlineData("mem_startup", false)]
    public void Workers_take_turns_unless_they_cannot_sleep_or_must_be_new(string workload, bool takesTurns)
    {
        Assert.Equal(takesTurns, Catalogue.Find(workload)!.TakesTurns);
        var cell = Plan.CellsOf(Catalogue.Find(workload)!, 4)[0].ToCell(1);
        Assert.Equal(takesTurns ? "turns" : "processes", cell.Sampling);
    }

    [Theory]
    [InlineData("314", "imports=eager")]
    [InlineData("315", "imports=eager imports=lazy")]
    [InlineData("315-jit", "imports=eager imports=lazy")]
    public void What_only_newer_versions_can_do_is_not_asked_of_older_ones(string arm, string cases)
    {
        var workload = Catalogue.Find("startup_imports")!;
        Assert.Equal(cases, string.Join(' ', workload.Cases.Where(item => RunPlan.CanRun(item, Arms.Of(arm)))
            .Select(static item => item.Name)));
    }

    [Fact]
    public void The_second_arm_is_measured_in_the_first_case_only()
    {
        var second = Plan.CellsOf(Catalogue.Find("cpu_sieve")!, 4).Where(static cell => cell.Arm.IsSecond)
            .Select(static cell => cell.Key.ToString());
        Assert.Equal(["cpu_sieve[threads=1] on 314#2"], second);
    }

    [Theory]
    [InlineData(1, "threads=1")]
    [InlineData(2, "threads=1 threads=2")]
    [InlineData(3, "threads=1 threads=2")]
    [InlineData(4, "threads=1 threads=2 threads=4")]
    public void A_case_for_more_cores_than_there_are_is_not_planned(int coreCount, string cases)
    {
        Assert.Equal(cases, string.Join(
            ' ', Plan.CellsOf(Catalogue.Find("cpu_sieve")!, coreCount).Select(static cell => cell.Case.Name)
            .Distinct()));
        Assert.All(Plan.Blocks(coreCount).SelectMany(static block => block.Order), cell =>
            Assert.InRange(cell.Case.MinimumCores, 1, coreCount));
    }

    [Fact]
    public void Pools_of_processes_are_measured_on_plain_interpreters_only()
    {
        var cells = Plan.CellsOf(Catalogue.Find("pipeline_small")!, 4).GroupBy(static cell => cell.Case.Name)
            .ToDictionary(static group => group.Key, static group =>
                string.Join(' ', group.Select(static cell => cell.Arm.Id)));
        Assert.Equal("314 314t", cells["pool=fork"]);
        Assert.Equal("314 314-jit 314t 314t-gil", cells["pool=threads"]);
    }

    [Fact]
    public void One_seed_gives_one_plan_and_another_gives_another()
    {
        Assert.Equal(Keys(Plan), Keys(Plan with { }));
        Assert.NotEqual(Keys(Plan), Keys(Plan with { Seed = 8 }));
    }

    [Fact]
    public void Blocks_of_one_workload_have_orders_of_their_own() =>
        Assert.True(Plan.Blocks(4).Where(static block => block.Workload.Id == "cpu_sieve")
            .Select(static block => string.Join(' ', block.Order.Select(static cell => cell.Key))).Distinct()
            .Count() > 1);

    [Fact]
    public void Hash_seeds_are_those_of_the_block_and_of_the_plan()
    {
        var seeds = Enumerable.Range(0, 30).Select(Plan.HashSeed).ToList();
        Assert.Equal(seeds, Enumerable.Range(0, 30).Select((Plan with { Profile = Profile.Rigorous }).HashSeed));
        Assert.Equal(30, seeds.Distinct().Count());
        Assert.DoesNotContain((Plan with { Seed = 8 }).HashSeed(0), seeds);
    }

    [Theory]
    [InlineData("314", false, true)]
    [InlineData("314-jit", true, true)]
    [InlineData("314t", false, false)]
    [InlineData("314t-gil", false, true)]
    public void An_arm_asks_for_a_state(string id, bool jit, bool gil) =>
        Assert.Equal((jit, gil), (Arms.Of(id).WantsJit, Arms.Of(id).WantsGil));

    [Fact]
    public void An_estimate_grows_with_the_blocks()
    {
        var blocks = Plan.Blocks(4).ToList();
        Assert.InRange(RunEstimate.Of(Plan, blocks.Take(3)), TimeSpan.FromTicks(1),
            RunEstimate.Of(Plan, blocks) - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.Zero, RunEstimate.Of(Plan, []));
    }

    [Theory]
    [InlineData(0.04, 2, 1)]
    [InlineData(0.075, 2, 1)]
    [InlineData(0.2, 1, 1)]
    [InlineData(5, 1, 0)]
    public void Long_work_is_repeated_less_within_a_process(double wallSeconds, int valueCount, int warmupCount) =>
        Assert.Equal((valueCount, warmupCount),
            (Profile.Standard.ValueCountOf(wallSeconds), Profile.Standard.WarmupCountOf(wallSeconds)));

    private static string Keys(RunPlan plan) =>
        string.Join('\n', plan.Blocks(4).SelectMany(static block => block.Order).Select(static cell => cell.Key));
}
