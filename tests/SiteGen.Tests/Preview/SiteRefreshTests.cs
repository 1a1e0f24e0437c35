using System.Text;
using SiteGen.Cli.Files;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Preview;

/// <summary>A look at the few files that a watcher named gives what a whole scan gives.</summary>
public sealed class SiteRefreshTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outer = new();
    private readonly SiteScanner _scanner;
    private SourceTree _tree;

    public SiteRefreshTests()
    {
        _folder.Write("content/a.md", "A").Write("content/posts/b.md", "B").Write("content/v1.2/c.md", "C")
            .Write("content/v1.2/deep/d.md", "D");
        _scanner = new SiteScanner(_folder.Path);
        _tree = _scanner.Scan();
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outer.Dispose();
    }

    [Fact]
    public void Files_that_are_new_different_or_gone_are_seen()
    {
        _folder.Write("content/new.md", "New").Write("content/a.md", "Another").Write("site.yaml", "title: T");
        File.Delete(_folder.At("content/posts/b.md"));
        Refresh("content/new.md", "content/a.md", "site.yaml", "content/posts/b.md");
        Assert.Equal("New, Another, title: T, ",
            string.Join(", ", Text("content/new.md"), Text("content/a.md"), Text("site.yaml"),
            Text("content/posts/b.md")));
    }

    [Fact]
    public void Nothing_new_gives_the_same_tree()
    {
        File.SetLastWriteTimeUtc(_folder.At("content/a.md"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _folder.Write("notes.txt", "").Write("content/.hidden.md", "");
        var before = _tree;
        Refresh("content/a.md", "notes.txt", "content/.hidden.md", "content/nothing.md", "../else.md");
        Assert.Same(before, _tree);
    }

    [Fact]
    public void In_place_of_a_file_of_the_theme_that_is_deleted_is_that_of_the_program()
    {
        const string path = "themes/evolution/layouts/page.html";
        var own = Text(path);
        _folder.Write(path, "Mine");
        Refresh(path);
        Assert.Equal("Mine", Text(path));
        File.Delete(_folder.At(path));
        Refresh(path);
        Assert.Equal(own, Text(path));
    }

    [Fact]
    public void A_folder_that_is_new_is_scanned()
    {
        _folder.Write("content/new/x.md", "X").Write("content/new/deep/y.md", "Y");
        Refresh("content/new");
        Assert.Equal("XY", Text("content/new/x.md") + Text("content/new/deep/y.md"));
    }

    [Theory]
    [InlineData("content/v1.2", "content/v1.2/c.md", "content/v1.2/deep/d.md")]
    [InlineData("content/posts", "content/posts/b.md")]
    public void A_folder_that_was_moved_away_is_gone_with_its_files(string folder, params string[] files)
    {
        Directory.Move(_folder.At(folder), _outer.At("away"));
        Refresh(folder);
        Assert.All(files, file => Assert.Null(Text(file)));
    }

    [Fact]
    public void A_link_is_followed_or_named_as_a_scan_does()
    {
        _outer.Write("secret.md", "Secret");
        _folder.Link("content/inside.md", _folder.At("content/a.md"))
            .Link("content/outside.md", _outer.At("secret.md"));
        Refresh("content/inside.md", "content/outside.md");
        Assert.Equal("A", Text("content/inside.md"));
        Assert.Equal("content/outside.md SG0702", Sources.Codes(_tree.Diagnostics));
        File.Delete(_folder.At("content/outside.md"));
        Refresh("content/outside.md");
        Assert.Empty(_tree.Diagnostics);
    }

    [Fact]
    public void A_link_shows_what_is_new_in_the_file_that_it_leads_to()
    {
        _folder.Link("content/link.md", _folder.At("content/a.md")).Link("content/folder", _folder.At("content/posts"));
        Refresh("content/link.md", "content/folder");
        _folder.Write("content/a.md", "New").Write("content/posts/b.md", "New too");
        Refresh("content/a.md", "content/posts/b.md");
        Assert.Equal("New, New too", $"{Text("content/link.md")}, {Text("content/folder/b.md")}");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_until_it_can()
    {
        _folder.Write("content/a.md", "New");
        // A lock, as one may read everything where tests run as root.
        using (File.Open(_folder.At("content/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Refresh("content/a.md");
            Assert.Equal("content/a.md SG0700", Sources.Codes(_tree.Diagnostics));
            Assert.Null(Text("content/a.md"));
        }
        Refresh("content/posts/b.md");
        Assert.Empty(_tree.Diagnostics);
        Assert.Equal("New", Text("content/a.md"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_was_seen_half_written_is_read_again_though_size_and_time_are_the_same(bool isNamed)
    {
        var time = DateTime.UtcNow;
        Write("Half");
        Look();
        Write("Full");
        Look();
        Assert.Equal("Full", Text("content/a.md"));

        void Write(string text)
        {
            _folder.Write("content/a.md", text);
            File.SetLastWriteTimeUtc(_folder.At("content/a.md"), time);
        }

        void Look() => _tree = isNamed ? _scanner.Refresh([_folder.At("content/a.md")]) : _scanner.Scan();
    }

    [Theory]
    [InlineData("shared.md", "content/link.md", "shared.md")]
    [InlineData("shared", "content/link", "shared/x.md", "content/link/x.md")]
    [InlineData("content/posts/b.md", "content/link.md", "content/posts/b.md")]
    [InlineData("nothing.md", "content/link.md", "content/a.md", "content/a.md")]
    public void Beside_a_link_a_file_that_is_named_is_read_though_size_and_time_are_the_same(
        string target, string link, string file, string? shown = null)
    {
        var old = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        _folder.Write("nothing.md", "");
        Write("One");
        _folder.Link(link, _folder.At(target));
        _tree = _scanner.Scan();
        Assert.Equal("One", Text(shown ?? link));
        Write("Two");
        _tree = _scanner.Refresh([_folder.At(file)]);
        Assert.Equal("Two", Text(shown ?? link));

        void Write(string text)
        {
            _folder.Write(file, text);
            File.SetLastWriteTimeUtc(_folder.At(file), old);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("content/posts")]
    public void A_folder_that_is_named_is_read_though_sizes_and_times_are_the_same(string folder)
    {
        var old = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var text in new[] { "One", "Two" })
        {
            _folder.Write("content/posts/b.md", text);
            File.SetLastWriteTimeUtc(_folder.At("content/posts/b.md"), old);
            _tree = _scanner.Scan(_folder.At(folder).TrimEnd(Path.DirectorySeparatorChar));
            Assert.Equal(text, Text("content/posts/b.md"));
        }
    }

    [Fact]
    public void A_comparison_names_what_is_new_different_or_gone_and_nothing_else()
    {
        _folder.Write("content/posts/c.md", "C").Write("content/a.md", "Longer");
        File.Delete(_folder.At("content/v1.2/c.md"));
        Assert.Equal(["content/a.md", "content/posts/c.md", "content/v1.2/c.md"], Different());
        Refresh(Different());
        Assert.Empty(Different());
        _folder.Link("content/link.md", _folder.At("nowhere"));
        Assert.Equal(["content/link.md"], Different());
        _tree = _scanner.Scan();
        Assert.Empty(Different());
    }

    private string[] Different()
    {
        var paths = _scanner.Compare().Paths.Select(path => Path.GetRelativePath(_folder.Path, path));
        return [.. paths.Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_file_that_was_cut_off_is_seen_when_it_is_whole()
    {
        _folder.Write("content/a.md", "");
        Refresh("content/a.md");
        Assert.Equal("", Text("content/a.md"));
        _folder.Write("content/a.md", "A");
        Refresh("content/a.md");
        Assert.Equal("A", Text("content/a.md"));
    }

    [Fact]
    public void A_name_with_a_backslash_is_refused_as_a_scan_does()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("content/posts\\x.md", "X");
        Refresh("content/posts\\x.md");
        Assert.Null(Text("content/posts/x.md"));
        Assert.Equal("content SG0704", Sources.Codes(_tree.Diagnostics));
    }

    [Fact]
    public void A_root_that_is_a_link_is_refreshed_too()
    {
        _outer.Link("root", _folder.Path);
        var scanner = new SiteScanner(_outer.At("root"));
        var before = scanner.Scan();
        _folder.Write("content/a.md", "New");
        var after = scanner.Refresh([_outer.At("root/content/a.md")]);
        var (b, a) = (SourcePath.Parse("content/posts/b.md"), SourcePath.Parse("content/a.md"));
        Assert.Same(before.Find(b), after.Find(b));
        Assert.Equal("New"u8.ToArray(), after.Find(a)!.Bytes.ToArray());
    }

    private void Refresh(params string[] paths)
    {
        _tree = _scanner.Refresh([.. paths.Select(_folder.At)]);
        var whole = new SiteScanner(_folder.Path).Scan();
        if (whole.Diagnostics.IsEmpty) Assert.Equal(whole.Paths, _tree.Paths);
    }

    private string? Text(string path) =>
        _tree.Find(SourcePath.Parse(path)) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;
}
