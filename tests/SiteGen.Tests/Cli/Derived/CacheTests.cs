using System.Text.RegularExpressions;
using SiteGen.Bench.Storage;
using SiteGen.Cli.Derived;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Cli.Derived;

/// <summary>Commands give the same bytes with, without and with a damaged cache.</summary>
public sealed partial class CacheTests : IDisposable
{
    private const string Code = """
        -- content/code.md --
        ```python
        def f(x):
            return "x" * x  # <&>
        ```

        ```json
        { "one": [1, null] }
        ```
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_second_build_finds_the_code_of_the_first_and_writes_the_same()
    {
        using var site = CommandSite.Of(Code);
        site.Run("build", "--no-cache", "--output", site.Beside("without"));
        Assert.False(site.Has(".cache"));
        foreach (var name in (string[])["first", "second"])
        {
            var run = site.Run("build", "--output", site.Beside(name));
            Assert.Equal((0, ""), (run.Code, run.Messages));
            Assert.Equal(Contents(site.Beside("without")), Contents(site.Beside(name)));
        }
        Assert.True(site.Has(".cache/code/pack"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("publish")]
    public void Other_commands_use_it_too(string command)
    {
        using var site = CommandSite.Of(Code);
        Assert.Equal(0, site.Run([.. Named(command, site), "--no-cache"]).Code);
        Assert.False(site.Has(".cache"));
        Assert.Equal(0, site.Run(Named(command, site)).Code);
        Assert.True(site.Has(".cache/code/pack"));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("publish")]
    public void A_cache_that_cannot_be_used_is_said_once_and_fails_nothing(string command)
    {
        using var site = CommandSite.Of("-- site.yaml --\nbase_url: https://example.org/\n" + Code)
            .Write(".cache", "Mine");
        var run = site.Run([.. Named(command, site), .. command == "publish" ? (string[])[] : ["--strict"]]);
        Assert.Equal(0, run.Code);
        Assert.Equal(1, Regex.Count(run.All,
            "warning SG0027: The cache 'SITE/.cache' is not used: it is a file and not a folder."));
        Assert.Equal("Mine", site.Read(".cache"));
    }

    private static string[] Named(string command, CommandSite site) =>
        command == "publish" ? [command, $"folder:{site.Beside("published")}"] : [command];

    [Fact]
    public void Two_builds_at_once_write_what_one_does()
    {
        using var site = CommandSite.Of(Code);
        site.Run("build", "--no-cache", "--output", site.Beside("without"));
        var runs = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4)
            .Select(number => site.Run("build", "--output", site.Beside($"{number}"))).ToList();
        Assert.All(runs, static run => Assert.Equal((0, ""), (run.Code, run.Messages)));
        Assert.All(Enumerable.Range(0, 4), number =>
            Assert.Equal(Contents(site.Beside("without")), Contents(site.Beside($"{number}"))));
    }

    [Fact]
    public void No_damage_to_the_cache_changes_a_byte()
    {
        var site = TestSite.Of(Code);
        var right = Build(site, Open());
        var pack = File.ReadAllBytes(_folder.At("cache/code/pack"));
        Assert.Contains("tk-k", right["code/index.html"]);
        for (var index = 0; index < pack.Length; index++)
        {
            var damaged = (byte[])pack.Clone();
            damaged[index] ^= 0x55;
            _folder.Write("cache/code/pack", damaged);
            Assert.Equal(right, Build(site, Open()));
            Assert.Equal(pack, File.ReadAllBytes(_folder.At("cache/code/pack")));
        }
    }

    /// <summary>Whatever a store returns, it cannot add to the text of the code or take from it.</summary>
    [Fact]
    public void Parts_that_do_not_fit_the_code_are_not_used()
    {
        var site = TestSite.Of(Code);
        var right = Build(site, Open());
        byte[][] parts =
        [
            [], [0], [1], [0x10], [0xff], [0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], [0x80, 0x80, 0x80, 0x80],
            [.. Enumerable.Repeat((byte)0x10, 1_000)], [0xf0, 0x7f, 0xf0, 0x7f],
        ];
        Assert.All(parts, bytes => Assert.Equal(right, Build(site, new SameForAll(bytes))));
    }

    [Fact]
    public void The_version_of_kept_colours_is_that_of_the_grammars()
    {
        var root = TestSite.Folder("../../..");
        var pinned = Pinned().Match(File.ReadAllText(Path.Combine(root, "Directory.Packages.props"))).Groups[1].Value;
        var source = File.ReadAllText(Path.Combine(
            root, "src", "SiteGen.Core", "Markdown", "Highlighting", "KeptColors.cs"));
        Assert.Contains($"\"TextMateSharp.Grammars {pinned}, ", source);
    }

    private static SortedDictionary<string, string> Build(TestSite site, IDerivedStore store)
    {
        var result = Pipeline.Build(site.Tree(), site.Options, new Memory { Derived = store });
        if (store is DerivedFolder folder) Assert.Null(folder.Save());
        return new SortedDictionary<string, string>(
            result.Files.ToDictionary(static file => file.Path.Value, static file => System.Text.Encoding.UTF8
                .GetString(file.Bytes.Span)), StringComparer.Ordinal);
    }

    private DerivedFolder Open() => new(_folder.At("cache"), Disk.Real);

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText), StringComparer.Ordinal);

    private sealed class SameForAll(byte[] bytes) : IDerivedStore
    {
        public byte[]? Find(DerivedKey key) => bytes;

        public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes)
        {
        }
    }

    [GeneratedRegex("Include=\"TextMateSharp.Grammars\" Version=\"([^\"]+)\"")]
    private static partial Regex Pinned();
}
