using System.Globalization;

namespace SiteGen.Foundation;

/// <summary>Formats a count with its noun: "1 claim", "1,204 claims".</summary>
public static class Counted
{
    /// <param name="noun">The noun in the singular.</param>
    /// <param name="plural">The plural, unless it is the noun with an 's'.</param>
    public static string Of(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
