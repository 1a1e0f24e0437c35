using System.Collections.Frozen;
using SiteGen.Foundation;
using SiteGen.Modules.Discovery;

namespace SiteGen.Cli.Preview;

/// <summary>A finished build as a server sees it: files by address.</summary>
public sealed class PreviewSite(BuildResult result)
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _files =
        result.Files.ToDictionary(static file => file.Path.Value, static file => file.Bytes, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    public BuildResult Result => result;

    /// <summary>Under which the host will serve the site: "" or "/docs".</summary>
    public string BasePath => result.Plan.Site.Urls.BasePath;

    public ReadOnlyMemory<byte>? NotFoundPage => Find(OutputPath.Of(NotFoundModule.Url).Value);

    /// <param name="path">Decoded, without the base path, with a leading '/'.</param>
    public (string Path, ReadOnlyMemory<byte> Bytes)? Get(string path)
    {
        var file = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        return Find(file) is { } bytes ? (file, bytes) : null;
    }

    public bool HasFolder(string path) => Find(path[1..] + "/index.html") is not null;

    private ReadOnlyMemory<byte>? Find(string file) => _files.TryGetValue(file, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;
}
