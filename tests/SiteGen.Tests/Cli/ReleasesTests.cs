using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>The newest versions of what is measured, from saved answers of the services that publish them.</summary>
public sealed class ReleasesTests : IDisposable
{
    private const string Releases = """
        # Checked by hand in June.
        newest: { "3.13": 3.13.5, "3.14": '3.14.7' }  # patch releases
        accepted: [3.13.5]
        watch:
          - endoflife: python

        """;

    private const string Python = """
        [{"cycle": "3.15", "latest": "3.15.2"}, {"cycle": "3.14", "latest": "3.14.10"},
         {"cycle": "3.13", "latest": "3.13.5"}, {"cycle": "2.7", "latest": "2.7.18"}]
        """;

    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        {{ value "parse" }}
        -- data/claims.yaml --
        parse: { measure: "mylib@2.0[v=2] against mylib@2.0[v=1] / parse", holds: faster }
        -- data/bench/mylib@2.0.json --
        {"results": [
          {"command": "parse", "mean": 2, "parameters": {"v": "1"}, "times": [2, 2, 2, 2, 2, 2],
           "exit_codes": [0, 0, 0, 0, 0, 0]},
          {"command": "parse", "mean": 1, "parameters": {"v": "2"}, "times": [1, 1, 1, 1, 1, 1],
           "exit_codes": [0, 0, 0, 0, 0, 0]}]}
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Newer_versions_are_written_and_everything_else_stays()
    {
        var run = Update(Releases, ("endoflife-python.json", Python));
        Assert.Equal((0, "3.14: 3.14.7 → 3.14.10\n3.15: not listed → 3.15.2\n"), (run.Code, run.Results));
        Assert.Equal("""
            # Checked by hand in June.
            newest: { "3.13": 3.13.5, "3.14": 3.14.10, "3.15": 3.15.2 }  # patch releases
            accepted: [3.13.5]
            watch:
              - endoflife: python

            """.ReplaceLineEndings("\n"), _site.Read("data/releases.yaml"));
        Assert.Equal("Nothing is newer.\n", Run().Results);
    }

    [Theory]
    [InlineData("newest:\n  \"3.14\": 3.14.7 # old\n  other: 1.0\nwatch: { endoflife: python }\n",
        "newest:\n  \"3.14\": 3.14.10 # old\n  other: 1.0\n  \"3.15\": 3.15.2\nwatch: { endoflife: python }\n")]
    [InlineData("newest: {\n  \"3.14\": 3.14.7,\n  }\nwatch: { endoflife: python }",
        "newest: {\n  \"3.14\": 3.14.10, \"3.15\": 3.15.2,\n  }\nwatch: { endoflife: python }")]
    [InlineData("watch: { endoflife: python }",
        "watch: { endoflife: python }\n"
        + "newest: { \"2.7\": 2.7.18, \"3.13\": 3.13.5, \"3.14\": 3.14.10, \"3.15\": 3.15.2 }\n")]
    public void Every_form_of_the_list_is_kept(string before, string after)
    {
        Update(before, ("endoflife-python.json", Python));
        Assert.Equal(after, _site.Read("data/releases.yaml"));
        Assert.Equal("Nothing is newer.\n", Run().Results);
    }

