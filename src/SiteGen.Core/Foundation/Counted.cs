using System.Globalization;

namespace SiteGen.Foundation;

/// <summary>Writes how many there are of something: "1 claim", "1,204 claims".</summary>
public static class Counted
{
    /// <param name="noun">In the singular.</param>
    /// <param name="plural">Where it is not the noun with an 's'.</param>
    public static string Of(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
