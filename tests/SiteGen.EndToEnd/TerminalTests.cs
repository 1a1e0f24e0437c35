using System.Globalization;
using System.Net;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.EndToEnd;

public sealed class TerminalTests : IAsyncDisposable
{
    private readonly TemporaryFolder _site = new TemporaryFolder()
        .Write("site.yaml", "title: The site\n").Write("content/a.md", "---\ntitle: A\n---\nText of a.\n")
        .Write("content/b.md", "---\ntitle: B\n---\nText of b.\n");

    private readonly HttpClient _client = new();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        SetWritable(true);
        _site.Dispose();
        await ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Redirected_it_prints_plain_lines()
    {
        await using var program = await RunningProgram.Preview(_site);
        Assert.Matches(@"^The preview is at http://localhost:\d+/\nThe site: \d+ pages, ready after \d+ ms\.\nStop with Ctrl-C\.\n$", program.Results);
        _site.Write("content/a.md", "Other text.");
        await program.Says("content/a.md: ");
        Assert.DoesNotContain('\u001b', program.Results);
        Assert.Empty(program.Messages);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_within_a_second()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are not sent on Windows.");
        // The shortest of several, because other tests use the same processors.
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 5 && shortest > TimeSpan.FromSeconds(1); attempt++)
        {
            await using var program = await RunningProgram.Preview(_site);
            // With a tab open, and a connection that says nothing.
            using var page = await _client.GetAsync(program.Url, TestContext.Current.CancellationToken);
            using var silent = new System.Net.Sockets.TcpClient("localhost", program.Port);
            var time = await program.Interrupt();
            Assert.Equal(0, program.ExitCode);
            Assert.Empty(program.Messages);
            shortest = time < shortest ? time : shortest;
        }
        Assert.True(shortest < TimeSpan.FromSeconds(1), $"It took {shortest.TotalMilliseconds:0} ms.");
    }

    [Fact]
    public async Task A_problem_is_printed_once_and_so_is_its_mending()
    {
        await using var program = await RunningProgram.Preview(_site);
        _site.Write("content/a.md", "A [broken link](nowhere.md).\n");
        await program.Says("SG0101");
        // Another file is saved meanwhile, and both pages are looked at.
        _site.Write("content/b.md", "Other text of b.\n");
        await program.Says("content/b.md: ");
        await Get(program, "a/");
        await Get(program, "b/");
        // A line above moves it.
        _site.Write("content/a.md", "A line.\n\nA [broken link](nowhere.md).\n");
        await program.Until(() => Count(program.Results + program.Messages, "content/a.md: ") == 2);
        await Get(program, "a/");
        Assert.Equal(1, Count(program.Messages, "SG0101"));
        _site.Write("content/a.md", "No link.\n");
        await program.Says("No problems are left.");
        Assert.Equal(1, Count(program.Messages, "error SG0101"));
        Assert.Equal(1, Count(program.Messages, "Fixed: content/a.md:3:3: SG0101: The link 'nowhere.md'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("folder/")]
    public async Task More_changes_than_the_system_keeps_in_mind_are_found_by_looking_at_everything(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "How many changes the system keeps in mind is asked of Linux.");
        var most = int.Parse(await File.ReadAllTextAsync(
            "/proc/sys/fs/inotify/max_queued_events", TestContext.Current.CancellationToken),
            CultureInfo.InvariantCulture);
        Assert.SkipWhen(most > 1_000_000, $"The system keeps {most} changes in mind: too many to make in a test.");
        await using var program = await RunningProgram.Preview(_site);
        program.Frozen(() =>
        {
            // Two files in turns, because the system counts equal changes that follow one another once.
            for (var round = 0; round <= most; round++)
                _site.Write("content/a.md", "Never seen.").Write("content/b.md", "Never seen.");
            _site.Write("content/a.md", "The last text.").Write($"content/{folder}c.md", "The newest file.");
        });
        await program.Says("(all files were read again)");
        Assert.Contains("The last text.", await Get(program, "a/"), StringComparison.Ordinal);
        Assert.Contains("The newest file.", await Get(program, $"{folder}c/"), StringComparison.Ordinal);
        // It watches on.
        _site.Write($"content/{folder}later.md", "Written later.");
        await program.Says($"content/{folder}later.md: ");
        Assert.Contains("Written later.", await Get(program, $"{folder}later/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_shown_as_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no file modes on Windows.");
        SetWritable(false);
        var before = _site.Contents(".").Keys.ToList();
        await using (var program = await RunningProgram.Preview(_site))
            Assert.Contains("Text of a.", await Get(program, "a/"), StringComparison.Ordinal);
        Assert.Equal(before, _site.Contents(".").Keys);
    }

    [Fact]
    public async Task An_endless_template_is_named_and_the_rest_lives()
    {
        _site.Write("themes/evolution/layouts/endless.html", "{{ while true; end }}")
            .Write("content/b.md", "---\nlayout: endless\n---\nText.\n");
        await using var program = await RunningProgram.Preview(_site);
        Assert.Contains("Text of a.", await Get(program, "a/"), StringComparison.Ordinal);
        using var endless = await _client.GetAsync(program.Url + "b/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, endless.StatusCode);
        await program.Says("themes/evolution/layouts/endless.html:1");
        Assert.Contains("Text of a.", await Get(program, "a/"), StringComparison.Ordinal);
        _site.Write("content/b.md", "Mended.\n");
        await program.Says("Fixed: ");
        Assert.Contains("Mended.", await Get(program, "b/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_previews_show_one_folder()
    {
        await using var first = await RunningProgram.Preview(_site);
        await using var second = await RunningProgram.Preview(_site, first.Port);
        Assert.NotEqual(first.Url, second.Url);
        _site.Write("content/a.md", "Other text.\n");
        await first.Says("content/a.md: ");
        await second.Says("content/a.md: ");
        Assert.Contains("Other text.", await Get(first, "a/"), StringComparison.Ordinal);
        Assert.Contains("Other text.", await Get(second, "a/"), StringComparison.Ordinal);
    }

    private void SetWritable(bool isWritable)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var folder in new[] { _site.Path, _site.At("content") })
            File.SetUnixFileMode(folder,
                UnixFileMode.UserRead | UnixFileMode.UserExecute | (
                    isWritable ? UnixFileMode.UserWrite : UnixFileMode.None));
    }

    private async Task<string> Get(RunningProgram program, string path) =>
        await _client.GetStringAsync(program.Url + path, TestContext.Current.CancellationToken);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
