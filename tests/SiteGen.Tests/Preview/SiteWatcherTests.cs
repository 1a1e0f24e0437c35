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
    private readonly List<Diagnostic> _said = [];
    private readonly SiteScanner _scanner;
    private SiteWatcher _watcher;
    private SourceTree _tree;

    public SiteWatcherTests()
    {
        _folder.Write("content/a.md", "A").Write("content/v1.2/b.md", "B").Write("content/v1.2/deep/c.md", "C");
        _scanner = new SiteScanner(_folder.Path);
        _watcher = new SiteWatcher(_scanner, _said.Add);
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

        bool All(string text) =>
            _tree.FilesUnder(SourcePath.Parse("content/many")).Count(path => Text(path.Value) == text) == count;
    }

    /// <summary>What makes the reports of the operating system end, or come too late, or tell too little.</summary>
    private static readonly Dictionary<string, Action<SiteWatcherTests>> Losses = new()
    {
        ["a folder is moved away and back at once"] = static test => test.MoveAwayAndBack("content/v1.2"),
        ["a deeper folder is moved away and back at once"] = static test => test.MoveAwayAndBack("content/v1.2/deep"),
        ["content is moved away and back at once"] = static test => test.MoveAwayAndBack("content"),
        ["the site's folder is moved away and back at once"] = static test => test.MoveAwayAndBack(""),
        ["a folder is replaced"] = static test => test.Replace("content/v1.2"),
        ["content is replaced"] = static test => test.Replace("content"),
        ["the site's folder is replaced"] = static test => test.Replace(""),
        ["a folder is deleted and created"] = static test => test.DeleteAndCreate("content/v1.2"),
        ["content is deleted and created"] = static test => test.DeleteAndCreate("content"),
        ["the site's folder is deleted and created"] = static test => test.DeleteAndCreate(""),
        ["two folders are exchanged"] = static test => test.Exchange("content/v1.2", "content/v1.3"),
        ["the watchers are deaf"] = static test => test.WatchWith(_ => new FileSystemWatcher(test._outer.Path)),
        ["no watchers are left"] = static test => test.WatchWith(static _ => throw new IOException("Limit.")),
        ["a watcher ends with an error"] = static test => test.End(new IOException("The limit has been reached.")),
        ["reports overflow"] = static test => test.End(new InternalBufferOverflowException()),
    };

    public static TheoryData<string> NamesOfLosses => [.. Losses.Keys];

    [Theory]
    [MemberData(nameof(NamesOfLosses))]
    public async Task After_a_loss_every_change_is_seen(string loss)
    {
        string[] paths = ["content/a.md", "content/v1.2/deep/c.md", "content/new/d.md"];
        Losses[loss](this);
        foreach (var text in new[] { "One", "Two" })
        {
            foreach (var path in paths) _folder.Write(path, text);
            await Until(() => paths.All(path => Text(path) == text));
        }
        File.Delete(_folder.At("content/new/d.md"));
        await Until("content/new/d.md", null);
    }

    [Fact]
    public async Task A_change_that_was_not_reported_is_told_as_such()
    {
        WatchWith(_ => new FileSystemWatcher(_outer.Path));
        _folder.Write("content/a.md", "New");
        var changes = await Next();
        Assert.Equal((false, true), (changes.IsComplete, changes.WasMissed));
    }

    [Fact]
    public async Task That_nothing_is_reported_is_said_once()
    {
        WatchWith(static _ => throw new IOException("The limit has been reached."));
        foreach (var text in new[] { "One", "Two" })
        {
            _folder.Write("content/a.md", text);
            await Until("content/a.md", text);
        }
        Assert.Equal("SG0782", Assert.Single(_said).Code);
        Assert.Contains("The limit has been reached.", _said[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/link.md", "README.md", "README.md", "content/link.md")]
    [InlineData("content/link.md", "shared/notes/x.md", "shared/notes/x.md", "content/link.md")]
    [InlineData("content/link", "shared/notes", "shared/notes/x.md", "content/link/x.md")]
    [InlineData("content/link", "shared/notes", "shared/notes/deep/x.md", "content/link/deep/x.md")]
    [InlineData("content/link.md", "content/a.md", "content/a.md", "content/link.md")]
    [InlineData("data", "shared/data", "shared/data/x.yaml", "data/x.yaml")]
    [InlineData("site.yaml", "shared/site.yaml", "shared/site.yaml", "site.yaml")]
    public async Task A_change_of_what_a_link_leads_to_is_seen(string link, string target, string file, string shown)
    {
        _folder.Write(file, "Before").Link(link, _folder.At(target));
        await Until(shown, "Before");
        _folder.Write(file, "After");
        await Until(shown, "After");
        File.Move(_folder.At(file), _folder.At(file + "~"));
        _folder.Write(file, "Another file");
        await Until(shown, "Another file");
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_seen()
    {
        _folder.Write("one.md", "One").Write("two.md", "Two").Link("content/link.md", _folder.At("one.md"));
        await Until("content/link.md", "One");
        File.Delete(_folder.At("content/link.md"));
        _folder.Link("content/link.md", _folder.At("two.md"));
        await Until("content/link.md", "Two");
    }

    [Fact]
    public async Task A_pipe_holds_up_nothing()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Pipe("content/pipe.md");
        await Until(() => Sources.Codes(_tree.Diagnostics) == "content/pipe.md SG0780");
        _folder.Write("content/a.md", "New");
        await Until("content/a.md", "New");
        File.Delete(_folder.At("content/pipe.md"));
        await Until(() => _tree.Diagnostics.IsEmpty);
    }

    private void MoveAwayAndBack(string path)
    {
        for (var time = 0; time < 3; time++)
        {
            Directory.Move(_folder.At(path), _outer.At("away"));
            Directory.Move(_outer.At("away"), _folder.At(path));
        }
    }

    private void Replace(string path)
    {
        Directory.Move(_folder.At(path), _outer.At("away"));
        Directory.CreateDirectory(_folder.At(path));
    }

    private void DeleteAndCreate(string path)
    {
        Directory.Delete(_folder.At(path), recursive: true);
        Directory.CreateDirectory(_folder.At(path));
    }

    private void Exchange(string one, string two)
    {
        _folder.Write(two + "/deep/c.md", "2");
        Directory.Move(_folder.At(one), _outer.At("away"));
        Directory.Move(_folder.At(two), _folder.At(one));
        Directory.Move(_outer.At("away"), _folder.At(two));
    }

    private void WatchWith(Func<string, FileSystemWatcher> open)
    {
        _watcher.Dispose();
        _watcher = new SiteWatcher(_scanner, _said.Add, open);
    }

    private void End(Exception failure)
    {
        var watchers = new List<EndingWatcher>();
        WatchWith(folder =>
        {
            watchers.Add(new EndingWatcher(folder));
            return watchers[^1];
        });
        foreach (var watcher in watchers.ToList()) watcher.End(failure);
    }

    private sealed class EndingWatcher(string folder) : FileSystemWatcher(folder)
    {
        public void End(Exception failure)
        {
            EnableRaisingEvents = false;
            OnError(new ErrorEventArgs(failure));
        }
    }

    private Task Until(string path, string? text) => Until(() => Text(path) == text);

    /// <returns>How many looks it took.</returns>
    private async Task<int> Until(Func<bool> isReached)
    {
        var looks = 0;
        for (; !isReached(); looks++) Look(await Next());
        return looks;
    }

    private void Look(Changes changes) =>
        _tree = changes.IsComplete ? _scanner.Refresh(changes.Paths) : _scanner.Scan(changes.Paths);

    private async Task<Changes> Next()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        return await _watcher.Next(limit.Token);
    }

    private string? Text(string path) =>
        _tree.Find(SourcePath.Parse(path)) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;
}
