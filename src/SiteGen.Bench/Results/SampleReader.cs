using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Bench.Results;

/// <summary>
/// Reads samples in the form that this program writes, much faster than the serializer: a session is mostly samples.
/// </summary>
/// <remarks>Throws for any other sample, be it invalid or only newer. See <see cref="QuickSession"/>.</remarks>
internal sealed class SampleReader : JsonConverter<Sample>
{
    // In the order in which they are written, so the next name is usually the next of these.
    private enum Field
    {
        Block,
        Order,
        Attempt,
        StartedUtc,
        Exit,
        Failure,
        Warmups,
        Values,
        Cpu,
        InvoluntarySwitches,
        PeakBytes,
        ProportionalBytes,
        Checksum,
        ForeignCpu,
        Steal,
        Flags,
        DeprivedRounds,
        StderrTail,
    }

    private static readonly ImmutableArray<byte[]> Names =
        [.. Enum.GetNames<Field>()
            .Select(static name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))
            .EncodedUtf8Bytes.ToArray())];

    private static readonly int Required =
        new[] { Field.Block, Field.Order, Field.Attempt, Field.StartedUtc, Field.Exit, Field.Warmups, Field.Values,
            Field.Cpu, Field.InvoluntarySwitches, Field.Flags }.Sum(static field => 1 << (int)field);

    private static readonly DoubleArray Doubles = new();
    private static readonly LongArray Longs = new();

    public override Sample Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var (draft, seen, expected) = (new Draft(), 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldAt(ref reader, ref expected);
            if ((seen & (1 << (int)field)) != 0) throw new JsonException();
            seen |= 1 << (int)field;
            reader.Read();
            draft.Take(field, ref reader, options);
        }
        return (seen & Required) == Required ? draft.Finish() : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, Sample value, JsonSerializerOptions options) =>
        throw new NotSupportedException("This converter only reads.");

    private static Field FieldAt(ref Utf8JsonReader reader, ref int expected)
    {
        for (var tried = 0; tried < Names.Length; tried++)
        {
            var index = (expected + tried) % Names.Length;
            if (!reader.ValueTextEquals(Names[index])) continue;
            expected = index + 1;
            return (Field)index;
        }
        throw new JsonException();
    }

    /// <summary>A sample whose fields are being read.</summary>
    private struct Draft
    {
        private int _block;
        private int _order;
        private int _attempt;
        private DateTimeOffset _startedUtc;
        private string? _exit;
        private string? _failure;
        private ImmutableArray<double> _warmups;
        private ImmutableArray<double> _values;
        private ImmutableArray<double> _cpu;
        private ImmutableArray<long> _involuntarySwitches;
        private long? _peakBytes;
        private long? _proportionalBytes;
        private string? _checksum;
        private double? _foreignCpu;
        private double? _steal;
        private ImmutableArray<string> _flags;
        private ImmutableArray<int>? _deprivedRounds;
        private string? _stderrTail;

        public void Take(Field field, ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            switch (field)
            {
                case Field.Block: _block = reader.GetInt32(); break;
                case Field.Order: _order = reader.GetInt32(); break;
                case Field.Attempt: _attempt = reader.GetInt32(); break;
                case Field.StartedUtc: _startedUtc = reader.GetDateTimeOffset(); break;
                case Field.Exit: _exit = Text(ref reader); break;
                case Field.Failure: _failure = Text(ref reader); break;
                case Field.Warmups: _warmups = Doubles.Read(ref reader, typeof(ImmutableArray<double>), options); break;
                case Field.Values: _values = Doubles.Read(ref reader, typeof(ImmutableArray<double>), options); break;
                case Field.Cpu: _cpu = Doubles.Read(ref reader, typeof(ImmutableArray<double>), options); break;
                case Field.InvoluntarySwitches:
                    _involuntarySwitches = Longs.Read(
                    ref reader, typeof(ImmutableArray<long>), options); break;
                case Field.PeakBytes: _peakBytes = reader.GetInt64(); break;
                case Field.ProportionalBytes: _proportionalBytes = reader.GetInt64(); break;
                case Field.Checksum: _checksum = Text(ref reader); break;
                case Field.ForeignCpu: _foreignCpu = Finite(ref reader); break;
                case Field.Steal: _steal = Finite(ref reader); break;
                case Field.Flags: _flags = Texts(ref reader); break;
                case Field.DeprivedRounds: _deprivedRounds = Rounds(ref reader); break;
                case Field.StderrTail: _stderrTail = Text(ref reader); break;
            }
        }

        public readonly Sample Finish() => new()
        {
            Block = _block,
            Order = _order,
            Attempt = _attempt,
            StartedUtc = _startedUtc,
            Exit = _exit!,
            Failure = _failure,
            Warmups = _warmups,
            Values = _values,
            Cpu = _cpu,
            InvoluntarySwitches = _involuntarySwitches,
            PeakBytes = _peakBytes,
            ProportionalBytes = _proportionalBytes,
            Checksum = _checksum,
            ForeignCpu = _foreignCpu,
            Steal = _steal,
            Flags = _flags,
            DeprivedRounds = _deprivedRounds,
            StderrTail = _stderrTail,
        };

        private static double Finite(ref Utf8JsonReader reader) =>
            double.IsFinite(reader.GetDouble()) ? reader.GetDouble() : throw new JsonException();

        private static string Text(ref Utf8JsonReader reader) =>
            reader.TokenType != JsonTokenType.String ? throw new JsonException() : reader.ValueTextEquals("ok"u8)
                ? SampleExits.Ok : JsonTexts.Read(ref reader);

        private static ImmutableArray<int> Rounds(ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
            var rounds = ImmutableArray<int>.Empty;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) rounds = rounds.Add(reader.GetInt32());
            return rounds;
        }

        private static ImmutableArray<string> Texts(ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
            var texts = ImmutableArray<string>.Empty;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts = texts.Add(Text(ref reader));
            return texts;
        }
    }
}
