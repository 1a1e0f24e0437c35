using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class MemoTests
{
    private static readonly SourcePath A = SourcePath.Parse("a.md"), B = SourcePath.Parse("b.md");

    private readonly Memo<string, string> _memo = new();
    private int _madeCount;

    [Fact]
    public void What_did_not_change_is_not_made_again()
    {
        Assert.Equal("1", Get(Tree(("a.md", "x")), reads => Text(reads, A)));
        Assert.Equal("1", Get(Tree(("a.md", "x"), ("b.md", "new")), reads => Text(reads, A)));
    }

    [Fact]
    public void A_change_of_what_was_read_is_noticed()
    {
        Get(Tree(("a.md", "x")), reads => Text(reads, A));
        Assert.Equal("2", Get(Tree(("a.md", "y")), reads => Text(reads, A)));
    }

    [Fact]
    public void Another_salt_makes_it_anew()
    {
        Get(Tree(("a.md", "x")), reads => Text(reads, A));
        Assert.Equal("2", Get(Tree(("a.md", "x")), reads => Text(reads, A), salt: "other"));
    }

    [Fact]
    public void A_missing_file_is_noticed_when_it_appears()
    {
        Get(Tree(("a.md", "x")), reads => Text(reads, B));
        Assert.Equal("2", Get(Tree(("a.md", "x"), ("b.md", "")), reads => Text(reads, B)));
    }

    [Fact]
    public void A_file_that_disappears_is_noticed()
    {
        Get(Tree(("b.md", "x")), reads => Text(reads, B));
        Assert.Equal("2", Get(Tree(), reads => Text(reads, B)));
    }

    [Fact]
    public void A_listing_changes_with_the_folders_own_files_only()
    {
        static void List(Reads reads) => reads.FilesIn(SourcePath.Parse("f"));
        Get(Tree(("f/a.md", "x")), List);
        Assert.Equal("1", Get(Tree(("f/a.md", "y"), ("f/g/b.md", ""), ("c.md", "")), List));
        Assert.Equal("2", Get(Tree(("f/a.md", "y"), ("f/b.md", "")), List));
        Assert.Equal("3", Get(Tree(), List));
    }

    [Fact]
    public void Forgotten_keys_are_made_again()
    {
        Get(Tree(), static _ => { });
        _memo.KeepOnly(new HashSet<string>());
        Assert.Equal("2", Get(Tree(), static _ => { }));
    }

    [Fact]
    public void A_listing_is_in_ordinal_order() =>
        Assert.Equal(["f/B.md", "f/a.md", "f/é.md"], new Reads(Tree(("f/é.md", ""), ("f/a.md", ""), ("f/B.md", "")))
            .FilesIn(SourcePath.Parse("f")).Select(static path => path.Value));

    private string Get(SourceTree tree, Action<Reads> read, string salt = "") =>
        _memo.Get("key", Fingerprint.Of(salt), Snapshot.Of(tree), reads =>
    {
        read(reads);
        return (++_madeCount).ToString(System.Globalization.CultureInfo.InvariantCulture);
    });

    private static void Text(Reads reads, SourcePath path) => reads.File(path);

    private static SourceTree Tree(params (string Path, string Text)[] files) =>
        SourceTree.Of(files.Select(static file => Sources.File(file.Path, file.Text)));
}
