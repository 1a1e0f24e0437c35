using System.Collections.Frozen;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <param name="Url">Holds a part of the content's fingerprint, so that it may be cached for ever.</param>
public sealed record Asset(string Name, SourceFile File, UrlPath Url);

/// <summary>The files of the theme's folder 'assets', by their path in it.</summary>
public sealed class Assets
{
    private const string Folder = "assets/";

    private readonly FrozenDictionary<string, Asset> _byName;

    private Assets(FrozenDictionary<string, Asset> byName) => _byName = byName;

    public IEnumerable<Asset> All => _byName.Values.OrderBy(static asset => asset.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    public static Assets Of(Theme theme, SourceTree tree)
    {
        var reads = new Reads(tree);
        return new Assets(theme.Files.Where(static path => path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(path => Hashed(path[Folder.Length..], theme.Find(path, reads)!))
            .ToDictionary(static asset => asset.Name, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal));
    }

    public Asset? Find(string name) => _byName.GetValueOrDefault(name.TrimStart('/'));

    private static Asset Hashed(string name, SourceFile file)
    {
        var extension = Path.GetExtension(name);
        return new Asset(name, file, UrlPath.Parse($"/{Folder}{name[..^extension.Length]}.{file.Fingerprint.ToString()[..10]}{extension}"));
    }
}
