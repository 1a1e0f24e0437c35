using System.Text.Json;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>A library's own benchmarks in <c>data/workloads.yaml</c>, with a Python of this machine.</summary>
public sealed class OwnWorkloadsTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        {{ phrase "faster" }}
        -- bench/parse.py --
        import os
        def document(size):
            return list(range(size))
        def parse(numbers):
            total = 0
            for _ in range(4 if "old" in os.environ["SITEGEN_OWN_WHICH"] else 1):
                total = sum(n * n for n in numbers)
            return total
        -- data/workloads.yaml --
        configurations:
          mylib@1.9: { which: old }
          mylib@2.0: { which: new }
        workloads:
          parse: { python: 'bench/parse.py:parse', setup: document, cases: { size: [200] } }
          start: { command: '{python} -c pass', prepare: '{python} -c pass' }
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_librarys_functions_and_commands_are_measured_against_each_other()
    {
        Assert.SkipUnless(HasPython(), "There is no CPython 3.12 or newer on this machine.");
        var file = _site.Beside("own.json");
        var run = _site.Run("bench", "run", "--profile", "quick", "--wait-quiet", "0", "--out", file);
        Assert.True(File.Exists(file), run.All);
        using var session = JsonDocument.Parse(File.ReadAllText(file));
        var root = session.RootElement;
        Assert.DoesNotContain(_site.Root, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(["mylib@1.9", "mylib@2.0", "mylib@1.9#2"], root.GetProperty("configurations").EnumerateArray()
            .Select(static one => one.GetProperty("id").GetString()));
        var ratio = root.GetProperty("comparisons").EnumerateArray()
            .Single(static one => one.GetProperty("candidate").GetProperty("workload").GetString() == "parse")
            .GetProperty("ratio");
        Assert.InRange(ratio.GetProperty("point").GetDouble(), 0.15, 0.4);
        Assert.Contains(root.GetProperty("events").EnumerateArray(), static one =>
            one.GetProperty("code").GetString() == "packages");
    }

    [Fact]
    public void A_function_that_answers_otherwise_is_not_compared()
    {
        Assert.SkipUnless(HasPython(), "There is no CPython 3.12 or newer on this machine.");
        _site.Write("bench/parse.py", """
            import os
            def document(size):
                return size
            def parse(size):
                return os.environ["SITEGEN_OWN_WHICH"]
            """);
        var file = _site.Beside("own.json");
        var run = _site.Run(
            "bench", "run", "--profile", "quick", "--wait-quiet", "0", "--workload", "parse", "--out", file);
        Assert.NotEqual(0, run.Code);
        Assert.Contains("on the baseline", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interpreter_that_is_missing_is_named_with_its_place()
    {
        _site.Write("data/workloads.yaml", """
            configurations:
              mylib@1.9: { python: .venv/1.9/bin/python }
            workloads:
              start: { command: '{python} -c pass' }
            """);
        var run = _site.Run("bench", "run", "--profile", "quick");
        Assert.Contains("data/workloads.yaml:2:3: error SG0898: The interpreter '.venv/1.9/bin/python' does not exist.",
            run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_tool_is_printed_by_doctor_and_measured_without_any_Python()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tool of this test is a shell script.");
        _site.Write("data/workloads.yaml", """
            configurations: { mylib@1.9: { nanoseconds: 2000 }, mylib@2.0: { nanoseconds: 1000 } }
            workloads:
              suite: { command: 'sh bench/go-bench.sh {nanoseconds} {size}', reads: go, cases: { size: [1, 9] } }
            """);
        _site.Write("bench/go-bench.sh", "printf 'pkg: a\nBenchmarkParse-2 \t 10 \t %d ns/op\n' $(($1 * $2))\n");
        var doctor = _site.Run("bench", "doctor");
        Assert.Contains("suite[size=9] on mylib@2.0: ", doctor.Results, StringComparison.Ordinal);
        Assert.Contains("sh bench/go-bench.sh 1000 9; go from its standard output", doctor.Results,
            StringComparison.Ordinal);
        var file = _site.Beside("own.json");
        var run = _site.Run("bench", "run", "--profile", "quick", "--wait-quiet", "0", "--out", file);
        Assert.True(File.Exists(file), run.All);
        using var session = JsonDocument.Parse(File.ReadAllText(file));
        var ratios = session.RootElement.GetProperty("comparisons").EnumerateArray().ToDictionary(
            static one => one.GetProperty("candidate").GetProperty("case").GetString()!,
            static one => one.GetProperty("ratioOfAll").GetProperty("point").GetDouble());
        Assert.Equal(["size=1", "size=9"], ratios.Keys.Order(StringComparer.Ordinal));
        Assert.All(ratios.Values, static ratio => Assert.Equal(0.5, ratio, 9));
        Assert.DoesNotContain(_site.Root, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_tool_is_called_block_by_block_and_its_file_is_read()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/hyperfine"), "There is no /usr/bin/hyperfine on this machine.");
        _site.Write("data/workloads.yaml", """
            configurations: { slow: { seconds: 0.04 }, fast: { seconds: 0.01 } }
            workloads:
              naps:
                command: 'hyperfine --shell=none --runs 3 -n nap --export-json {out} "sleep {seconds}"'
                reads: hyperfine
            """);
        var file = _site.Beside("own.json");
        var run = _site.Run("bench", "run", "--profile", "quick", "--wait-quiet", "0", "--out", file);
        Assert.True(File.Exists(file), run.All);
        using var session = JsonDocument.Parse(File.ReadAllText(file));
        var cells = session.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["nap on fast", "nap on slow", "nap on slow#2"], cells.Select(static cell =>
            $"{cell.GetProperty("workload")} on {cell.GetProperty("configuration")}").Order(StringComparer.Ordinal));
        Assert.All(cells, static cell => Assert.Equal(
            3, cell.GetProperty("samples")[0].GetProperty("values").GetArrayLength()));
        var ratio = session.RootElement.GetProperty("comparisons")[0].GetProperty("ratioOfAll").GetProperty("point");
        Assert.InRange(ratio.GetDouble(), 0.2, 0.9);
    }

    [Fact]
    public void A_tool_that_is_not_installed_is_named_before_anything_runs()
    {
        _site.Write("data/workloads.yaml", """
            configurations: { mylib@2.0: { bin: build/app } }
            workloads:
              suite: { command: '{bin} bench', reads: go }
            """);
        var run = _site.Run("bench", "run", "--profile", "quick");
        Assert.NotEqual(0, run.Code);
        Assert.Contains("data/workloads.yaml:3:21: error SG0554: There is no program 'app' for 'mylib@2.0'.",
            run.Messages, StringComparison.Ordinal);
        Assert.Contains("help: Install it so that PATH finds it, or write its path from the site's folder.",
            run.Messages, StringComparison.Ordinal);
    }

    private bool HasPython() =>
        _site.Run("bench", "list", "--interpreters").Results.Contains("3.1", StringComparison.Ordinal);
}
