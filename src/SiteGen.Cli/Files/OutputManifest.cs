using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Checks;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

/// <summary>One file of the output as the manifest lists it.</summary>
/// <param name="Hash">XXH128 of its bytes.</param>
/// <param name="Source">What it was made from; "" for what the site adds by itself.</param>
public sealed record ManifestEntry(string Path, string Hash, long Size, string Source);

/// <summary>The files of the site that an output folder holds.</summary>
/// <remarks>
/// It is written when they are in their places, so it is true when the folder has no <see cref="OutputJournal"/>.
/// Versions that wrote no format wrote the manifest first.
/// </remarks>
public sealed record OutputManifest(int Format, string Generator, ImmutableArray<ManifestEntry> Files)
{
    /// <summary>Stands in the web root of a published site, so it begins with a dot and hosts leave it out.</summary>
    public const string FileName = ".sitegen-manifest";

    /// <summary>Its name in folders that an older version wrote.</summary>
    public const string OldFileName = OwnFiles.OldManifest;

    public const int CurrentFormat = 2;

    public static OutputManifest Of(BuildResult result)
    {
        var sources = result.Plan.Routes.ToDictionary(static route => route.Path, static route =>
            route.Source.Path.Value);
        var entries = result.Files.Select(file => EntryOf(file, sources[file.Path]));
        return new OutputManifest(CurrentFormat, Theming.Views.SiteView.Generator, [.. entries]);
    }

    /// <returns>Null when this is not a manifest. Anybody may have changed the file.</returns>
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