    [Theory]
    [InlineData("pypi: mylib", "pypi-mylib.json", """{"info": {"version": "2.1.0"}}""")]
    [InlineData("nuget: mylib", "nuget-mylib.json", """{"versions": ["1.0", "2.1.0", "3.0.0-beta"]}""")]
    [InlineData("crates: mylib", "crates-mylib.json", """{"crate": {"max_stable_version": "2.1.0"}}""")]
    [InlineData("github: owner/mylib", "github-owner-mylib.json", """
        [{"tag_name": "v3.0.0-rc1", "draft": false, "prerelease": true},
         {"tag_name": "v2.1.0", "draft": false, "prerelease": false},
         {"tag_name": "v2.0.0", "draft": false, "prerelease": false}]
        """)]
    public void A_newer_release_of_a_project_makes_what_was_measured_stale(string watch, string file, string answer)
    {
        Assert.Contains("parse", _site.Run("check", "--claims").Results, StringComparison.Ordinal);
        Assert.DoesNotContain("SG0813", _site.Run("check", "--claims").Messages, StringComparison.Ordinal);
        Assert.Equal("mylib: not listed → 2.1.0\n", Update($"watch: [{{ {watch} }}]\n", (file, answer)).Results);
        Assert.Contains("SG0813", _site.Run("check", "--claims").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"error": "rate limit"}""")]
    [InlineData("""[{"cycle": "3.14"}]""")]
    [InlineData("""[{"cycle": "3.14", "latest": "9\n}; evil: 1"}]""")]
    [InlineData("""[{"cycle": "}\nevil", "latest": "3.14.11"}]""")]
    [InlineData("""[{"cycle": 3, "latest": 4}]""")]
    public void A_broken_or_hostile_answer_changes_nothing(string answer)
    {
        var run = Update(Releases, ("endoflife-python.json", answer));
        Assert.Equal(1, run.Code);
        Assert.Contains("data/releases.yaml:5:16: error SG0873: endoflife: python gave no versions", run.Messages,
            StringComparison.Ordinal);
        Assert.Equal(Releases.ReplaceLineEndings("\n"), _site.Read("data/releases.yaml"));
    }

    [Fact]
    public void One_service_without_an_answer_leaves_the_whole_file_as_it_is()
    {
        var text = Releases + "  - pypi: mylib\n";
        var run = Update(text, ("endoflife-python.json", Python));
        Assert.Equal(1, run.Code);
        Assert.Contains("pypi: mylib gave no versions: ", run.Messages, StringComparison.Ordinal);
        Assert.Equal(text.ReplaceLineEndings("\n"), _site.Read("data/releases.yaml"));
    }

    [Fact]
    public void A_version_never_goes_back()
    {
        var run = Update(Releases, ("endoflife-python.json", """[{"cycle": "3.14", "latest": "3.14.2"}]"""));
        Assert.Equal((0, "Nothing is newer.\n"), (run.Code, run.Results));
        Assert.Contains("warning SG0874: endoflife: python says that the newest version of 3.14 is 3.14.2, but the "
            + "file already lists 3.14.7.", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch: [{ pip: x }]", "data/releases.yaml:1:", "SG0870")]
    [InlineData("watch: [{ pypi: x, nuget: y }]", "data/releases.yaml:1:", "SG0870")]
    [InlineData("watch: [{ github: no-owner }]", "data/releases.yaml:1:19", "SG0871")]
    [InlineData("watch: [{ pypi: ../../etc }]", "data/releases.yaml:1:17", "SG0871")]
    [InlineData("newest: [3.14.7]\nwatch: [{ pypi: x }]", "data/releases.yaml:1:9", "SG0061")]
    [InlineData("newest: { a: 1.0 }", "data/releases.yaml", "SG0872")]
    public void A_mistake_in_the_file_is_named_with_its_place(string text, string place, string code)
    {
        var run = Update(text);
        Assert.Equal(1, run.Code);
        Assert.Contains(place, run.Messages, StringComparison.Ordinal);
        Assert.Contains(code, run.Messages, StringComparison.Ordinal);
        Assert.Equal(text, _site.Read("data/releases.yaml"));
    }

    [Fact]
    public void What_is_known_and_watched_is_shown_without_a_network()
    {
        _site.Write("data/releases.yaml", Releases.ReplaceLineEndings("\n"));
        Assert.Equal("""
            3.13: 3.13.5
            3.14: 3.14.7
            watched: endoflife: python, https://endoflife.date/api/python.json

            """.ReplaceLineEndings("\n"), _site.Run("data", "releases").Results);
    }

    private CommandRun Update(string releases, params (string Name, string Text)[] answers)
    {
        _site.Write("data/releases.yaml", releases.ReplaceLineEndings("\n"));
        Directory.CreateDirectory(_site.Beside("answers"));
        foreach (var (name, text) in answers) File.WriteAllText(Path.Combine(_site.Beside("answers"), name), text);
        return Run();
    }

    private CommandRun Run() => _site.Run("data", "releases", "--update", "--from", _site.Beside("answers"));
}
