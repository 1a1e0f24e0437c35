using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SiteGen.Bench.Results;

/// <summary>
/// The hash in a session's file: SHA-256 of the file's bytes with its own 64 digits replaced by zeros.
/// </summary>
internal static class SessionSeal
{
    public const int DigitCount = 64;

    public static readonly string Zeros = new('0', DigitCount);

    /// <summary>The facts found at the outermost level of a file.</summary>
    /// <param name="Schema">Null when it is missing or not a string.</param>
    /// <param name="DigitsAt">
    /// Offset of the first digit of <c>integrity.sha256</c>; negative when there are not 64 digits.
    /// </param>
    /// <param name="UnusableAt">Offset of the first number or string that <see cref="StrictJson"/> rejects.</param>
    /// <param name="WhyUnusable">Null when there is none.</param>
    public readonly record struct Outline(string? Schema, int DigitsAt, long UnusableAt, string? WhyUnusable);

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Outline Look(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, StrictJson.Options);
        var found = new Outline(null, -1, -1, null);
        // Read to the end: only then is it certain that all of it is JSON.
        while (reader.Read())
        {
            if (found.WhyUnusable is null && StrictJson.WhyNot(ref reader) is { } why)
                found = found with { UnusableAt = reader.TokenStartIndex, WhyUnusable = why };
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            if (reader.ValueTextEquals("schema"u8)) found = found with { Schema = Schema(ref reader) };
            else if (reader.ValueTextEquals("integrity"u8)) found = found with { DigitsAt = DigitsAt(ref reader) };
        }
        return found;
    }

    /// <summary>Returns the hash as lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> file, int digitsAt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..digitsAt]);
        hash.AppendData(Encoding.ASCII.GetBytes(Zeros));
        hash.AppendData(file[(digitsAt + DigitCount)..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes the hash over the zeros.</summary>
    public static void Close(Span<byte> file)
    {
        var at = Look(file).DigitsAt;
        Encoding.ASCII.GetBytes(Hash(file, at), file[at..]);
    }

    private static string? Schema(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? JsonTexts.Read(ref reader) : null;

    private static int DigitsAt(ref Utf8JsonReader reader)
    {
        var at = -1;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return at;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isHash = reader.ValueTextEquals("sha256"u8);
            reader.Read();
            if (isHash && reader.TokenType == JsonTokenType.String && IsHash(reader.ValueSpan))
                at = (int)reader.TokenStartIndex + 1;
            reader.Skip();
        }
        return at;
    }

    private static bool IsHash(ReadOnlySpan<byte> digits) =>
        digits.Length == DigitCount && digits.IndexOfAnyExcept("0123456789abcdef"u8) < 0;
}
