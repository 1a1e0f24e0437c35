using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>A number with the unit that stands behind it.</summary>
internal readonly record struct GoBenchValue(double Number, string Unit);

/// <summary>A line of results.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Block">The number of the header above it: each process prints one for its package.</param>
/// <param name="Name">The name without <c>Benchmark</c> and GOMAXPROCS, such as <c>New/text=go/bits=32</c>.</param>
/// <param name="Settings">The <c>key: value</c> lines that are in force.</param>
internal sealed record GoBenchLine(
    int Number, int Block, string Name, ImmutableSortedDictionary<string, string> Settings,
    ImmutableArray<GoBenchValue> Values)
{
    public string Package => Settings.GetValueOrDefault("pkg", "");

    public string Processor => Settings.GetValueOrDefault("cpu", "");

    /// <summary>The name without parameters. Parts of it that have no key stay in it.</summary>
    public string Benchmark =>
        string.Join('/', Name.Split('/').Where(static (part, index) => index == 0 || !IsParameter(part)));

    public IEnumerable<string> Parameters => Name.Split('/').Skip(1).Where(IsParameter);

    private static bool IsParameter(string part) => part.IndexOf('=', StringComparison.Ordinal) > 0;
}

/// <summary>Parses the lines that <c>go test -bench</c> prints.</summary>
/// <remarks>Any other line, such as <c>PASS</c> or what a benchmark prints, is passed over, as by benchstat.</remarks>
internal sealed class GoBenchText
{
    public const string Prefix = "Benchmark";

    private readonly ImmutableArray<GoBenchLine>.Builder _lines = ImmutableArray.CreateBuilder<GoBenchLine>();
    private readonly ImmutableArray<(int Number, string Name)>.Builder _broken =
        ImmutableArray.CreateBuilder<(int Number, string Name)>();
    private ImmutableSortedDictionary<string, string> _settings =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private int _block;

    private GoBenchText(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n')) Take(line, ++number);
        var suffix = CommonSuffix();
        Procs = suffix.TrimStart('-');
        Lines = [.. _lines.Select(line => line with { Name = line.Name[..^suffix.Length] })];
        Broken = _broken.ToImmutable();
    }

    public ImmutableArray<GoBenchLine> Lines { get; }

    /// <summary>The lines that begin like results and cannot be read as such.</summary>
    public ImmutableArray<(int Number, string Name)> Broken { get; }

    /// <summary>The value of GOMAXPROCS for the whole file; "" when it is 1 or differs between lines.</summary>
    public string Procs { get; }

    /// <summary>False for other text: prose may have lines that begin with 'Benchmark'.</summary>
    public bool IsRecognised => !Lines.IsEmpty || (!Broken.IsEmpty && _settings.ContainsKey("pkg"));

    public static GoBenchText Of(string text) => new(text);

    private void Take(string line, int number)
    {
        if (line.StartsWith(Prefix, StringComparison.Ordinal)) TakeResult(line, number);
        else if (Setting(line) is { } setting) TakeSetting(setting.Key, setting.Value);
    }

    private void TakeResult(string line, int number)
    {
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = fields[0][Prefix.Length..];
        // With -v, a name is printed alone before the result. A function of tests has no small letter after the prefix.
        if (fields.Length == 1 || name.Length == 0 || char.IsLower(name[0])) return;
        if (Values(fields) is { } values) _lines.Add(new GoBenchLine(number, _block, name, _settings, values));
        else _broken.Add((number, name));
    }

    private void TakeSetting(string key, string value)
    {
        // Both are printed once for each package of each process, and only one of them where packages have no module.
        if (key is "pkg" or "goos") _block++;
        _settings = value.Length == 0 ? _settings.Remove(key) : _settings.SetItem(key, value);
    }

    /// <returns>Null unless the fields are a name, a number of iterations, and pairs of a value and a unit.</returns>
    private static ImmutableArray<GoBenchValue>? Values(string[] fields)
    {
        if (fields.Length < 4 || fields.Length % 2 != 0) return null;
        if (!long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        var values = ImmutableArray.CreateBuilder<GoBenchValue>();
        for (var i = 2; i < fields.Length; i += 2)
        {
            if (!double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return null;
            values.Add(new GoBenchValue(number, fields[i + 1]));
        }
        return values.ToImmutable();
    }

    /// <returns>Null unless the line is a small-letter key, a colon, and a value after a space.</returns>
    private static (string Key, string Value)? Setting(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsLower(line[0])) return null;
        var (key, value) = (line[..colon], line[(colon + 1)..]);
        if (key.Any(static letter => char.IsWhiteSpace(letter) || char.IsUpper(letter))) return null;
        return value.Length == 0 || value[0] is ' ' or '\t' ? (key, value.Trim()) : null;
    }

    private string CommonSuffix()
    {
        var first = _lines.Count == 0 ? "" : Suffix(_lines[0].Name);
        return _lines.All(line => Suffix(line.Name) == first) ? first : "";
    }

    /// <returns>"-8", or "" for a name that no GOMAXPROCS ends: Go leaves out "-1".</returns>
    private static string Suffix(string name)
    {
        var dash = name.LastIndexOf('-');
        var digits = name[(dash + 1)..];
        return dash > 0 && digits.Length > 0 && digits.All(char.IsAsciiDigit) && digits[0] != '0' && digits != "1"
            ? name[dash..] : "";
    }
}
