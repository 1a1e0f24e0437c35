using System.Net.Sockets;
using SiteGen.Cli.Files;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class SiteScannerTests : IDisposable
{
    private readonly TemporaryFolder _outer = new();
    private readonly TemporaryFolder _folder = new();

    public SiteScannerTests() => _folder.Write("content/a.md", "A");

    public void Dispose()
    {
        _folder.Dispose();
        _outer.Dispose();
    }

    [Fact]
    public void A_site_is_its_own_files_over_those_of_the_default_theme()
    {
        _folder.Write("site.yaml", "title: T").Write("data/x.json", "{}").Write("notes.txt", "")
            .Write("content/.hidden/b.md", "").Write("content/.well-known/security.txt", "")
            .Write("themes/evolution/layouts/page.html", "Mine");
        Assert.Equal(["content/.well-known/security.txt", "content/a.md", "data/x.json", "site.yaml"], Own());
        var tree = new SiteScanner(_folder.Path).Scan();
        Assert.Equal("Mine"u8.ToArray(),
            tree.Find(SiteGen.Foundation.SourcePath.Parse("themes/evolution/layouts/page.html"))!.Bytes.ToArray());
        Assert.NotNull(tree.Find(SiteGen.Foundation.SourcePath.Parse("themes/evolution/layouts/article.html")));
    }

    [Fact]
    public void A_file_that_is_renamed_during_a_scan_is_found_under_its_new_name()
    {
        var looks = 0;
        var scanner = new SiteScanner(_folder.Path, root =>
        {
            var listing = SiteWalk.Of(root);
            if (++looks == 1) File.Move(_folder.At("content/a.md"), _folder.At("content/b.md"));
            return listing;
        });
        var tree = scanner.Scan();
        Assert.Equal((2, ""), (looks, Sources.Codes(tree.Diagnostics)));
        Assert.Equal("A"u8.ToArray(), tree.Find(SiteGen.Foundation.SourcePath.Parse("content/b.md"))!.Bytes.ToArray());
        Assert.Null(tree.Find(SiteGen.Foundation.SourcePath.Parse("content/a.md")));
    }

    [Fact]
    public void A_file_that_is_renamed_again_and_again_is_named_as_unreadable()
    {
        var looks = 0;
        var scanner = new SiteScanner(_folder.Path, root =>
        {
            var listing = SiteWalk.Of(root);
            var (from, to) = ++looks % 2 == 1 ? ("a", "b") : ("b", "a");
            File.Move(_folder.At($"content/{from}.md"), _folder.At($"content/{to}.md"));
            return listing;
        });
        Assert.Equal("content/a.md SG0700", Sources.Codes(scanner.Scan().Diagnostics));
        Assert.Equal(3, looks);
    }

    [Fact]
    public void A_link_to_nothing_is_named()
    {
        _folder.Link("content/b.md", "nowhere.md").Link("site.yaml", "nowhere.yaml");
        Assert.Equal("content/b.md SG0701, site.yaml SG0701", Problems());
    }

    [Fact]
    public void A_link_out_of_the_root_is_not_followed()
    {
        _outer.Write("secret.txt", "Secret").Write("folder/secret.md", "Secret");
        _folder.Link("content/file.txt", _outer.At("secret.txt")).Link("content/folder", _outer.At("folder"))
            .Link("site.yaml", _outer.At("secret.txt"));
        Assert.Equal("content/file.txt SG0702, content/folder SG0702, site.yaml SG0702", Problems());
        Assert.Equal(["content/a.md"], Own());
    }

    [Fact]
    public void A_link_by_way_of_another_link_is_not_followed_outside()
    {
        _outer.Write("folder/secret.md", "Secret");
        Directory.CreateDirectory(_folder.At("other"));
        _folder.Link("other/way", _outer.At("folder")).Link("content/folder", _folder.At("other/way"))
            .Link("content/file.md", _folder.At("other/way/secret.md"));
        Assert.Equal("content/file.md SG0702, content/folder SG0702", Problems());
    }

    [Theory]
    [InlineData("content/pipe.md")]
    [InlineData("content/posts/picture.png")]
    [InlineData("data/bench/session.json")]
    [InlineData("themes/evolution/layouts/page.html")]
    [InlineData("site.yaml")]
    public void A_pipe_is_named_and_not_read(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Pipe(path);
        var problem = Assert.Single(new SiteScanner(_folder.Path).Scan().Diagnostics);
        Assert.Equal((path, "SG0780"), (problem.Location.Path.Value, problem.Code));
        Assert.Contains("a named pipe", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_pipe_and_a_socket_are_named_too()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Pipe("other/pipe");
        _folder.Link("content/link.md", _folder.At("other/pipe")).Link("content/folder", _folder.At("other"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.At("content/socket")));
        Assert.Equal("content/folder/pipe SG0780, content/link.md SG0780, content/socket SG0780", Problems());
        var last = new SiteScanner(_folder.Path).Scan().Diagnostics[^1];
        Assert.Contains("a socket", last.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_file_cannot_be_read_is_said()
    {
        var path = SiteGen.Foundation.SourcePath.Parse("content/a.md");
        var (denied, gone) = (new UnauthorizedAccessException(), new FileNotFoundException());
        Assert.Contains("access is denied", ScanProblems.Unreadable(path, denied).Message, StringComparison.Ordinal);
        Assert.Contains("renamed or deleted", ScanProblems.Unreadable(path, gone).Message, StringComparison.Ordinal);
        using var locked = File.Open(_folder.At("content/a.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var problem = Assert.Single(new SiteScanner(_folder.Path).Scan().Diagnostics);
        Assert.Equal("SG0700", problem.Code);
        Assert.Contains("another program has it open", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_name_begins_like_the_root_is_outside()
    {
        _folder.Write("site/content/a.md", "A").Write("site-secret/b.md", "Secret")
            .Link("site/content/b.md", _folder.At("site-secret/b.md"));
        Assert.Equal("content/b.md SG0702", Sources.Codes(new SiteScanner(_folder.At("site")).Scan().Diagnostics));
    }

    [Fact]
    public void A_link_inside_the_root_is_followed()
    {
        _folder.Write("shared/b.md", "B").Link("content/b.md", _folder.At("shared/b.md"))
            .Link("content/c", _folder.At("shared"));
        Assert.Equal(["content/a.md", "content/b.md", "content/c/b.md"], Own());
        Assert.Equal("", Problems());
    }

    [Theory]
    [InlineData("content/b/loop", "content/b")]
    [InlineData("content/loop", "content")]
    [InlineData("content/b/c/loop", "content")]
    public void A_link_in_a_circle_ends_where_it_begins(string link, string target)
    {
        _folder.Write("content/b/c/d.md", "D").Link(link, _folder.At(target));
        Assert.Equal($"{link} SG0703", Problems());
        Assert.Equal(["content/a.md", "content/b/c/d.md"], Own());
    }

    [Fact]
    public void A_link_to_itself_is_named()
    {
        _folder.Link("content/self", "self");
        Assert.Equal("content/self SG0701", Problems());
    }

    [Fact]
    public void A_file_is_read_again_only_when_it_changed()
    {
        var scanner = new SiteScanner(_folder.Path);
        var path = SiteGen.Foundation.SourcePath.Parse("content/a.md");
        var first = scanner.Scan().Find(path);
        Assert.Same(first, scanner.Scan().Find(path));
        _folder.Write("content/a.md", "Longer");
        Assert.Equal("Longer"u8.ToArray(), scanner.Scan().Find(path)!.Bytes.ToArray());
    }

    [Fact]
    public void Settings_under_another_name_are_pointed_out()
    {
        _folder.Write("site.yml", "title: T");
        Assert.Equal("site.yml SG0705", Problems());
    }

    private string Problems() => Sources.Codes(new SiteScanner(_folder.Path).Scan().Diagnostics);

    private IEnumerable<string> Own() =>
        new SiteScanner(_folder.Path).Scan().Paths.Select(static path => path.Value)
            .Where(static path => !path.StartsWith("themes/", StringComparison.Ordinal));
}
