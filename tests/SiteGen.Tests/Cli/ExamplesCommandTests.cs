using SiteGen.Bench.Interpreters;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Code blocks that are run, with the shell, and with Python where there is one.</summary>
public sealed class ExamplesCommandTests
{
    private const string Stored = "data/outputs/page.json";

    private const string Settings = """
        -- site.yaml --
        title: T
        examples: { commands: { sh: "/bin/sh {file}" } }
        -- content/page.md --

        """;

    [Fact]
    public void An_update_stores_what_a_block_prints_and_the_page_shows_it()
    {
        using var site = Site("```sh run\necho one; echo two >&2; echo $HOME | wc -l\n```");
        Assert.Contains("SG0324", site.Run("build").Messages, StringComparison.Ordinal);
        var run = site.Run("examples", "update");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains("\"one\",\n            \"two\",\n            \"1\"", site.Read(Stored),
            StringComparison.Ordinal);
        Assert.Contains("2026-06-15", site.Read(Stored), StringComparison.Ordinal);
        var built = site.Run("build", "--strict");
        Assert.Equal((0, ""), (built.Code, built.Messages));
        Assert.Contains("<span class=\"line\">two</span>", site.Read("output/page/index.html"),
            StringComparison.Ordinal);
        Assert.Contains("```output\none\ntwo\n1\n```", site.Read("output/page/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_changed_is_run_again()
    {
        using var site = Site("```sh run\necho a\n```\n\n```sh run\necho b\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.Equal("", site.Run("examples", "update", "--dry-run").Results);
        site.Write("content/page.md", "```sh run\necho a\n```\n\n```sh run\necho c\n```\n");
        Assert.Equal("content/page.md:5:1: sh, default\n", site.Run("examples", "update", "--dry-run").Results);
        Assert.Contains("belongs to other code", site.Run("build").Messages, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.DoesNotContain("echo b", site.Read(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_names_the_block_whose_output_changed()
    {
        using var site = Site("```sh run files=\"/data/rows.csv\"\nwc -l < rows.csv; echo $UNSET\n```\n"
            + "\n```sh run mask=\"[0-9]+ ms\"\ndate +'%N ms'\n```\n\n```sh run\ndate +%N\n```");
        site.Write("data/rows.csv", "a\nb\n");
        Assert.Equal(0, site.Run("examples", "update").Code);
        var check = site.Run("check", "--examples");
        Assert.Equal(1, check.Code);
        Assert.Contains("content/page.md:9:1: error SG0330", check.Messages, StringComparison.Ordinal);
        Assert.Single(check.Messages.Split('\n'), static line => line.Contains("SG0330", StringComparison.Ordinal));
        Assert.Contains("Ran 3 examples.", check.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "exit 3", "SG0333")]
    [InlineData("run expect-error", "exit 0", "SG0337")]
    [InlineData("run timeout=1", "sleep 60 & sleep 60", "SG0334")]
    [InlineData("run", "while :; do echo 0123456789012345678901234567890123456789; done | head -c 100000", "SG0335")]
    public void A_run_that_goes_wrong_stores_nothing(string options, string code, string problem)
    {
        using var site = Site($"```sh {options}\n{code}\n```");
        var run = site.Run("examples", "update");
        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Root, Stored)));
    }

    [Fact]
    public void An_expected_error_is_an_output()
    {
        using var site = Site("```sh run expect-error title=\"fail.sh\"\necho sorry; exit 3\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.Contains("\"sorry\"", site.Read(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_of_the_user_is_not_there()
    {
        Environment.SetEnvironmentVariable("SITEGEN_TEST_TOKEN", "secret");
        using var site = Site("```sh run env=\"OWN=1\"\nenv | sort | grep -v '^PATH='\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.DoesNotContain("secret", site.Read(Stored), StringComparison.Ordinal);
        Assert.Contains("\"OWN=1\"", site.Read(Stored), StringComparison.Ordinal);
        Assert.Contains("\"TZ=UTC\"", site.Read(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_without_a_block_are_deleted_and_other_files_are_not()
    {
        using var site = Site("```sh run\necho a\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        site.Write("content/page.md", "No code.\n").Write("data/outputs/other.json", "{\"mine\": 1}\n");
        Assert.Contains("SG0338", site.Run("check", "--examples").Messages, StringComparison.Ordinal);
        Assert.Equal("data/outputs/page.json: is deleted\n", site.Run("examples", "update", "--dry-run").Results);
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.False(File.Exists(Path.Combine(site.Root, Stored)));
        Assert.True(File.Exists(Path.Combine(site.Root, "data/outputs/other.json")));
    }

    [Fact]
    public void A_damaged_file_of_outputs_is_named()
    {
        using var site = Site("```sh run\necho a\n```");
        site.Write(Stored, "{\"format\": ");
        Assert.Contains("data/outputs/page.json:1:12: error SG0326", site.Run("build").Messages,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/outputs/page.json", "<<<<<<< ours\n", "SG0326")]
    [InlineData("site.yaml", "title: T\nexamples: { commands: { sh: /bin/sh } }\n", "SG0327")]
    public void An_update_of_a_site_with_errors_changes_nothing(string file, string text, string code)
    {
        using var site = Site("```sh run\necho a\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        site.Write(file, text);
        var before = site.Read(Stored);
        var run = site.Run("examples", "update");
        Assert.Equal(1, run.Code);
        Assert.Contains($"error {code}", run.Messages, StringComparison.Ordinal);
        Assert.Equal(before, site.Read(Stored));
    }

    [Theory]
    [InlineData("```shel run\necho a\n```")]
    [InlineData("```sh run=,\necho a\n```")]
    [InlineData("```sh run\necho b\n```\n\n```shel run\necho a\n```")]
    public void The_output_of_a_block_that_cannot_be_read_is_kept(string page)
    {
        using var site = Site("```sh run\necho a\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        site.Write("content/page.md", page + "\n");
        var run = site.Run("examples", "update");
        Assert.Contains("warning SG0339", run.Messages, StringComparison.Ordinal);
        Assert.Contains("\"echo a\"", site.Read(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_in_a_command_begins_at_the_folder_of_the_site()
    {
        using var site = Site("```own run\necho a\n```");
        site.Write("site.yaml", "title: T\nexamples: { commands: { own: \"tools/own {file}\" } }\n");
        site.Write("tools/own", "#!/bin/sh\nif [ \"$1\" = --version ]; then echo own 1; else . ./\"$1\"; fi\n");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(Path.Combine(site.Root, "tools/own"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("", site.Run("examples", "update").Messages);
        Assert.Contains("own 1", site.Read(Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_text_that_spells_an_escape_stays_as_it_is()
    {
        using var site = Site("```sh run\nprintf '%s' '\\x1b[31mred'\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.Equal(0, site.Run("build").Code);
        Assert.Contains("<span class=\"line\">\\x1b[31mred</span>", site.Read("output/page/index.html"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files=\"/data/a.txt /data/b/a.txt\"")]
    [InlineData("files=\"/data/a.txt\" title=\"a.txt\"")]
    public void Files_of_one_name_are_reported(string options)
    {
        using var site = Site($"```sh run {options}\ncat a.txt\n```");
        site.Write("data/a.txt", "1\n").Write("data/b/a.txt", "2\n");
        Assert.Contains("error SG0328", site.Run("build").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Python_runs_with_the_named_interpreters()
    {
        var survey = await Discovery.Find([], Surroundings.OfThisMachine(), TestContext.Current.CancellationToken);
        Assert.SkipWhen(survey.Found.IsEmpty, "No Python was found on this machine.");
        var version = survey.Found[0].Identity.Version;
        var name = survey.Found[0].Identity.IsFreeThreaded ? version + "t" : version;
        using var site = Site(
            $"```python run={name} title=\"fail.py\" expect-error\nimport sys\nprint(sys.version_info[0])\n1 / 0\n```");
        var run = site.Run("examples", "update");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains("  File \\\"fail.py\\\", line 3, in <module>", site.Read(Stored), StringComparison.Ordinal);
        Assert.Contains($"Python {version}", site.Read(Stored), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("check", "--examples").Code);
    }

    [Fact]
    public async Task Blocks_of_a_session_share_one_interpreter()
    {
        var python = await Python();
        using var site = Site($"```python run={python} session\nimport os\nstart = os.getpid()\n```\n\nText\n\n"
            + "```python run session mask=\"[0-9]{4,}\"\nprint('same', os.getpid() == start)\n```\n\n"
            + "```python run session title=\"fail.py\" expect-error\nprint('before')\n1 / 0\n```\n\n"
            + "```python run session=other\nprint('start' in globals(), __name__)\n```\n\n"
            + "```python run session\nprint('after', start > 0)\n```");
        var run = site.Run("examples", "update");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains("python, session of 4 blocks, ", run.Results, StringComparison.Ordinal);
        var stored = site.Read(Stored);
        foreach (var line in new[] { "same True", "before", "False __main__", "after True" })
            Assert.Contains($"\"{line}\"", stored, StringComparison.Ordinal);
        Assert.Contains("  File \\\"fail.py\\\", line 2, in <module>", stored, StringComparison.Ordinal);
        Assert.Contains("\"    1 / 0\"", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("sitegen-session", stored, StringComparison.Ordinal);
        Assert.Equal("", site.Run("build", "--strict").Messages);
        Assert.Equal(4, site.Read("output/page/index.html").Split("code-output").Length - 1);
        var check = site.Run("check", "--examples");
        Assert.Equal(0, check.Code);
        Assert.Contains("Ran 5 examples.", check.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_that_begin_with_equal_blocks_stay_apart()
    {
        var python = await Python();
        using var site = Site($"```python run={python} session=a\nx = 0\n```\n\n```python run session=a\nx += 1\n"
            + $"print('a has', x)\n```\n\n```python run={python} session=b\nx = 0\n```\n\n"
            + "```python run session=b\nprint('b has', x)\n```");
        Assert.Equal((0, ""), RunOf(site, "examples", "update"));
        Assert.Contains("\"a has 1\"", site.Read(Stored), StringComparison.Ordinal);
        Assert.Contains("\"b has 0\"", site.Read(Stored), StringComparison.Ordinal);
        Assert.Contains("Ran 4 examples.", site.Run("check", "--examples").Messages, StringComparison.Ordinal);
        Assert.Equal((0, ""), RunOf(site, "build", "--strict"));
    }

    [Fact]
    public async Task Equal_blocks_run_with_the_interpreters_of_all_of_them()
    {
        var python = await Python();
        var other = python[..python.LastIndexOf('.')] + (python.EndsWith('t') ? "t" : "");
        using var site = Site($"```python run={python}\nprint(1)\n```\n\n```python run={other}\nprint(1)\n```");
        Assert.Equal((0, ""), RunOf(site, "examples", "update"));
        Assert.Contains($"\"on\": \"{other}\"", site.Read(Stored), StringComparison.Ordinal);
        Assert.Equal((0, ""), RunOf(site, "build", "--strict"));
    }

    [Fact]
    public async Task A_traceback_shows_the_lines_of_every_block_of_a_session()
    {
        var python = await Python();
        using var site = Site($"```python run={python} session\ndef f(x):\n    return 1 / x\n```\n\n"
            + "```python run session expect-error\nprint('a')\nf(0)\n```");
        Assert.Equal((0, ""), RunOf(site, "examples", "update"));
        foreach (var line in new[] { "example-2.py\\\", line 2, in <module>", "example.py\\\", line 2, in f",
            "    return 1 / x" })
            Assert.Contains(line, site.Read(Stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atexit.register(print, 'bye')", "", "\"bye\"")]
    [InlineData("atexit.register(os._exit, 3)", "error SG0333", null)]
    [InlineData("atexit.register(time.sleep, 60)", "error SG0334", null)]
    public async Task The_last_block_of_a_session_has_what_happens_at_its_end(
        string code, string problem, string? line)
    {
        var python = await Python();
        using var site = Site($"```python run={python} session timeout=1\nimport atexit, os, time\n```\n\n"
            + $"```python run session timeout=1\n{code}\nprint('end')\n```");
        var run = site.Run("examples", "update");
        Assert.Contains(problem.Length == 0 ? "" : $"content/page.md:5:1: {problem}", run.Messages,
            StringComparison.Ordinal);
        Assert.Equal(line is null ? 1 : 0, run.Code);
        Assert.Contains(line ?? "import atexit", site.Read(Stored), StringComparison.Ordinal);
        Assert.Equal(line is not null, site.Read(Stored).Contains("\"end\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_a_block_concerns_those_after_it_in_its_session()
    {
        var python = await Python();
        using var site = Site($"```python run={python} session\nx = 1\n```\n\n```python run session\nx += 1\n"
            + "print(x)\n```\n\n```python run session\nprint(x)\n```");
        Assert.Equal(0, site.Run("examples", "update").Code);
        var page = site.Read("content/page.md");
        site.Write("content/page.md", page.Replace("x += 1", "x += 2", StringComparison.Ordinal));
        var built = site.Run("build").Messages;
        Assert.Contains("content/page.md:5:1: warning SG0324", built, StringComparison.Ordinal);
        Assert.Contains("content/page.md:10:1: warning SG0324", built, StringComparison.Ordinal);
        Assert.DoesNotContain("content/page.md:1:1", built, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("examples", "update").Code);
        Assert.Equal(2, site.Read(Stored).Split("\"3\"").Length - 1);
    }

    [Fact]
    public async Task A_block_that_fails_ends_its_session_and_is_named()
    {
        var python = await Python();
        using var site = Site($"```python run={python} session\nprint('kept')\n```\n\n```python run session\n1 / 0\n"
            + "```\n\n```python run session\nprint('never')\n```");
        var run = site.Run("examples", "update");
        Assert.Equal(1, run.Code);
        Assert.Contains("content/page.md:5:1: error SG0333", run.Messages, StringComparison.Ordinal);
        Assert.Contains("ZeroDivisionError", run.Messages, StringComparison.Ordinal);
        Assert.Contains("\"kept\"", site.Read(Stored), StringComparison.Ordinal);
        Assert.DoesNotContain("\"never\"", site.Read(Stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sys.exit(3)", "SG0333")]
    [InlineData("os._exit(3)", "SG0333")]
    [InlineData("time.sleep(60)", "SG0334")]
    public async Task A_session_that_ends_early_names_the_block(string code, string problem)
    {
        var python = await Python();
        using var site = Site($"```python run={python} session timeout=1\nimport os, sys, time\n```\n\n"
            + $"```python run session timeout=1\n{code}\n```\n\n```python run session timeout=1\nprint(1)\n```");
        var run = site.Run("examples", "update");
        Assert.Contains($"content/page.md:5:1: error {problem}", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```sh run session\necho a\n```", "1:1: warning SG0286")]
    [InlineData("```python run session\na = 1\n```\n\n```python run=3.14 session\nb = 1\n```", "5:1: warning SG0287")]
    [InlineData("```python run session\na = 1\n```\n\n```python run session env=\"A=1\"\nb = 1\n```",
        "5:1: warning SG0287")]
    [InlineData("```python session\na = 1\n```", "1:1: warning SG0321")]
    public void An_option_that_a_session_cannot_follow_is_told(string page, string problem)
    {
        using var site = Site(page);
        Assert.Contains($"content/page.md:{problem}", site.Run("build").Messages, StringComparison.Ordinal);
    }

    private static (int Code, string Messages) RunOf(CommandSite site, params string[] words)
    {
        var run = site.Run(words);
        return (run.Code, run.Messages);
    }

    /// <summary>Returns the name of an interpreter of this machine.</summary>
    private static async Task<string> Python()
    {
        var survey = await Discovery.Find([], Surroundings.OfThisMachine(), TestContext.Current.CancellationToken);
        Assert.SkipWhen(survey.Found.IsEmpty, "No Python was found on this machine.");
        var version = survey.Found[0].Identity.Version;
        return survey.Found[0].Identity.IsFreeThreaded ? version + "t" : version;
    }

    [Fact]
    public void An_interpreter_that_is_not_there_is_named()
    {
        using var site = Site("```python run=3.99\nprint(1)\n```");
        var run = site.Run("examples", "update");
        Assert.Equal(1, run.Code);
        Assert.Contains("SG0331", run.Messages, StringComparison.Ordinal);
    }

    private static CommandSite Site(string page)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh.");
        return CommandSite.Of(Settings + page);
    }
}
