using System.Text;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>What the system tells of a real folder, in whatever pieces it does, ends in what is there.</summary>
public sealed class SiteWatcherTests : IDisposable
{
    /// <summary>Far more than it takes on a machine with much else to do.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outer = new();
    private readonly SiteScanner _scanner;
    private readonly SiteWatcher _watcher;
    private SourceTree _tree;

    public SiteWatcherTests()
    {
        _folder.Write("content/a.md", "A").Write("content/v1.2/b.md", "B").Write("content/v1.2/deep/c.md", "C");
        _scanner = new SiteScanner(_folder.Path);
        _watcher = new SiteWatcher(_folder.Path);
        _tree = _scanner.Scan();
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _folder.Dispose();
        _outer.Dispose();
    }

    [Fact]
    public async Task A_file_is_created_changed_renamed_and_deleted()
    {
        _folder.Write("content/new.md", "New");
        await Until("content/new.md", "New");
        _folder.Write("content/new.md", "Newer");
        await Until("content/new.md", "Newer");
        File.Move(_folder.At("content/new.md"), _folder.At("content/renamed.md"));
        await Until("content/renamed.md", "Newer");
        Assert.Null(Text("content/new.md"));
        File.Delete(_folder.At("content/renamed.md"));
        await Until("content/renamed.md", null);
    }

    [Fact]
    public async Task An_editor_that_writes_beside_a_file_and_puts_it_in_its_place_is_understood()
    {
        _folder.Write("content/a.md~", "New");
        File.Move(_folder.At("content/a.md~"), _folder.At("content/a.md"), overwrite: true);
        await Until("content/a.md", "New");
    }

    [Fact]
    public async Task A_folder_is_renamed_and_moved_away()
    {
        Directory.Move(_folder.At("content/v1.2"), _folder.At("content/v1.3"));
        await Until("content/v1.3/deep/c.md", "C");
        Assert.Null(Text("content/v1.2/b.md"));
        _folder.Write("content/v1.3/deep/c.md", "New");
        await Until("content/v1.3/deep/c.md", "New");
        Directory.Move(_folder.At("content/v1.3"), _outer.At("away"));
        await Until("content/v1.3/deep/c.md", null);
        Assert.Null(Text("content/v1.3/b.md"));
    }

    [Fact]
    public async Task Folders_in_folders_are_seen_with_their_files()
    {
        _folder.Write("content/x/y/z/new.md", "New");
        await Until("content/x/y/z/new.md", "New");
        _folder.Write("content/x/y/z/new.md", "Newer");
        await Until("content/x/y/z/new.md", "Newer");
        Directory.Delete(_folder.At("content/x"), recursive: true);
        await Until("content/x/y/z/new.md", null);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("themes/evolution/partials")]
    public async Task A_source_folder_that_is_created_later_is_watched(string folder)
    {
        _folder.Write($"{folder}/x.yaml", "1");
        await Until($"{folder}/x.yaml", "1");
        _folder.Write($"{folder}/x.yaml", "2");
        await Until($"{folder}/x.yaml", "2");
    }

    [Fact]
    public async Task The_content_folder_can_go_and_come_back()
    {
        Directory.Move(_folder.At("content"), _outer.At("away"));
        await Until("content/a.md", null);
        Directory.Move(_outer.At("away"), _folder.At("content"));
        await Until("content/a.md", "A");
        _folder.Write("content/a.md", "New");
        await Until("content/a.md", "New");
    }

    [Fact]
    public async Task The_settings_come_change_and_go()
    {
        _folder.Write("site.yaml", "title: T");
        await Until("site.yaml", "title: T");
        _folder.Write("site.yaml", "title: U");
        await Until("site.yaml", "title: U");
        File.Delete(_folder.At("site.yaml"));
        await Until("site.yaml", null);
    }

    [Fact]
    public async Task To_ask_is_to_look_at_everything()
    {
        _watcher.Ask();
        Assert.False((await Next()).IsComplete);
    }

    [Fact]
    public async Task What_is_no_source_is_not_told()
    {
        _folder.Write("notes.txt", "").Write("output/index.html", "").Write("content/a.md", "New");
        var told = new List<string>();
        while (Text("content/a.md") != "New")
        {
            var changes = await Next();
            told.AddRange(changes.Paths);
            Look(changes);
        }
        Assert.DoesNotContain(told, static path => path.Contains("notes") || path.Contains("output"));
    }

    [Fact]
    public async Task Thousands_of_files_at_once_are_a_few_looks_and_end_in_what_is_there()
    {
        const int count = 5_000;
        for (var number = 0; number < count; number++) _folder.Write($"content/many/{number}.md", "1");
        Assert.InRange(await Until(() => All("1")), 1, 100);
        for (var number = 0; number < count; number++) _folder.Write($"content/many/{number}.md", "2");
        Assert.InRange(await Until(() => All("2")), 1, 100);
        for (var number = 0; number < count; number++) File.Delete(_folder.At($"content/many/{number}.md"));
        Assert.InRange(await Until(() => !_tree.FilesUnder(SourcePath.Parse("content/many")).Any()), 1, 100);

        bool All(string text) => _tree.FilesUnder(SourcePath.Parse("content/many")).Count(path => Text(path.Value) == text) == count;
    }

    private Task Until(string path, string? text) => Until(() => Text(path) == text);

    /// <returns>How many looks it took.</returns>
    private async Task<int> Until(Func<bool> isReached)
    {
        var looks = 0;
        for (; !isReached(); looks++) Look(await Next());
        return looks;
    }

    private void Look(Changes changes) => _tree = changes.IsComplete ? _scanner.Refresh(changes.Paths) : _scanner.Scan();

    private async Task<Changes> Next()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return await _watcher.Next(limit.Token);
    }

    private string? Text(string path) => _tree.Find(SourcePath.Parse(path)) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;
}
