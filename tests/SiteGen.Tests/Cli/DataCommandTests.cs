using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class DataCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of("""
        -- site.yaml --
        title: T
        -- content/a.md --
        Words.
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_session_that_nothing_may_quote_is_not_taken_in_and_the_reason_is_told()
    {
        var session = _site.Beside("imported.json");
        var file = TestSite.Folder("../Fuzz/pyperf/small.json");
        _site.RunAnywhere([], ["bench", "import", "pyperf", file, "--out", session]);
        var run = _site.Run("data", "accept", session, "--yes");
        Assert.Equal(1, run.Code);
        Assert.Contains("error SG0853: The session was not accepted", run.Messages, StringComparison.Ordinal);
        Assert.Contains("The session was imported, so its builds", run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Root, "data")));
    }

    [Fact]
    public void A_file_that_is_no_session_is_not_taken_in()
    {
        var file = _site.Beside("x.json");
        File.WriteAllText(file, "{}");
        var run = _site.Run("data", "accept", file, "--yes");
        Assert.NotEqual(0, run.Code);
        Assert.Contains("SG0723", run.Messages, StringComparison.Ordinal);
    }
}
