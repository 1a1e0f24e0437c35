using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results.Pyperf;

/// <summary>The metadata of a run in pyperf's format: strings and numbers by name, in ordinal order.</summary>
internal sealed class PyperfMetadata
{
    private readonly ImmutableSortedDictionary<string, Entry> _entries;

    private PyperfMetadata(IEnumerable<KeyValuePair<string, Entry>> entries) =>
        _entries = entries.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly record struct Entry(string? Text, double Number);

    public static PyperfMetadata OfMachine(BenchSession session, Configuration configuration)
    {
        var interpreter = session.Interpreters.First(one => one.Id == configuration.Interpreter);
        var machine = session.Machine;
        return new PyperfMetadata(
        [
            .. Text("aslr", machine.Aslr),
            .. Number("cpu_count", machine.LogicalCpuCount),
            .. Text("cpu_model_name", machine.CpuModel),
            .. Text("platform", $"{machine.Os}-{machine.OsVersion}-{machine.Kernel}-{machine.Architecture}"),
            .. Text("python_compiler", interpreter.Compiler),
            .. Text("python_config_args", interpreter.ConfigArgs),
            .. Text("python_executable", interpreter.Executable),
            .. Text("python_implementation", "cpython"),
            .. Text("python_version", machine.Architecture.EndsWith("64", StringComparison.Ordinal)
            ? $"{interpreter.Version} (64-bit)" : interpreter.Version),
            .. Text("sitegen_configuration", configuration.Id),
            .. Text("sitegen_gil", OnOff(configuration.Verified?.GilAtEnd)),
            .. Text("sitegen_jit", OnOff(configuration.Verified?.JitEnabled)),
            .. Text("sitegen_session", session.Session.Id),
        ]);
    }

    public static PyperfMetadata OfRun(Cell cell, Sample sample) => new(
    [
        .. Text("date", sample.StartedUtc.UtcDateTime.ToString(
            "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)),
        .. cell.Unit == "second" ? Number("duration", cell.Loops * (sample.Values.Sum() + sample.Warmups.Sum())) : [],
        .. Number("loops", cell.Loops),
        .. sample.PeakBytes is > 0 and var peak ? Number("mem_max_rss", peak) : [],
        .. Text("name", cell.Case.Length == 0 ? cell.Workload : $"{cell.Workload}[{cell.Case}]"),
        .. Number("sitegen_block", sample.Block),
        .. Text("sitegen_flags", string.Join(' ', sample.Flags)),
        .. Number("sitegen_threads", cell.Threads),
        .. Number("sitegen_workload_version", cell.WorkloadVersion),
        .. Text("unit", cell.Unit),
    ]);

    public PyperfMetadata With(PyperfMetadata nearer) => new(_entries.SetItems(nearer._entries));

    public PyperfMetadata Except(PyperfMetadata common) => new(_entries.RemoveRange(common._entries.Keys));

    /// <summary>Returns the entries that are common to all; they are written once.</summary>
    public static PyperfMetadata Common(IEnumerable<PyperfMetadata> all) =>
        all.Aggregate(static (common, next) => new PyperfMetadata(
            common._entries.Where(entry => next._entries.TryGetValue(entry.Key, out var other)
            && other == entry.Value)));

    public void Write(Utf8JsonWriter json)
    {
        if (_entries.IsEmpty) return;
        json.WriteStartObject("metadata");
        foreach (var (name, entry) in _entries)
        {
            json.WritePropertyName(name);
            if (entry.Text is { } text) json.WriteStringValue(text);
            else WriteNumber(json, entry.Number);
        }
        json.WriteEndObject();
    }

    /// <summary>Writes whole numbers without a decimal point, as pyperf requires for loops and bytes.</summary>
    public static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < 1L << 53) json.WriteNumberValue((long)number);
        else json.WriteNumberValue(number);
    }

    private static string OnOff(bool? state) => state switch { true => "on", false => "off", null => "unknown" };

    // pyperf rejects empty strings and strings of several lines.
    private static IEnumerable<KeyValuePair<string, Entry>> Text(string name, string? text) =>
        UnicodeText.OneLine(text ?? "").Trim() is { Length: > 0 } line ? [KeyValuePair.Create(name, new Entry(line, 0))]
            : [];

    private static IEnumerable<KeyValuePair<string, Entry>> Number(string name, double number) =>
        [KeyValuePair.Create(name, new Entry(null, number))];
}
