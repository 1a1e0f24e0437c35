using System.Text.RegularExpressions;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Prevents line breaks within numbers: between 20 and %, in 5–17, or in a date.</summary>
/// <remarks>Uses markup instead of special characters, so that readers copy and search the original text.</remarks>
internal static partial class Unbroken
{
    /// <param name="text">Text as markup, without tags.</param>
    public static string Markup(string text) => Number().Replace(text, "<span class=\"unbroken\">$0</span>");

    [GeneratedRegex(@"(?<![\w.])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])|[0-9][0-9.,]*(?:–[0-9][0-9.,]*)? (?:%|[nµm]?s|[kKMG]?B|bytes)(?!\w)|[0-9][0-9.,]*–[0-9]+(?:[.,][0-9]+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
