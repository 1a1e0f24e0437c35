using System.Globalization;

namespace SiteGen.Evidence.Wording;

/// <summary>The number format of a language.</summary>
/// <param name="DecimalMark">The decimal separator, such as <c>,</c>.</param>
/// <param name="GroupMark">The thousands separator; may be empty.</param>
public sealed record NumberForm(string DecimalMark, string GroupMark)
{
    private const string Digits = "0123456789";

    /// <summary>The number format of the invariant culture, without grouping.</summary>
    public static NumberForm Plain { get; } = new(".", "");

    public string Of(int count) => Of(count.ToString(CultureInfo.InvariantCulture));

    /// <param name="format">A format such as <c>0.000</c>, without grouping.</param>
    public string Of(double value, string format) => Of(value.ToString(format, CultureInfo.InvariantCulture));

    /// <param name="written">
    /// A number in the invariant culture without grouping, optionally with a sign or an exponent.
    /// </param>
    public string Of(string written)
    {
        if (this == Plain || written.AsSpan().IndexOfAny(Digits) is not (>= 0 and var start)) return written;
        var length = written.AsSpan(start).IndexOfAnyExcept(Digits) is >= 0 and var end ? end : written.Length - start;
        var rest = written[(start + length)..];
        return written[..start] + Grouped(written.Substring(start, length))
            + (rest.StartsWith('.') ? DecimalMark + rest[1..] : rest);
    }

    private string Grouped(string digits)
    {
        var first = digits.Length % 3;
        var groups = Enumerable.Range(0, digits.Length / 3).Select(group => digits.Substring(first + (group * 3), 3));
        return string.Join(GroupMark, first == 0 ? groups : groups.Prepend(digits[..first]));
    }
}
