using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class BenchCommandTests : IDisposable
{
    /// <summary>The session of this repository's own site.</summary>
    // The session with the most workloads.
    private static readonly string Published = Directory.GetFiles(TestSite.Folder("../../data/bench"), "*.json")
        .MaxBy(static path => new FileInfo(path).Length)!;

    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Workloads_and_suites_are_listed_as_json()
    {
        using var json = JsonDocument.Parse(Run("list", "--workloads", "--suites", "--json").Results);
        Assert.Contains(json.RootElement.GetProperty("workloads").EnumerateArray(), static workload =>
            workload.GetProperty("id").GetString() == "nbody");
        Assert.Contains(json.RootElement.GetProperty("suites").EnumerateArray(), static suite => suite.GetProperty("id")
            .GetString() == "jit");
    }

    [Fact]
    public void Statements_are_listed_for_people() => Assert.Contains("C4", Run("list", "--claims").Results);

    [Theory]
    [InlineData("--workload nbdy", "No workload is named 'nbdy'", "Did you mean 'nbody'?")]
    [InlineData("--suite jot", "There is no suite 'jot'", "Did you mean 'jit'?")]
    [InlineData("--claim C99", "There is no statement 'C99'", "List them with 'sitegen bench list --claims'.")]
    [InlineData("--workload cpu_sieve --threads two", "'two' is not a thread count", "Write --threads 1,2.")]
    public void A_misspelt_name_is_a_wrong_use_with_a_way_out(string arguments, string problem, string help)
    {
        var run = Run(["run", .. arguments.Split(' ')]);
        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Messages);
        Assert.Contains(help, run.Messages);
    }

    [Fact]
    public void A_profile_that_there_is_not_is_a_wrong_use() => Assert.Equal(1, Run("run", "--profile", "slow").Code);

    [Theory]
    [InlineData("compare")]
    [InlineData("claims")]
    [InlineData("check")]
    public void A_file_that_is_missing_is_named(string command)
    {
        var run = Run(command, Path.Combine(_site.Root, "nothing.json"));
        Assert.Equal(2, run.Code);
        Assert.Contains("nothing.json", run.Messages);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("check")]
    public void A_file_that_is_no_session_is_refused_with_its_place(string command)
    {
        _site.Write("a.json", "{ \"schema\": \"other\" ");
        var run = Run(command, Path.Combine(_site.Root, "a.json"));
        Assert.Equal(2, run.Code);
        Assert.Contains("a.json:", run.Messages);
    }

    [Fact]
    public void A_limit_that_is_none_is_refused() =>
        Assert.Equal(1, Run("compare", "a.json", "--fail-if", "slow").Code);

    [Fact]
    public void Comparisons_are_told_to_programs_as_JSON()
    {
        var run = Run("compare", Published, "--workload", "nbody", "--workload", "pipeline_*", "--format", "json");
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Results);
        var comparisons = json.RootElement.GetProperty("comparisons").EnumerateArray().ToList();
        Assert.Equal(["nbody", "pipeline_cold", "pipeline_large", "pipeline_small"],
            comparisons.Select(static one => one.GetProperty("workload").GetString()).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.All(comparisons, static one => Assert.InRange(
            one.GetProperty("ratio").GetDouble(), one.GetProperty("low").GetDouble(), one.GetProperty("high")
            .GetDouble()));
        Assert.Empty(json.RootElement.GetProperty("suites").EnumerateArray());
    }

    [Fact]
    public void Several_patterns_may_stand_in_one_option() =>
        Assert.Equal(Run("compare", Published, "--workload", "nbody", "--workload", "fannkuch").Results,
            Run("compare", Published, "--workload", "nbody, fannkuch").Results);

    [Fact]
    public void The_means_of_suites_follow_the_comparisons()
    {
        var run = Run("compare", Published);
        Assert.Contains("compute: 314t against 314 ", run.Results);
        Assert.Contains("threads: 314t[threads=2] against 314t[threads=1] ", run.Results);
        Assert.Contains("| compute: 314t against 314 |", Run("compare", Published, "--format", "md").Results);
    }

    [Fact]
    public void A_workload_that_the_session_does_not_have_is_refused()
    {
        var run = Run("compare", Published, "--workload", "nbodi");
        Assert.Equal(1, run.Code);
        Assert.Contains("The session has no workload that is named 'nbodi'", run.Messages);
        Assert.Contains("Did you mean 'nbody'?", run.Messages);
    }

    [Theory]
    [InlineData("slower>10%", "sorting", 1, "sorting", 1.0, 0)]
    [InlineData("slower>10%", "sorting", 1, "sorting", 1.5, 5)]
    [InlineData("slower>10%", "sorting", 1, "sorting_v2", 1.5, 5)]
    [InlineData(null, "sorting", 1, "sorting_v2", 1.5, 0)]
    public void A_gate_does_not_pass_what_it_could_not_compare(
        string? gate, string before, double seconds, string after, double later, int code)
    {
        var (first, second) = (Imported("a", before, seconds), Imported("b", after, later));
        var run = Run([.. (string[])["compare", first, second, "--format", "json"], .. gate is null ? []
            : (string[])["--fail-if", gate]]);
        Assert.Equal(code, run.Code);
        using var json = JsonDocument.Parse(run.Results);
        var alone = json.RootElement.GetProperty("notCompared").EnumerateArray()
            .Select(static one => $"{one.GetProperty("workload").GetString()}: {one.GetProperty("why").GetString()}");
        Assert.Equal(before == after ? []
            : [$"{before}: only in the first file", $"{after}: only in the second file"], alone);
        Assert.Equal(before != after
            && gate is not null, run.Messages.Contains("Not compared: ", StringComparison.Ordinal));
        Assert.All(json.RootElement.GetProperty("comparisons").EnumerateArray(), static one =>
            Assert.Equal("unknown-build", one.GetProperty("builds").GetString()));
    }

    [Fact]
    public void A_pattern_leaves_out_of_a_gate_what_only_one_file_has()
    {
        var (first, second) = (Imported("a", "sorting", 1), Imported("b", "sorting", 1, "another"));
        Assert.Equal(5, Run("compare", first, second, "--fail-if", "slower>10%").Code);
        Assert.Equal(0, Run("compare", first, second, "--fail-if", "slower>10%", "--workload", "sorting").Code);
    }

    [Fact]
    public void Sessions_of_two_machines_are_set_side_by_side_and_not_joined()
    {
        var (first, second) = (Imported("a", "sorting", 1), Imported("b", "sorting", 1, host: "elsewhere"));
        var output = Path.Combine(_site.Root, "machines.json");
        var run = Run("merge", first, second, "--out", output);
        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(File.ReadAllText(output));
        Assert.Equal("sitegen.bench-machines/1", json.RootElement.GetProperty("schema").GetString());
        var machines = json.RootElement.GetProperty("machines").EnumerateArray().ToList();
        Assert.Equal(["a", "b"],
            machines.Select(static machine => machine.GetProperty("sessions")[0].GetProperty("id").GetString()));
    }

    [Fact]
    public void A_journal_of_a_run_that_goes_on_is_refused_at_once()
    {
        var journal = Path.Combine(_site.Root, "x.ndjson");
        var (taken, _) = SiteGen.Bench.Results.JournalLock.Take(journal);
        using (taken)
        {
            var run = Run("run", "--resume", journal);
            Assert.Equal(1, run.Code);
            Assert.Contains($"SG0855: The journal belongs to a run that is still in progress: process "
                + $"{Environment.ProcessId} on ", run.Messages);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000000")]
    public void A_time_that_no_worker_can_have_is_refused(string seconds) =>
        Assert.Equal(1, Run("run", "--timeout", seconds).Code);

    /// <returns>The path of a session.</returns>
    private string Imported(string id, string name, double seconds, string? second = null, string host = "here")
    {
        string[] names = second is null ? [name] : [name, second];
        var benchmarks =
            names.Select(each => $$"""{"metadata": {"name": "{{each}}", "loops": 1, "unit": "second"}, "runs": [{{Runs(seconds)}}]}""");
        _site.Write($"{id}-pyperf.json",
            $$"""{"version": "1.0", "metadata": {"hostname": "{{host}}", "python_version": "3.14.0"}, "benchmarks": [{{string.Join(", ", benchmarks)}}]}""");
        var path = Path.Combine(_site.Root, $"{id}.json");
        Assert.Equal(0,
            Run("import", "pyperf", Path.Combine(_site.Root, $"{id}-pyperf.json"), "--out", path, "--label", "one")
            .Code);
        return path;
    }

    private static string Runs(double seconds) => string.Join(", ", Enumerable.Range(0, 12).Select(run =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"metadata": {"date": "2024-01-01 00:00:{{run:00}}.000000"}, "warmups": [[1, 1.0]], "values": [{{seconds * (1 + (0.001 * run))}}]}""")));

    [Fact]
    public void A_measurement_of_a_session_goes_the_whole_way_from_run_to_export()
    {
        var pythons = Environment.GetEnvironmentVariable("SITEGEN_PYTHONS");
        Assert.SkipUnless(!string.IsNullOrEmpty(pythons), "SITEGEN_PYTHONS names no interpreter to measure.");
        var file = Path.Combine(_site.Root, "session.json");
        var run = Run("run", "--python", pythons.Split(Path.PathSeparator)[0], "--workload", "attr_slots", "--profile",
            "quick", "--wait-quiet", "0", "--out", file, "--seed", "1");
        Assert.True(run.Code is 0 or 6, run.All);
        Assert.Contains("cells", run.Results);
        Assert.Equal(0, Run("compare", file).Code);
        Assert.True(Run("check", file).Code is 5 or 6);
        Assert.Equal(0, Run("export", "csv", file, "--out", Path.Combine(_site.Root, "session.csv")).Code);
        Assert.StartsWith("workload,case,configuration", _site.Read("session.csv"));
        Assert.False(_site.Has(".journals/session.ndjson"));
    }

    private CommandRun Run(params string[] arguments) => _site.RunAnywhere([], ["bench", .. arguments]);
}
