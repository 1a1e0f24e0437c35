using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <param name="Url">
/// The address, which contains a part of the content's fingerprint, so that the file may be cached forever.
/// </param>
public sealed record Asset(string Name, SourceFile File, UrlPath Url);

/// <summary>The files in the theme's folder 'assets', by their path in it.</summary>
public sealed class Assets
{
    private const string Folder = "assets/";

    private readonly FrozenDictionary<string, Asset> _byName;

    private Assets(FrozenDictionary<string, Asset> byName) => _byName = byName;

    public IEnumerable<Asset> All => _byName.Values.OrderBy(static asset => asset.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <returns>
    /// The assets, except those whose names are not valid for a file of the site on every system, and the problems.
    /// </returns>
    public static (Assets Assets, ImmutableArray<Diagnostic> Problems) Of(Theme theme, SourceTree tree)
    {
        var reads = new Reads(tree);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var path in theme.Files.Where(static path => path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var (name, file) = (path[Folder.Length..], theme.Find(path, reads)!);
            if (WhyNot(path) is { } reason) problems.Add(TemplateProblems.UnusableAsset(file.Path, reason));
            else assets.Add(name, Hashed(name, tree.IsBuiltIn(file.Path) ? Compact(file) : file));
        }
        return (new Assets(assets.ToFrozenDictionary(StringComparer.Ordinal)), problems.ToImmutable());
    }

    public Asset? Find(string name) => _byName.GetValueOrDefault(name.TrimStart('/'));

    private static string? WhyNot(string path) =>
        !UrlPath.TryParse("/" + path, out var url) ? "its name has characters that an address cannot contain"
        : OutputPath.TryOf(url, out _, out var reason) ? null
        : reason;

    /// <summary>Returns a file of the built-in theme as readers load it.</summary>
    private static SourceFile Compact(SourceFile file) => file.Path.Extension != ".css" ? file
        : new SourceFile(file.Path, Encoding.UTF8.GetBytes(CompactCss.Of(Encoding.UTF8.GetString(file.Bytes.Span))));

    private static Asset Hashed(string name, SourceFile file)
    {
        var extension = Path.GetExtension(name);
        return new Asset(name, file,
            UrlPath.Parse($"/{Folder}{name[..^extension.Length]}.{file.Fingerprint.ToString()[..10]}{extension}"));
    }
}
