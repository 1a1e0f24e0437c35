using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Sites;

/// <summary>The files of the site to import, in the order of their paths.</summary>
/// <param name="Problems">Files that could not be taken: links that lead out, pipes, files that are too large.</param>
public sealed record ForeignSite(ImmutableArray<ForeignFile> Files, ImmutableArray<Diagnostic> Problems)
{
    private readonly FrozenDictionary<string, ForeignFile> _byPath =
        Files.ToFrozenDictionary(static file => file.Path.Value, StringComparer.Ordinal);

    /// <summary>Returns a site of texts, by path.</summary>
    public static ForeignSite Of(IEnumerable<KeyValuePair<string, string>> texts) => new(
        [.. texts.OrderBy(static text => text.Key, StringComparer.Ordinal).Select(static text => FileOf(text.Key,
            Encoding.UTF8.GetBytes(text.Value)))], []);

    public ForeignFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Returns the first of some files that the site has.</summary>
    public ForeignFile? FindFirst(params IEnumerable<string> paths) =>
        paths.Select(Find).FirstOrDefault(static file => file is not null);

    public bool Has(string path) => _byPath.ContainsKey(path);

    /// <summary>Returns the files in a folder; none for a folder that is outside the site.</summary>
    public IEnumerable<ForeignFile> Under(string folder) =>
        SourcePath.TryParse(folder, out var path) ? Files.Where(file => file.Path.IsUnder(path)) : [];

    public bool HasFolder(string folder) => Under(folder).Any();

    /// <summary>Returns the part of the site that is in a folder, with paths from there.</summary>
    public ForeignSite Within(string folder) => folder.Length == 0 ? this : this with
    {
        Files = [.. Under(folder).Select(file => new ForeignFile(
            SourcePath.Parse(file.Path.RelativeTo(SourcePath.Parse(folder))), file.Length, file.Bytes))],
    };

    private static ForeignFile FileOf(string path, byte[] bytes) =>
        new(SourcePath.Parse(path), bytes.Length, () => bytes);
}
