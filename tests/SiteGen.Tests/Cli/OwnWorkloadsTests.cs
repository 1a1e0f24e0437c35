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

    private bool HasPython() =>
        _site.Run("bench", "list", "--interpreters").Results.Contains("3.1", StringComparison.Ordinal);
}
