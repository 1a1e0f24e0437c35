using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Files;

/// <summary>One file of the output as <c>build.json</c> lists it.</summary>
/// <param name="Hash">XXH128 of its bytes.</param>
/// <param name="Source">What it was made from; "" for what the site adds by itself.</param>
public sealed record ManifestEntry(string Path, string Hash, long Size, string Source);

/// <summary>What the generator wrote into an output folder, so that it deletes nothing else.</summary>
public sealed record OutputManifest(string Generator, ImmutableArray<ManifestEntry> Files)
{
    public const string FileName = "build.json";

    public static OutputManifest Of(BuildResult result)
    {
        var sources = result.Plan.Routes.ToDictionary(static route => route.Path, static route => route.Source.Path.Value);
        return new OutputManifest(Theming.Views.SiteView.Generator, [.. result.Files.Select(file => EntryOf(file, sources[file.Path]))]);
    }

    /// <returns>Null when there is none, or none that can be read.</returns>
    public static OutputManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var manifest = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Default.OutputManifest) : null;
            // Anybody may have changed the file.
            return manifest is null || manifest.Files.IsDefault ? null
                : manifest with { Files = [.. manifest.Files.Where(static entry => entry is { Path: not null, Hash: not null }).DistinctBy(static entry => entry.Path)] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.OutputManifest);

    private static ManifestEntry EntryOf(OutputFile file, string source) =>
        new(file.Path.Value, Fingerprint.Of(file.Bytes.Span).ToString(), file.Bytes.Length, source);
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutputManifest))]
public sealed partial class ManifestJson : JsonSerializerContext;
