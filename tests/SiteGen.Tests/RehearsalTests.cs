using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void It_goes_all_the_way_and_finds_nothing_wrong() =>
        Assert.Empty(Rehearsal.Play(EmbeddedTheme.Files, SiteExtensions.All));

    /// <remarks>A build does not look for mistakes in them.</remarks>
    [Fact]
    public void The_templates_of_the_program_have_no_mistakes()
    {
        var templates = EmbeddedTheme.Files.Where(static file => file.Path.Extension == ".html"
            || file.Path.Name == "card.svg").ToList();
        Assert.True(templates.Count > 50);
        Assert.Empty(templates.SelectMany(new TemplateStore().Check));
    }
}
