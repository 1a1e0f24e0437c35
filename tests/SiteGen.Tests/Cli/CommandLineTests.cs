using SiteGen.Cli;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>A command that runs is described alone; that must not be seen.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("preview")]
    [InlineData("why")]
    [InlineData("new")]
    [InlineData("publish")]
    [InlineData("check")]
    [InlineData("bench")]
    [InlineData("data")]
    [InlineData("theme")]
    [InlineData("completion")]
    public void A_command_is_listed_and_answers_to_the_same_name(string name)
    {
        using var site = new CommandSite();
        Assert.Matches($@"(?m)^  {name}\b", site.RunAnywhere([], ["--help"]).Results);
        var help = site.RunAnywhere([], [name, "--help"]);
        Assert.Equal(0, help.Code);
        Assert.Matches($@"(?m)^  \S+ {name}\b", help.Results);
    }

    [Fact]
    public void A_slip_of_the_pen_is_told_the_command_that_was_meant()
    {
        using var site = new CommandSite();
        var run = site.RunAnywhere([], ["biuld"]);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("build", run.Results + run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_is_offered_every_command()
    {
        using var site = new CommandSite();
        var offered = site.RunAnywhere([], ["[suggest:8]", "sitegen "]).Results;
        Assert.All(new[] { "build", "preview", "completion" }, name =>
            Assert.Contains(name, offered, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_command_the_options_are_those_of_the_preview()
    {
        using var site = new CommandSite();
        var help = site.RunAnywhere([], ["--help"]).Results;
        Assert.All(new[] { "--root", "--port", "--host", "--allow-host", "--open", "--published", "--all" },
            option => Assert.Matches($@"(?m)^  {option}\b", help));
        var run = site.RunAnywhere([], ["--port", "5100", "--root", site.Beside("nowhere")]);
        Assert.Equal(ExitCodes.Errors, run.Code);
        Assert.Equal(ExitCodes.Usage, site.RunAnywhere([], ["--port", "70000"]).Code);
        Assert.Equal(ExitCodes.Usage, site.RunAnywhere([], ["--nonsense"]).Code);
    }

    [Fact]
    public void An_option_before_a_command_is_refused_and_not_ignored()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        var run = site.RunAnywhere([], ["--root", site.Root, "build"]);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.Contains("Move them to the end: sitegen build --root DIR.", run.Messages);
        Assert.False(site.Has("output/a/index.html"));
    }
}
