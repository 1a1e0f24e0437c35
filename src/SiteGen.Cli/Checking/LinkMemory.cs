using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Bench.Results;

namespace SiteGen.Cli.Checking;

/// <summary>The addresses of other sites that existed, with the day of the answer.</summary>
public sealed class LinkMemory
{
    /// <summary>The age after which an address is asked again.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly SortedDictionary<string, string> _days;
    private readonly string _path;
    private readonly DateTimeOffset _now;

    private LinkMemory(string path, DateTimeOffset now, SortedDictionary<string, string> days) =>
        (_path, _now, _days) = (path, now, days);

    public static LinkMemory Of(string root, DateTimeOffset now)
    {
        var path = Path.Combine(root, ".cache", "links.json");
        var found = DiskFile.Read(path, 64 * 1024 * 1024, out _) is { } file ? Parse(file.Bytes.Span) : null;
        return new LinkMemory(path, now, found ?? new SortedDictionary<string, string>(StringComparer.Ordinal));
    }

    public bool IsFresh(Uri address) =>
        _days.TryGetValue(address.AbsoluteUri, out var text)
            && DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            && day <= _now && _now - day < Lifetime;

    public void Keep(Uri address) =>
        _days[address.AbsoluteUri] = _now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes the memory; a folder that cannot be written only costs requests.</summary>
    public void Save() => DiskFile.Replace(
        _path, JsonSerializer.SerializeToUtf8Bytes(_days, LinkMemoryJson.Default.SortedDictionaryStringString));

    private static SortedDictionary<string, string>? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LinkMemoryJson.Default.SortedDictionaryStringString);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
public sealed partial class LinkMemoryJson : JsonSerializerContext;
