using System.Text;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>An author's own benchmark tool, called block by block; the tools are shell scripts.</summary>
public sealed class ToolRunTests : IDisposable
{
    private const string Configurations = """
        configurations:
          mylib@1.9: { factor: 2 }
          mylib@2.0: { factor: 1 }
        workloads:

        """;

    // Prints what 'go test -bench' does: a number that depends on the configuration and differs from call to call.
    private const string GoTool = """
        echo call >> calls
        n=$(wc -l < calls)
        printf 'goos: linux\npkg: mylib\nBenchmarkParse/size=1-2 \t 1000 \t %d ns/op\n' $((1000 * $1 + n % 7))
        printf 'BenchmarkDump-2 \t 1000 \t %d ns/op\t 16 B/op\t 2 allocs/op\n' $((500 + n % 5))
        """;

    private readonly FakeWorkers _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Each_benchmark_of_a_tool_becomes_a_cell_of_one_sample_a_block()
    {
        Script("gobench", GoTool);
        var (end, session) = await Run("  suite: { command: './gobench {factor}', reads: go }");

        Assert.Equal(RunEnd.Complete, end);
        Assert.Empty(session.Events);
        Assert.Equal(
            ["Dump on mylib@1.9", "Dump on mylib@1.9#2", "Dump on mylib@2.0", "Parse[size=1] on mylib@1.9",
                "Parse[size=1] on mylib@1.9#2", "Parse[size=1] on mylib@2.0"],
            session.Results.Select(static cell => cell.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(session.Results, static cell =>
            Assert.Equal((6, "suite", "second"), (cell.Samples.Length, cell.Tool, cell.Unit)));
        session = Undisturbed(session);
        Assert.NotNull(session.Control.NoiseFloor);
        Assert.DoesNotContain(SessionCheck.Check(session).Reasons, static why =>
            why.Contains("state", StringComparison.Ordinal));

        var compared = Assert.Single(session.Comparisons, static one =>
            one.Candidate.ToString() == "Parse[size=1] on mylib@2.0");
        Assert.InRange(compared.Ratio.Point, 0.49, 0.51);
        Assert.Equal("paired-blocks", compared.Design);
    }

    [Fact]
    public async Task The_session_of_a_tool_is_read_again_as_it_was_written()
    {
        Script("gobench", GoTool);
        var (_, session) = await Run("  suite: { command: './gobench {factor}', reads: go }");
        Assert.Empty(SessionFile.Write(session, _fake.At("session.json")));
        var (read, problems) = SessionFile.Read(_fake.At("session.json"));
        Assert.Empty(problems);
        Assert.Empty(SessionAnalysis.Disagreements(read!));
        Assert.DoesNotContain(_fake.Folder, File.ReadAllText(_fake.At("session.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_and_the_second_arm_are_called_once_in_each_block_in_changing_order()
    {
        Script("gobench", $"echo $1 >> order\n{GoTool}");
        await Run("  suite: { command: './gobench {factor}', reads: go }");
        var blocks = File.ReadAllLines(_fake.At("order")).Chunk(3)
            .Select(static block => string.Concat(block)).ToList();
        Assert.Equal(6, blocks.Count);
        Assert.All(blocks, static block => Assert.Equal("122", string.Concat(block.Order())));
        Assert.True(blocks.Distinct().Count() > 1, string.Join(' ', blocks));
    }

    [Theory]
    [InlineData("  t: { command: './tool {out}', reads: hyperfine }")]
    [InlineData("  t: { command: './tool {scratch}/new.json', reads: hyperfine, results: '{scratch}/*.json' }")]
    [InlineData("  t: { command: './tool kept.json', reads: hyperfine, results: '**/kept.json' }")]
    [InlineData("  t: { command: './tool {scratch}/new.json', reads: hyperfine, results: '{scratch}/**' }")]
    public async Task A_tool_may_write_to_a_file(string workload)
    {
        Script("tool", """
            printf '{"results": [{"command": "parse", "mean": 0.5, "times": [0.4, 0.5, 0.6], ' > "$1"
            printf '"exit_codes": [0, 0, 0], "user": 0.1}]}' >> "$1"
            """);
        var (_, session) = await Run(workload);
        Assert.Empty(session.Events);
        Assert.All(session.Results, static cell => Assert.Equal([0.4, 0.5, 0.6], cell.Samples[0].Values));
    }

    [Fact]
    public async Task A_call_that_writes_nothing_does_not_take_the_result_of_the_call_before()
    {
        Script("tool", """
            if mkdir once 2> /dev/null; then
              printf '{"results": [{"command": "parse", "mean": 0.5, "times": [0.4, 0.5, 0.6], ' > kept.json
              printf '"exit_codes": [0, 0, 0], "user": 0.1}]}' >> kept.json
            fi
            """);
        var (_, session) = await Run("  t: { command: ./tool, reads: hyperfine, results: kept.json }");
        Assert.Contains(session.Events, static happened => happened.Code == "tool-failed"
            && happened.Text.Contains("It wrote no file kept.json.", StringComparison.Ordinal));
        Assert.Single(session.Results.SelectMany(static cell => cell.Samples));
    }

    [Fact]
    public async Task A_tool_may_delete_its_folder()
    {
        Script("gobench", $"{GoTool}\nrm -r \"$2\"");
        var (end, session) = await Run("  suite: { command: './gobench {factor} {scratch}', reads: go }");
        Assert.Equal(RunEnd.Complete, end);
        Assert.Empty(session.Events);
    }

    [Theory]
    [InlineData("exit 3", "It ended with code 3.")]
    [InlineData("echo 'no such flag' >&2; exit 2", "It ended with code 2: no such flag")]
    [InlineData(": > /dev/null", "It wrote no file {out}.")]
    [InlineData("echo '{}' > \"$1\"", "What it wrote to {out} is not in the format pytest-benchmark.")]
    [InlineData("echo '{\"machine_info\": {}, \"benchmarks\": []}' > \"$1\"", "What it wrote to {out}")]
    public async Task A_call_that_fails_is_told_and_the_configuration_is_left_out(string body, string why)
    {
        Script("tool", body);
        var (_, session) = await Run("  t: { command: './tool {out}', reads: pytest-benchmark }");
        Assert.Empty(session.Results);
        Assert.Contains(session.Events, happened => happened is { Code: "tool-failed", Level: "warning" }
            && happened.Text.StartsWith($"t on mylib@2.0: {why}", StringComparison.Ordinal));
        Assert.Contains(session.Events, static happened => happened is { Code: "cell-failed", Level: "error" });
        Assert.Equal(9, session.Events.Count(static happened => happened.Code == "tool-failed"));
    }

    [Fact]
    public async Task A_call_that_fails_once_is_made_again()
    {
        Script("gobench", $"if mkdir once 2> /dev/null; then exit 1; fi\n{GoTool}");
        var (_, session) = await Run("  suite: { command: './gobench {factor}', reads: go }");
        Assert.Equal("tool-failed", Assert.Single(session.Events).Code);
        Assert.All(session.Results, static cell =>
            Assert.Equal(6, cell.Samples.Select(static sample => sample.Block).Distinct().Count()));
        Assert.Equal(6, Undisturbed(session).Comparisons[0].Count);
    }

    [Fact]
    public async Task A_benchmark_that_changes_its_name_is_told()
    {
        Script("gobench", $"{GoTool} | sed \"s/Dump/Dump$n/\"");
        var (_, session) = await Run("  suite: { command: './gobench {factor}', reads: go }");
        Assert.Contains(session.Events, static happened => happened.Text.Contains(
            "Its results have other names than before:", StringComparison.Ordinal));
        Assert.Contains(session.Events, static happened => happened.Level == "error");
    }

    [Fact]
    public async Task Configurations_without_a_common_benchmark_are_told_once()
    {
        Script("gobench", """printf 'pkg: p\nBenchmarkOf%d-2 \t 1000 \t 100 ns/op\n' $1""");
        var (_, session) = await Run("  suite: { command: './gobench {factor}', reads: go }");
        Assert.Equal("suite: nothing can be compared, because mylib@1.9 and mylib@2.0 have no result of one name: "
            + "'Of2' and 'Of1'. Give them the same names.", Assert.Single(session.Events).Text);
    }

    [Fact]
    public async Task Two_tools_with_a_result_of_one_name_are_told()
    {
        Script("gobench", GoTool);
        var (_, session) = await Run("""
              suite: { command: './gobench {factor}', reads: go }
              again: { command: './gobench {factor}', reads: go }
            """);
        Assert.Contains(session.Events, static happened => happened.Text.Contains(
            "has a result 'Parse[size=1] on mylib@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_killed_run_of_a_tool_is_resumed_where_it_ended()
    {
        Script("gobench", GoTool);
        var plan = await Plan("  suite: { command: './gobench {factor}', reads: go }");
        await Execute(plan);
        // As if the run had been killed in the middle of its fifth block.
        var lines = await File.ReadAllLinesAsync(_fake.Journal, TestContext.Current.CancellationToken);
        var whole = lines.Index().Where(static line => line.Item.Contains("\"blockEnd\"", StringComparison.Ordinal))
            .ElementAt(3).Index;
        await File.WriteAllTextAsync(_fake.Journal,
            string.Concat(lines.Take(whole + 3).Select(static line => line + "\n")),
            TestContext.Current.CancellationToken);
        var (replay, problems) = Journal.Read(_fake.Journal);
        Assert.Empty(problems);
        File.Delete(_fake.At("calls"));
        var (end, session) = await Execute(plan, replay);
        Assert.Equal(RunEnd.Complete, end);
        Assert.Equal(6, File.ReadAllLines(_fake.At("calls")).Length);
        Assert.Equal(6, Undisturbed(session).Comparisons[0].Count);
        Assert.Empty(SessionFile.Write(session, _fake.At("session.json")));
        Assert.NotNull(SessionFile.Read(_fake.At("session.json")).Session);
    }

    [Fact]
    public async Task Many_values_of_one_process_are_kept_as_their_median_and_rates_as_times()
    {
        Script("many", """
            data=$(seq -s, 1 201)
            printf '{"machine_info": {}, "datetime": "2026-11-20T10:00:00", "benchmarks": [{"name": "test_a", ' > "$1"
            printf '"stats": {"data": [%s], "mean": 101, "rounds": 201}}]}' "$data" >> "$1"
            """);
        Script("rates", """
            printf '[{"benchmark": "a.B.run", "mode": "thrpt", "forks": 2, "primaryMetric": ' > "$1"
            printf '{"score": 4, "scoreError": 1, "scoreUnit": "ops/s", "rawData": [[2.0, 2.0], [4.0, 4.0]]}}]' >> "$1"
            """);
        var (_, session) = await Run("""
              many: { command: './many {out}', reads: pytest-benchmark }
              rates: { command: './rates {out}', reads: jmh }
            """);
        Assert.Empty(session.Events);
        Assert.Equal([101], session.Results.First(static cell => cell.Tool == "many").Samples[0].Values);
        Assert.Equal([0.5, 0.25], session.Results.First(static cell => cell.Tool == "rates").Samples[0].Values);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_a_problem_of_the_file()
    {
        var plan = await Plan("  suite: { command: 'nosuchprogram bench', reads: go }");
        var cell = plan.CellsOf(plan.Workloads[0], 1)[0];
        var problem = ToolCommand.WhyNot(cell, _fake.Folder, _fake.Surroundings);
        Assert.Equal("data/workloads.yaml:5:21: error SG0554: There is no program 'nosuchprogram' for 'mylib@1.9'.",
            problem!.ToString().Split('\n')[0]);
    }

    private void Script(string name, string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tools of these tests are shell scripts.");
        var path = _fake.At(name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n".ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(RunEnd End, BenchSession Session)> Run(string workloads) =>
        await Execute(await Plan(workloads));

    private async Task<RunPlan> Plan(string workloads)
    {
        var text = (Configurations + workloads).ReplaceLineEndings("\n");
        var (own, problems) = OwnPlanReader.Read(
            new SourceFile(OwnPlan.File, Encoding.UTF8.GetBytes(text)), static _ => null);
        Assert.Empty(problems);
        var (arms, problem) = await OwnArms.Of(
            own!, own!.Configurations, _fake.Folder, null, needsPython: false, _fake.Surroundings,
            TestContext.Current.CancellationToken);
        Assert.Null(problem);
        return new RunPlan(
            7, FakeWorkers.Tiny, arms!.All, arms.All.First(arm => arm.Id == own.Baseline), own.Workloads);
    }

    private async Task<(RunEnd End, BenchSession Session)> Execute(RunPlan plan, JournalReplay? earlier = null)
    {
        var request = new RunRequest(
            plan, "20261126-0130-tiny", _fake.Journal, ["bench", "run"], TimeSpan.MaxValue, TimeSpan.Zero)
        {
            Root = _fake.Folder,
        };
        return await new BenchRun(request, _fake.Surroundings, TimeProvider.System)
            .Run(earlier, static _ => { }, TestContext.Current.CancellationToken);
    }

    /// <summary>Returns the session as a machine without other programs would have measured it.</summary>
    private static BenchSession Undisturbed(BenchSession session) => SessionAnalysis.Analyse(session with
    {
        Results = [.. session.Results.Select(static cell => cell with
        {
            Samples = [.. cell.Samples.Select(static sample => sample with { Flags = [] })],
        })],
    });
}
