using System.Collections.Frozen;

namespace SiteGen.Bench.Measurements;

/// <summary>A unit as tools write it, with its quantity and the factor to the base unit.</summary>
/// <remarks>MB is 10⁶ bytes and MiB is 2²⁰, as in IEC 80000-13; <c>MB/s</c> of Go is 10⁶ bytes per second.</remarks>
public readonly record struct MeasuredUnit(Quantity Quantity, double Factor)
{
    private static readonly FrozenDictionary<string, double> Seconds = new Dictionary<string, double>
    {
        ["ns"] = 1e-9,
        ["us"] = 1e-6,
        ["µs"] = 1e-6,
        ["μs"] = 1e-6,
        ["ms"] = 1e-3,
        ["s"] = 1,
        ["sec"] = 1,
        ["second"] = 1,
        ["seconds"] = 1,
        ["min"] = 60,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Bytes = new Dictionary<string, double>
    {
        ["B"] = 1,
        ["byte"] = 1,
        ["bytes"] = 1,
        ["kB"] = 1e3,
        ["KB"] = 1e3,
        ["MB"] = 1e6,
        ["GB"] = 1e9,
        ["KiB"] = 1024,
        ["MiB"] = 1024 * 1024,
        ["GiB"] = 1024 * 1024 * 1024,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Parses units such as <c>ns/op</c>, <c>MB/s</c>, <c>ops/min</c>, <c>B/op</c> and <c>allocs/op</c>.
    /// </summary>
    /// <returns>Null for text whose meaning is not known.</returns>
    public static MeasuredUnit? Parse(string text)
    {
        var unit = text.Trim();
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var (of, per) = slash < 0 ? (unit, "") : (unit[..slash].TrimEnd(), unit[(slash + 1)..].TrimStart());
        // "ops/s" is a rate; "ns/op" is a time of one operation.
        if (per.Length > 0 && Seconds.TryGetValue(per, out var duration)) return Rate(of, duration);
        if (Seconds.TryGetValue(of, out var seconds)) return new MeasuredUnit(Quantity.Time, seconds);
        if (Bytes.TryGetValue(of, out var bytes)) return new MeasuredUnit(Quantity.Memory, bytes);
        return of switch
        {
            "hz" or "Hz" or "rps" => new MeasuredUnit(Quantity.Throughput, 1),
            "allocs" or "allocations" or "instructions" or "count" or "integer" => new MeasuredUnit(Quantity.Count, 1),
            _ => null,
        };
    }

    private static MeasuredUnit Rate(string of, double duration) =>
        new(Quantity.Throughput, Bytes.GetValueOrDefault(of, 1) / duration);
}
