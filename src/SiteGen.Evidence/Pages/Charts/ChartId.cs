namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Checks ids, which are written into attributes and lists of ids without being escaped.</summary>
internal static class ChartId
{
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 200 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static void Require(string id)
    {
        if (!IsValid(id))
            throw new ArgumentException("An id is made of ASCII letters, digits, hyphens and underscores.", nameof(id));
    }
}
