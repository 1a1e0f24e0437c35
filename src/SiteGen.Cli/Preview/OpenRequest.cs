using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Cli.Preview;

/// <summary>A request of the author's bar to open a source at a line.</summary>
public sealed record OpenRequest(string Path, int Line)
{
    public static async Task<OpenRequest?> Read(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(body, OpenRequestJson.Default.OpenRequest, cancellation)
                .ConfigureAwait(false) is { Path: not null } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OpenRequest))]
public sealed partial class OpenRequestJson : JsonSerializerContext;
