using System.Text;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Changes a file as damage and malice do; equal seeds change alike.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "\"x\"", "[]", "{}", "0", "-1", "1e308", "1e-308", "1e999", "9223372036854775807",
        "99999999999999999999", "0.5", "\"\\ud800\"", "\"\\u0000\"", "\"٣\"", "''", "~",
    ];

    private static readonly string[] Names = ["", "''", "' '", "\"\"", "\".\"", "'-'", "..", "'/'", "aux", "title"];

    private readonly Random _random = new(seed);

    public byte[] Change(byte[] bytes)
    {
        for (var changes = _random.Next(1, 4); changes > 0; changes--) bytes = Once(bytes);
        return bytes;
    }

    private byte[] Once(byte[] bytes) => bytes.Length == 0 ? bytes : _random.Next(8) switch
    {
        0 => Flipped(bytes),
        1 => bytes[.._random.Next(bytes.Length)],
        2 => OtherValue(bytes),
        3 => Nested(bytes),
        4 => Repeated(bytes),
        5 => Inserted(bytes, [0xff, 0xc3, 0x28]),
        6 => OtherName(bytes),
        _ => Inserted(bytes, Encoding.UTF8.GetBytes(Values[_random.Next(Values.Length)])),
    };

    private byte[] Flipped(byte[] bytes)
    {
        var changed = bytes.ToArray();
        changed[_random.Next(changed.Length)] ^= (byte)(1 << _random.Next(8));
        return changed;
    }

    /// <summary>Puts a value of another type or size after a ':' or ','.</summary>
    private byte[] OtherValue(byte[] bytes)
    {
        var places = Enumerable.Range(0, bytes.Length).Where(at => bytes[at] is (byte)':' or (byte)',').ToList();
        if (places.Count == 0) return Flipped(bytes);
        var start = places[_random.Next(places.Count)] + 1;
        var end = start;
        while (end < bytes.Length && bytes[end] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'\n')) end++;
        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(Values[_random.Next(Values.Length)]), .. bytes[end..]];
    }

    /// <summary>Puts a name of another kind, or none, before a ':'.</summary>
    private byte[] OtherName(byte[] bytes)
    {
        var places = Enumerable.Range(0, bytes.Length).Where(at => bytes[at] is (byte)':').ToList();
        if (places.Count == 0) return Flipped(bytes);
        var end = places[_random.Next(places.Count)];
        var start = end;
        while (start > 0 && bytes[start - 1] is not ((byte)',' or (byte)'{' or (byte)'\n' or (byte)' ')) start--;
        return [.. bytes[..start], .. Encoding.UTF8.GetBytes(Names[_random.Next(Names.Length)]), .. bytes[end..]];
    }

    private byte[] Nested(byte[] bytes)
    {
        var depth = _random.Next(1, 200);
        var closing = _random.Next(2) == 0 ? new string(']', depth) : "";
        return Inserted(bytes, Encoding.ASCII.GetBytes(new string('[', depth) + closing));
    }

    /// <summary>Gives a part twice: keys, lines, whole blocks.</summary>
    private byte[] Repeated(byte[] bytes)
    {
        var start = _random.Next(bytes.Length);
        return Inserted(bytes, bytes[start..Math.Min(bytes.Length, start + _random.Next(1, 80))]);
    }

    private byte[] Inserted(byte[] bytes, byte[] piece)
    {
        var at = _random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }
}
