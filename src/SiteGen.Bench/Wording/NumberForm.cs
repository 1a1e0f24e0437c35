using System.Globalization;

namespace SiteGen.Bench.Wording;

/// <summary>How a language writes numbers.</summary>
/// <param name="DecimalMark">As in <c>,</c>.</param>
/// <param name="GroupMark">Between thousands; may be empty.</param>
public sealed record NumberForm(string DecimalMark, string GroupMark)
{
    private const string Digits = "0123456789";

    /// <summary>As the invariant culture writes them, without groups.</summary>
    public static NumberForm Plain { get; } = new(".", "");

    public string Of(int count) => Of(count.ToString(CultureInfo.InvariantCulture));

    /// <param name="format">As in <c>0.000</c>; without groups.</param>
    public string Of(double value, string format) => Of(value.ToString(format, CultureInfo.InvariantCulture));

    /// <param name="written">
    /// As the invariant culture writes it without groups, perhaps with a sign or an exponent.
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
