using System.Text.Json;
using System.Text.Unicode;

namespace SiteGen.Bench.Results;

/// <summary>
/// Finds valid JSON that cannot be used: strings that are not valid Unicode, and numbers that no double can hold.
/// </summary>
internal static class StrictJson
{
    public const string NotUtf8 = "it is not UTF-8.";
    public const string TooLarge = "a number is too large to calculate with.";
    public const string HalfOfPair = "a string contains half of a surrogate pair.";

    public static JsonReaderOptions Options { get; } = new() { MaxDepth = JsonLayout.MaxDepth };

    /// <exception cref="JsonException">The text is not JSON, or contains a value that cannot be used.</exception>
    /// <param name="takesAnyNumber">For readers that report bad numbers themselves, with their places.</param>
    public static void Check(ReadOnlySpan<byte> json, bool takesAnyNumber = false)
    {
        if (!Utf8.IsValid(json)) throw new JsonException(NotUtf8);
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
        {
            if (WhyNot(ref reader) is not { } why || (takesAnyNumber && why == TooLarge)) continue;
            var before = json[..(int)reader.TokenStartIndex];
            var column = before.Length - before.LastIndexOf((byte)'\n') - 1;
            throw new JsonException(why, null, before.Count((byte)'\n'), column);
        }
    }

    /// <returns>Null when the token can be used.</returns>
    public static string? WhyNot(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => IsTooLarge(ref reader) ? TooLarge : null,
        JsonTokenType.String or JsonTokenType.PropertyName =>
            reader.ValueIsEscaped && !JsonTexts.IsWhole(ref reader) ? HalfOfPair : null,
        _ => null,
    };

    // A number without an exponent needs more than 300 digits to be too large: most need no calculation.
    private static bool IsTooLarge(ref Utf8JsonReader reader) =>
        (reader.ValueSpan.Length > 300 || reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') >= 0)
        && !(reader.TryGetDouble(out var value) && double.IsFinite(value));
}
