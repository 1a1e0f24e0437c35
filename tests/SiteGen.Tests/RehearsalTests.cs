using SiteGen.Cli;
using SiteGen.Cli.Files;
using Xunit;

namespace SiteGen.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void It_goes_all_the_way_and_finds_nothing_wrong() =>
        Assert.Empty(Rehearsal.Play(EmbeddedTheme.Files, SiteExtensions.All));
}
