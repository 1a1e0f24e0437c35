using System.Text.RegularExpressions;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class ProblemReportTests
{
    [Fact]
    public void Errors_come_before_warnings_and_each_in_the_order_of_places()
    {
        var printed = Printed([.. Some("SG0102", 2, Severity.Warning), .. Some("SG0301", 1), .. Some("SG0101", 2)]);
        Assert.Equal(
            """
            content/page-0001.md:1:1: error SG0101: Problem 1.
            content/page-0001.md:1:1: error SG0301: Problem 1.
            content/page-0002.md:1:1: error SG0101: Problem 2.
            content/page-0001.md:1:1: warning SG0102: Problem 1.
            content/page-0002.md:1:1: warning SG0102: Problem 2.

            """.ReplaceLineEndings("\n"), printed);
    }

    [Fact]
    public void Up_to_fifty_of_a_code_are_printed_and_not_summed_up() =>
        Assert.Equal(100, Printed([.. Some("SG0101", 50), .. Some("SG0102", 50, Severity.Warning)]).Split('\n')[..^1]
            .Length);

    [Fact]
    public void Of_many_alike_the_first_ten_are_printed_and_the_rest_is_counted()
    {
        var printed = Printed([.. Some("SG0102", 401, Severity.Warning), .. Some("SG0301", 1), .. Some("SG0101", 51)]);
        Assert.Equal(10, Count(printed, ": error SG0101: "));
        Assert.Equal(10, Count(printed, ": warning SG0102: "));
        Assert.EndsWith(
            """
            content/page-0010.md:1:1: warning SG0102: Problem 10.
            and 391 more SG0102; --all shows them
            453 problems by code:
              error   SG0101 ×51 in 51 files
              error   SG0301 ×1 in 1 file
              warning SG0102 ×401 in 401 files

            """.ReplaceLineEndings("\n"), printed);
        Assert.Contains("content/page-0010.md:1:1: error SG0101: Problem 10.\nand 41 more SG0101; --all shows "
            + "them\ncontent", printed);
    }

    [Fact]
    public void All_are_printed_for_who_asks_and_still_summed_up()
    {
        var printed = Printed([.. Some("SG0102", 1_401, Severity.Warning)], showsAll: true);
        Assert.Equal(1_401, Count(printed, ": warning SG0102: "));
        Assert.DoesNotContain("--all", printed);
        Assert.EndsWith("1,401 problems by code:\n  warning SG0102 ×1,401 in 1,401 files\n", printed);
    }

    [Fact]
    public void More_than_a_hundred_of_many_codes_are_summed_up()
    {
        var codes = Enumerable.Range(100, 101).SelectMany(static number => Some($"SG0{number}", 1));
        Assert.Contains("101 problems by code:\n  error   SG0100 ×1 in 1 file\n", Printed([.. codes]));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("publish", "folder:out")]
    public void Every_command_that_builds_cuts_and_has_an_option_for_all(params string[] command)
    {
        using var site = SiteWithBrokenLinks(60);
        string[] arguments = [.. command, "--base-url", "https://example.org"];
        if (command is ["check"]) arguments = command;
        Assert.Contains("and 50 more SG0101; --all shows them\n", site.Run(arguments).Messages);
        var all = site.Run([.. arguments, "--all"]).Messages;
        Assert.Equal(60, Count(all, "error SG0101"));
        Assert.DoesNotContain("more SG0101", all);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Formats_for_programs_stay_whole(string format)
    {
        using var site = SiteWithBrokenLinks(60);
        var results = site.Run("check", "--format", format).Results;
        for (var number = 1; number <= 60; number++) Assert.Contains($"gone-{number}.md", results);
        if (format == "json")
            Assert.Equal(60, Regex.Count(site.Run("build", "--json").Results, "\"code\": \"SG0101\""));
    }

    [Theory]
    [InlineData("build", "check", "preview", "publish", "data accept", "bench check", "bench merge", "bench compare",
        "bench import pyperf", "bench export csv", "bench export pyperf")]
    public void Every_command_that_prints_lists_of_problems_offers_all_of_them(params string[] commands)
    {
        using var site = new CommandSite();
        Assert.All(commands, command =>
            Assert.Matches(@"(?m)^  --all\s+Print every problem",
                site.RunAnywhere([], [.. command.Split(' '), "--help"]).Results));
    }

    private static CommandSite SiteWithBrokenLinks(int count)
    {
        var links = string.Concat(
            Enumerable.Range(1, count).Select(static number => $"- [{number}](gone-{number}.md)\n"));
        return CommandSite.Of($"-- content/a.md --\n{links}");
    }

    private static IEnumerable<Diagnostic> Some(string code, int count, Severity severity = Severity.Error) =>
        Enumerable.Range(1, count).Select(number => new Diagnostic(code, severity,
            new SourceLocation(SourcePath.Parse($"content/page-{number:0000}.md"), 1, 1), $"Problem {number}."));

    private static string Printed(IEnumerable<Diagnostic> problems, bool showsAll = false)
    {
        var writer = new StringWriter();
        DiagnosticPrinter.Print(Consoles.Create(writer, isRedirected: true), problems, showsAll);
        return writer.ToString().ReplaceLineEndings("\n");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
