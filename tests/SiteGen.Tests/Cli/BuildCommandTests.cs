using SiteGen.Cli;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_one_page_of_Markdown_builds()
    {
        _folder.Write("content/a.md", "Hello");
        Assert.Equal(ExitCodes.Ok, Build());
        Assert.Contains("Hello", _folder.Contents("output")["a/index.html"]);
    }

    [Fact]
    public void A_warning_fails_a_strict_build_only()
    {
        _folder.Write("content/a.md", "---\ntitel: A\n---\n");
        Assert.Equal(ExitCodes.Errors, Build("--strict"));
        Assert.False(Directory.Exists(_folder.At("output")));
        Assert.Equal(ExitCodes.Ok, Build());
    }

    [Theory]
    [InlineData("-- content/docs/a.md --\nA", false)]
    [InlineData("-- content/posts/a.md --\n---\ndate: 2026-01-31\n---\nA", true)]
    [InlineData("-- site.yaml --\ntitle: T\n-- content/a.md --\nA", true)]
    [InlineData("-- site.yaml --\nbase_url: https://example.org\n-- content/posts/a.md --\n---\ndate: "
        + "2026-01-31\n---\nA", false)]
    public void A_site_without_an_address_is_noted_and_no_warning(string files, bool isNoted)
    {
        using var site = CommandSite.Of(files);
        var run = site.Run("build", "--strict");
        Assert.Equal((ExitCodes.Ok, ""), (run.Code, run.Messages));
        Assert.Equal(isNoted, run.Results.Contains("Note: the site has no 'base_url'", StringComparison.Ordinal));
        Assert.DoesNotContain("Note:", site.Run("build", "--base-url", "https://example.org").Results);
    }

    [Fact]
    public void A_folder_without_content_is_refused()
    {
        _folder.Write("index.md", "Hello");
        Assert.Equal(ExitCodes.Errors, Build());
        Assert.Equal(ExitCodes.Errors, CommandLine.Run(["build", "--root", _folder.At("nowhere")]));
        Assert.Equal(["index.md"], _folder.Contents(".").Keys);
    }

    [Fact]
    public void An_output_of_others_is_refused_and_stays()
    {
        _folder.Write("content/a.md", "Hello").Write("output/thesis.docx", "Years of work.");
        Assert.Equal(ExitCodes.Errors, Build());
        Assert.Equal(["thesis.docx"], _folder.Contents("output").Keys);
    }

    [Theory]
    [InlineData("nowhere.md")]
    [InlineData("/etc/hostname")]
    public void A_link_that_cannot_be_read_fails_the_build(string target)
    {
        _folder.Write("content/a.md", "Hello").Link("content/b.md", target);
        Assert.Equal(ExitCodes.Errors, Build());
        Assert.False(Directory.Exists(_folder.At("output")));
    }

    [Fact]
    public void An_option_that_does_not_exist_is_a_mistake_of_usage() =>
        Assert.Equal(ExitCodes.Usage, Build("--nonsense"));

    private int Build(params string[] options) => CommandLine.Run(["build", "--root", _folder.Path, .. options]);
}
