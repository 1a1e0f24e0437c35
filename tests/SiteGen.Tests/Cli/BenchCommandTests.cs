using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class BenchCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Workloads_and_suites_are_listed_as_json()
    {
        using var json = JsonDocument.Parse(Run("list", "--workloads", "--suites", "--json").Results);
        Assert.Contains(json.RootElement.GetProperty("workloads").EnumerateArray(), static workload => workload.GetProperty("id").GetString() == "nbody");
        Assert.Contains(json.RootElement.GetProperty("suites").EnumerateArray(), static suite => suite.GetProperty("id").GetString() == "jit");
    }

    [Fact]
    public void Statements_are_listed_for_people() => Assert.Contains("C4", Run("list", "--claims").Results);

    [Theory]
    [InlineData("--workload nbdy", "No workload is called 'nbdy'", "Did you mean 'nbody'?")]
    [InlineData("--suite jot", "There is no suite 'jot'", "Did you mean 'jit'?")]
    [InlineData("--claim C99", "There is no statement 'C99'", "'sitegen bench list --claims' names them.")]
    [InlineData("--workload cpu_sieve --threads two", "'two' is no number of threads", "Write --threads 1,2.")]
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
    public void A_limit_that_is_none_is_refused() => Assert.Equal(1, Run("compare", "a.json", "--fail-if", "slow").Code);

    [Fact]
    public void A_measurement_of_a_session_goes_the_whole_way_from_run_to_export()
    {
        var pythons = Environment.GetEnvironmentVariable("SITEGEN_PYTHONS");
        Assert.SkipUnless(!string.IsNullOrEmpty(pythons), "SITEGEN_PYTHONS names no interpreter to measure.");
        var file = Path.Combine(_site.Root, "session.json");
        var run = Run("run", "--python", pythons.Split(Path.PathSeparator)[0], "--workload", "attr_slots", "--profile", "quick", "--wait-quiet", "0", "--out", file, "--seed", "1");
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
