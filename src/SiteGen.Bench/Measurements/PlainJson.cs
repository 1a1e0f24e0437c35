using System.Text;

namespace SiteGen.Bench.Measurements;

/// <summary>
/// Turns what tools write beside JSON into JSON: NaN and infinities become texts, so that only the results with them
/// are left out; a byte order mark and the assignment in front of github-action-benchmark's data.js become blanks.
/// Every offset stays.
/// </summary>
internal static class PlainJson
{
    private static ReadOnlySpan<byte> NoNumber => "\"\""u8;

    private static ReadOnlySpan<byte> Assignment => "window.BENCHMARK_DATA ="u8;

    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        var hasMark = json.Span.StartsWith(Encoding.UTF8.Preamble);
        var isAssigned = json.Span.StartsWith(Assignment);
        var hasNoNumber = json.Span.IndexOf("NaN"u8) >= 0 || json.Span.IndexOf("Infinity"u8) >= 0;
        if (!hasMark && !isAssigned && !hasNoNumber) return json;
        var plain = json.ToArray();
        if (hasMark) plain.AsSpan(0, Encoding.UTF8.Preamble.Length).Fill((byte)' ');
        if (isAssigned) plain.AsSpan(0, Assignment.Length).Fill((byte)' ');
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == '"') i = EndOfText(plain, i);
            else if (LengthOfNoNumber(plain.AsSpan(i)) is > 0 and var length)
            {
                plain.AsSpan(i, length).Fill((byte)' ');
                NoNumber.CopyTo(plain.AsSpan(i));
                i += length - 1;
            }
        }
        return plain;
    }

    private static int LengthOfNoNumber(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("NaN"u8) ? 3 : rest.StartsWith("Infinity"u8) ? 8 : rest.StartsWith("-Infinity"u8) ? 9 : 0;

    /// <returns>The offset of the closing quotation mark, or of the end.</returns>
    private static int EndOfText(ReadOnlySpan<byte> json, int start)
    {
        for (var i = start + 1; i < json.Length; i++)
        {
            if (json[i] == '\\') i++;
            else if (json[i] == '"') return i;
        }
        return json.Length;
    }
}
