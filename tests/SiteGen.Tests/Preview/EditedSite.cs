using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Tests.Preview;

/// <summary>A site between two edits: its files, and how it is looked at.</summary>
internal sealed record EditedSite(ImmutableSortedDictionary<string, SourceFile> Files, BuildOptions Options)
{
    private static readonly string Folder = TestSite.Folder("../Edited");

    /// <summary><c>tests/Edited</c>: small, and with something of everything that depends on something else.</summary>
    public static EditedSite First { get; } = new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(static path => (Path: Path.GetRelativePath(Folder, path).Replace('\\', '/'), Full: path))
            .ToImmutableSortedDictionary(static file => file.Path, static file =>
                Sources.File(file.Path, File.ReadAllBytes(file.Full)), StringComparer.Ordinal),
        new BuildOptions(TestSite.Now));

    public SourceTree Tree => SourceTree.Of(Files.Values);

    /// <summary>As a watcher's scanner makes it: of the snapshot before, with what is different.</summary>
    public SourceTree TreeAfter(SourceTree before) => before.With(
        before.Paths.Select(static path => path.Value).Union(Files.Keys)
        .Where(path => before.Find(SourcePath.Parse(path)) != Files.GetValueOrDefault(path))
            .ToDictionary(static path => SourcePath.Parse(path), path => Files.GetValueOrDefault(path)), []);

    public IReadOnlyList<string> Pages =>
        [.. Files.Keys.Where(static path => path.StartsWith("content/", StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.Ordinal))];

    public string? Text(string path) =>
        Files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Bytes.Span) : null;

    public EditedSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public EditedSite With(string path, byte[] bytes) =>
        this with { Files = Files.SetItem(path, Sources.File(path, bytes)) };

    public EditedSite Without(string path) => this with { Files = Files.Remove(path) };

    public EditedSite Edit(string path, string from, string to)
    {
        Xunit.Assert.Contains(from, Text(path));
        return With(path, Text(path)!.Replace(from, to, StringComparison.Ordinal));
    }
}
