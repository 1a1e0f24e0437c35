using System.Text.Json;
using SiteGen.Cli;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class KeepGoingTests
{
    private const string Site = """
        -- content/good.md --
        All is well here.
        -- content/link.md --
        A [broken <link>](nowhere.md).
        -- content/value.md --
        ---
        title: Values
        ---
        {{ data.nothing }}
        -- content/_note.md --
        An [included link](nowhere.md).
        -- content/including.md --
        <!-- include: _note.md -->

        """;

    [Fact]
    public void Pages_that_are_whole_are_written_and_the_others_begin_with_a_box()
    {
        using var site = CommandSite.Of(Site);
        var run = site.Run("build", "--keep-going", "--output", site.Beside("out"));
        Assert.Equal(ExitCodes.Errors, run.Code);
        Assert.Matches(@"^Built with errors: 6 pages in \d+ files .* to BESIDE/out in \d+ ms: 0 warnings, 3 errors\. "
            + @"A box names the errors on 3 pages; 1 file left out\.\n$", run.Results);
        Assert.DoesNotContain("build-errors", Page(site, "good"));
        var box = Page(site, "link");
        Assert.Matches("<main[^>]*>\n<section class=\"build-errors\" aria-label=\"Errors of this page\">", box);
        Assert.Contains("<strong>This page has 1 error and is not for publication.</strong>", box);
        Assert.Contains("<li><code>content/link.md:1:3</code>: SG0101: The link 'nowhere.md' is broken", box);
        Assert.Contains("<li><code>content/_note.md:1:4</code>: SG0101: ", Page(site, "including"));
        Assert.Contains("<h1>Values</h1>", Page(site, "value"));
        Assert.Contains("<li><code>content/value.md:4:9</code>: SG0306: 'data' has no 'nothing'.", Page(site, "value"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("output")]
    [InlineData("../site/output/")]
    public void The_folder_of_the_last_clean_build_stays_as_it_was(string? output)
    {
        using var site = CommandSite.Of("-- content/good.md --\nClean.");
        site.Run("build");
        site.Write("content/good.md", "A [link](nowhere.md).\n");
        string[] named = output is null ? [] : ["--output", Path.Combine(site.Root, output)];
        var run = site.Run(["build", "--keep-going", .. named]);
        Assert.Equal(ExitCodes.Errors, run.Code);
        Assert.Contains("error SG0769: ", run.Messages);
        Assert.Contains("The output folder is unchanged.", run.Results);
        Assert.Contains("Clean.", site.Read("output/good/index.html"));
    }

    [Fact]
    public void A_site_without_errors_is_built_as_ever()
    {
        using var site = CommandSite.Of("-- content/good.md --\nClean.");
        var run = site.Run("build", "--keep-going");
        Assert.Equal((ExitCodes.Ok, ""), (run.Code, run.Messages));
        Assert.StartsWith("Built 3 pages", run.Results);
    }

    [Fact]
    public void What_cannot_be_a_file_beside_the_others_is_left_out()
    {
        using var site = CommandSite.Of(
            "-- content/license --\nText.\n-- content/license.md --\nA page.\n-- content/build.json --\n{}");
        var run = site.Run("build", "--keep-going", "--output", site.Beside("out"));
        Assert.Equal(ExitCodes.Errors, run.Code);
        Assert.Contains("2 files left out.", run.Results);
        Assert.Contains("A page.", Page(site, "license"));
    }

    [Fact]
    public void Programs_are_told_what_was_written_and_that_it_failed()
    {
        using var site = CommandSite.Of(Site);
        using var report = JsonDocument.Parse(
            site.Run("build", "--keep-going", "--json", "--output", site.Beside("out")).Results);
        Assert.False(report.RootElement.GetProperty("succeeded").GetBoolean());
        Assert.EndsWith("out", report.RootElement.GetProperty("output").GetString());
        Assert.Equal(3, report.RootElement.GetProperty("markedPages").GetInt32());
        // The Markdown of the page whose value is not there.
        Assert.Equal(1, report.RootElement.GetProperty("leftOutFiles").GetInt32());
    }

    [Fact]
    public void A_publication_does_not_keep_going()
    {
        using var site = CommandSite.Of(Site);
        Assert.Equal(ExitCodes.Usage, site.Run("publish", "folder:out", "--keep-going").Code);
    }

    private static string Page(CommandSite site, string name) =>
        File.ReadAllText(Path.Combine(site.Beside("out"), name, "index.html"))
            .Replace("&#39;", "'", StringComparison.Ordinal);
}
