using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Checks;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

/// <summary>An output file, as listed in the manifest.</summary>
/// <param name="Hash">The XXH128 hash of the file's bytes.</param>
/// <param name="Source">The source of the file; "" for a file that the site adds by itself.</param>
public sealed record ManifestEntry(string Path, string Hash, long Size, string Source);

/// <summary>A list of the site's files in an output folder.</summary>
/// <remarks>
/// Written once all files are in place, so it is accurate if the folder has no <see cref="OutputJournal"/>.
/// Older versions, which wrote no format number, wrote the manifest first.
/// </remarks>
public sealed record OutputManifest(int Format, string Generator, ImmutableArray<ManifestEntry> Files)
{
    /// <summary>
    /// The name begins with a dot so that hosts do not serve the file, which is in the web root of a published site.
    /// </summary>
    public const string FileName = ".sitegen-manifest";

    /// <summary>The name of the manifest in folders that an older version wrote.</summary>
    public const string OldFileName = OwnFiles.OldManifest;

    public const int CurrentFormat = 2;

    public static OutputManifest Of(BuildResult result)
    {
        var sources = result.Plan.Routes.ToDictionary(static route => route.Path, static route =>
            route.Source.Path.Value);
        var entries = result.Files.Select(file => EntryOf(file, sources[file.Path]));
        return new OutputManifest(CurrentFormat, Theming.Views.SiteView.Generator, [.. entries]);
    }

    /// <returns>Null when the bytes are not a manifest; anyone may have changed the file.</returns>
    public static OutputManifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.OutputManifest);
            return manifest is { Files.IsDefault: false } ? manifest with { Files = Usable(manifest.Files) } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.OutputManifest);

    private static ImmutableArray<ManifestEntry> Usable(ImmutableArray<ManifestEntry> files) =>
    [
        .. files.Where(static entry => entry is { Path: not null, Hash: not null })
            .DistinctBy(static entry => entry.Path),
    ];

    private static ManifestEntry EntryOf(OutputFile file, string source) =>
        new(file.Path.Value, Fingerprint.Of(file.Bytes.Span).ToString(), file.Bytes.Length, source);
}

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutputManifest))]
public sealed partial class ManifestJson : JsonSerializerContext;
