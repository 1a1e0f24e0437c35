using System.Text;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Workloads;

/// <summary>An author's own configurations and workloads.</summary>
public sealed class OwnPlanTests
{
    private const string Good = """
        configurations:
          mylib@1.9: { python: .venv/1.9/bin/python }
          mylib@2.0: { python: .venv/2.0/bin/python, bin: build/app }
        baseline: mylib@1.9
        workloads:
          parse: { python: 'bench/parse.py:parse', setup: document, cases: { size: [1, 100], how: [fast] } }
          start: { command: '{bin} --version', prepare: 'rm -rf {scratch}/x', answer: stdout, about: Starts the program. }
        """;

    [Fact]
    public void Configurations_workloads_and_every_combination_of_cases_are_read()
    {
        var (plan, problems) = Read(Good);
        Assert.Empty(problems);
        Assert.Equal("mylib@1.9", plan!.Baseline);
        Assert.Equal(["mylib@1.9", "mylib@2.0"], plan.Configurations.Select(static one => one.Name));
        Assert.Equal("build/app", plan.Configurations[1].Variables["bin"]);
        var (parse, start) = (plan.Workloads[0], plan.Workloads[1]);
        Assert.Equal(["size=1, how=fast", "size=100, how=fast"], parse.Cases.Select(static one => one.Name));
        Assert.Equal("{\"size\":100,\"how\":\"fast\"}", parse.Cases[1].Params["arguments"].GetRawText());
        Assert.Equal(64, parse.Cases[0].Params["sha256"].GetString()!.Length);
        Assert.True(start.IsSingle);
        Assert.Equal("Starts the program.", start.Summary);
    }

    [Fact]
    public void The_first_configuration_is_the_baseline_unless_another_is_named() =>
        Assert.Equal("mylib@1.9", Read(Good.Replace("baseline: mylib@1.9\n", "", StringComparison.Ordinal))
            .Plan!.Baseline);

    [Theory]
    [InlineData("baseline: mylib@1.9", "baseline: mylib@1.8", "SG0891", "Did you mean 'mylib@1.9'?")]
    [InlineData("mylib@1.9:", "314t:", "SG0892", "Names such as 314 and 314t are those of CPython.")]
    [InlineData("start:", "nbody:", "SG0893", "a name that no built-in workload has")]
    [InlineData("command: '{bin} --version', ", "", "SG0894", "Write python: 'bench/parse.py:parse'")]
    [InlineData("bench/parse.py:parse", "bench/parse.py", "SG0895", "Write the file and the function")]
    [InlineData("bench/parse.py:parse", "bench/prase.py:parse", "SG0896", "Write the path from the site's folder.")]
    [InlineData("answer: stdout", "answer: stderr", "SG0897", "Write 'answer: stdout'")]
    [InlineData("setup: document", "setpu: document", "SG00", "Did you mean 'setup'?")]
    public void A_mistake_has_a_way_out(string right, string wrong, string code, string help)
    {
        var (_, problems) = Read(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Code.StartsWith(code, StringComparison.Ordinal)
            && problem.Help!.Contains(help, StringComparison.Ordinal));
    }

    private const string WithTool = """
        configurations:
          mylib@1.9: { bin: old/app }
          mylib@2.0: { bin: new/app }
        workloads:
          suite:
            command: '{bin} bench {size} --json={out}'
            reads: hyperfine
            cases: { size: [1, 100] }
        """;

    [Fact]
    public void A_tool_is_read_with_the_format_of_its_results()
    {
        var (plan, problems) = Read(WithTool);
        Assert.Empty(problems);
        var suite = Assert.Single(plan!.Workloads);
        Assert.Equal(("{bin} bench {size} --json={out}", "hyperfine"), (suite.Tool!.Command, suite.Tool.Reads));
        Assert.True(suite.Tool is { WritesOut: true, NeedsPython: false });
        Assert.False(suite.TakesTurns);
        Assert.Equal("suite", suite.Cases[1].Params["tool"].GetString());
        Assert.Equal([("size", "100")], suite.Cases[1].Arguments);
    }

    [Theory]
    [InlineData("reads: hyperfine", "reads: hyperfin", "SG0550", "Did you mean 'hyperfine'?")]
    [InlineData("reads: hyperfine", "reads: benchstat", "SG0550", "SiteGen reads what these tools write: hyperfine,")]
    [InlineData("command: '{bin} bench {size} --json={out}'", "python: 'bench/parse.py:parse'", "SG0551",
        "Write command:")]
    [InlineData("reads: hyperfine", "results: 'x/*.json'", "SG0551", "Write reads:")]
    [InlineData("reads: hyperfine", "reads: hyperfine\n    answer: stdout", "SG0551", "Remove 'answer'")]
    [InlineData("reads: hyperfine", "reads: hyperfine\n    results: 'x/*.json'", "SG0551", "Keep one of them.")]
    [InlineData("{bin} bench", "{bin} \"bench", "SG0552", "quote an argument that contains blanks")]
    [InlineData("{bin} bench", "{bni} bench", "SG0553", "Did you mean 'bin'?")]
    public void A_mistake_in_a_tool_has_a_way_out(string right, string wrong, string code, string help)
    {
        var (plan, problems) = Read(WithTool.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(plan);
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(help, problem.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workloads: { a: { command: x } }", "The file has no configurations.")]
    [InlineData("configurations: { a: { python: x } }", "The file has no workloads.")]
    public void An_empty_plan_is_named(string text, string message) =>
        Assert.Contains(Read(text).Problems, problem => problem.Message == message);

    private static (OwnPlan? Plan, IEnumerable<Diagnostic> Problems) Read(string text)
    {
        var (plan, problems) = OwnPlanReader.Read(
            new SourceFile(OwnPlan.File, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))),
            static path => path == "bench/parse.py" ? "def parse(): pass"u8.ToArray() : null);
        return (plan, problems);
    }
}
