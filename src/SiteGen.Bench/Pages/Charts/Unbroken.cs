using System.Text.RegularExpressions;

namespace SiteGen.Bench.Pages.Charts;

/// <summary>Keeps numbers whole: no line ends between 20 and %, in 5–17, or in a date.</summary>
/// <remarks>
/// By markup and not by other characters, so that what is copied and searched for is what was written.
/// </remarks>
internal static partial class Unbroken
{
    /// <param name="text">Text as markup, without tags.</param>
    public static string Markup(string text) => Number().Replace(text, "<span class=\"unbroken\">$0</span>");

    /// <summary>Where the last word begins; a unit is no word without its number.</summary>
    public static int LastWord(string text)
    {
        var start = text.LastIndexOf(' ') + 1;
        foreach (var number in Number().EnumerateMatches(text))
        {
            if (number.Index < start && start < number.Index + number.Length) return number.Index;
        }
        return start;
    }

    [GeneratedRegex(@"(?<![\w.])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])|[0-9][0-9.,]*(?:–[0-9][0-9.,]*)? (?:%|[nµm]?s|[kKMG]?B|bytes)(?!\w)|[0-9][0-9.,]*–[0-9]+(?:[.,][0-9]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
