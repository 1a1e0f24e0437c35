using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>Reads a session file in the layout that this program writes, with its cells in parallel.</summary>
/// <remarks>
/// All other files, be they invalid, newer or laid out differently, are left to <see cref="SessionFile"/>, which
/// accepts what is valid and reports what is wrong.
/// A session consists mostly of cells: of 7 MB, all but 1 MB.
/// </remarks>
internal static class QuickSession
{
    /// <returns>
    /// Null for a file that is not in this layout, that was changed after it was written, or whose content is invalid.
    /// </returns>
    public static BenchSession? Read(ReadOnlyMemory<byte> json, KnownCells known)
    {
        if (CellPlaces.In(json.Span) is not { } places || DigitsAt(json.Span) is not { } digits) return null;
        var hashing = Task.Run(() => SessionSeal.Hash(json.Span, digits));
        var session = Read(json, places, known);
        var hash = hashing.GetAwaiter().GetResult();
        return session?.Integrity.Sha256 == hash && !SessionFaults.OfWhole(session).Any()
            && json.Span.Slice(digits, SessionSeal.DigitCount).SequenceEqual(Encoding.ASCII.GetBytes(hash)) ? session
            : null;
    }

    private static BenchSession? Read(ReadOnlyMemory<byte> json, CellPlaces places, KnownCells known)
    {
        try
        {
            var cells = Concurrently.Select(places.Cells, place => CellAt(json.Span[place], known));
            byte[] rest = [.. json.Span[..places.First], .. json.Span[places.End..]];
            var session = JsonSerializer.Deserialize(rest, QuickJson.Session)!;
            // The cells that were cut out were the session's own only if no cells are left and nothing else in the file
            // can contain a list of cells.
            if (!session.Results.IsEmpty || session.Schema != BenchSession.CurrentSchema
                || !session.Probes.All(static probe => probe is not null && IsPlain(probe.Value)))
                return null;
            known.Keep(cells);
            return session with { Results = [.. cells.Select(static read => read.Cell)] };
        }
        catch (Exception unusual) when (unusual is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ReadCell CellAt(ReadOnlySpan<byte> json, KnownCells known)
    {
        var bytes = Fingerprint.Of(json);
        return new ReadCell(bytes, known.Find(bytes) ?? Cell(json));
    }

    private static Cell Cell(ReadOnlySpan<byte> json)
    {
        var cell = JsonSerializer.Deserialize(json, QuickJson.Cell)!;
        var isGood = cell.Params.Values.All(IsUsable) && !SessionFaults.OfCell(cell, "").Any();
        return isGood ? cell : throw new JsonException();
    }

    /// <summary>
    /// Returns true for an answer as interpreters give them: a Boolean, a string, or a number that a double can hold.
    /// </summary>
    private static bool IsPlain(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) && IsUsable(value);

    /// <summary>Returns true when <see cref="StrictJson"/> accepts a value that is kept as it is written.</summary>
    private static bool IsUsable(JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), StrictJson.Options);
        while (reader.Read())
            if (StrictJson.WhyNot(ref reader) is not null) return false;
        return true;
    }

    /// <returns>The offset of the last hash in the file: the seal is written at the end.</returns>
    private static int? DigitsAt(ReadOnlySpan<byte> json)
    {
        var name = "\"sha256\": \""u8;
        var at = json.LastIndexOf(name);
        return at >= 0 && at + name.Length + SessionSeal.DigitCount <= json.Length ? at + name.Length : null;
    }
}

/// <summary>The places of a session's cells in its file.</summary>
/// <param name="First">Offset after the bracket that opens their list.</param>
/// <param name="End">Offset of the bracket that closes it.</param>
internal sealed record CellPlaces(int First, int End, ImmutableArray<Range> Cells)
{
    /// <returns>Null when the file does not have the layout of <see cref="JsonLayout"/>.</returns>
    /// <remarks>JSON strings contain no line breaks, so these lines are never inside a string.</remarks>
    public static CellPlaces? In(ReadOnlySpan<byte> json)
    {
        var open = "\n  \"results\": ["u8;
        var end = "\n    }"u8;
        var first = json.IndexOf(open) + open.Length;
        if (first < open.Length) return null;
        var cells = ImmutableArray.CreateBuilder<Range>();
        for (var at = first; json[at..].StartsWith("\n    {\n"u8);)
        {
            var length = json[at..].IndexOf(end) + end.Length;
            if (length < end.Length) return null;
            cells.Add(at..(at + length));
            at += length;
            if (json[at..].StartsWith("\n  ]"u8)) return new CellPlaces(first, at, cells.ToImmutable());
            if (!json[at..].StartsWith(","u8)) return null;
            at++;
        }
        return null;
    }
}

internal static class QuickJson
{
    private static readonly JsonSerializerOptions Strict = Options();

    public static JsonTypeInfo<BenchSession> Session { get; } = (JsonTypeInfo<BenchSession>)Strict.GetTypeInfo(
        typeof(BenchSession));

    public static JsonTypeInfo<Cell> Cell { get; } = (JsonTypeInfo<Cell>)Strict.GetTypeInfo(typeof(Cell));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(ResultsJson.Default.Options)
        {
            // A cell alone is nested two levels less than in its file.
            MaxDepth = JsonLayout.MaxDepth - 2,
            TypeInfoResolver = ResultsJson.Default.WithAddedModifier(ForgetUnknown),
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        };
        options.Converters.Add(new SampleReader());
        options.Converters.Add(new FiniteNumber());
        return options;
    }

    /// <summary>Removes the properties that collect unknown fields, so that an unknown field is an error.</summary>
    private static void ForgetUnknown(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].IsExtensionData) type.Properties.RemoveAt(i);
        }
    }
}

/// <summary>Rejects numbers that no double can hold.</summary>
internal sealed class FiniteNumber : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        throw new NotSupportedException("This converter only reads.");
}
