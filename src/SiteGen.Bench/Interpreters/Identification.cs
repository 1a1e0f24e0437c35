using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <summary>
/// The output of <c>identify.py</c>; an interpreter that is too old prints only the first four members.
/// </summary>
/// <param name="VersionParts">Major and minor.</param>
/// <param name="BaseExecutable">The real path behind a virtual environment.</param>
/// <param name="Libpython">The shared library that contains the interpreter; null when there is none.</param>
/// <param name="Config">Variables of <c>sysconfig</c>: text, number or null.</param>
/// <param name="JitAvailable">Null before 3.14: older versions do not report it.</param>
internal sealed record Identification(
    string Implementation,
    string Version,
    ImmutableArray<int> VersionParts,
    string? BaseExecutable,
    string? Build,
    long Hexversion,
    string? Compiler,
    string? Abiflags,
    string? Libpython,
    ImmutableDictionary<string, JsonElement>? Config,
    bool? JitAvailable,
    bool? JitEnabled,
    int JitCanaryHits,
    ImmutableArray<int> GcThresholds,
    string? StartMethod,
    ImmutableSortedDictionary<string, int>? ObjectSizes,
    bool GilAtStart,
    bool GilAtEnd)
{
    public int Minor => VersionParts[1];

    /// <returns>"" when the variable is missing.</returns>
    public string Setting(string name) =>
        Config is not null && Config.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString() : "";

    public bool IsSet(string name) => Setting(name) == "1";

    /// <summary>Reads the last line, because a start-up file of the interpreter may print lines of its own.</summary>
    /// <returns>Null when the line is not a valid answer.</returns>
    public static Identification? Parse(string stdout)
    {
        try
        {
            var line = stdout.AsSpan().TrimEnd();
            var last = Encoding.UTF8.GetBytes(line[(line.LastIndexOf('\n') + 1)..].ToString());
            StrictJson.Check(last);
            var read = JsonSerializer.Deserialize(last, IdentificationJson.Default.Identification);
            return read is
            {
                Implementation: not null, Version: not null,
                VersionParts: { IsDefault: false, Length: >= 2 }
            } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Identification))]
internal sealed partial class IdentificationJson : JsonSerializerContext;
