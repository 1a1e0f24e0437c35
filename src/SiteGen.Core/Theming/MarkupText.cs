using System.Text.RegularExpressions;

namespace SiteGen.Theming;

/// <summary>Text out of markup that the generator wrote itself.</summary>
public static partial class MarkupText
{
    /// <summary>Drops tags and keeps the escapes, so that the rest may stand in an attribute.</summary>
    public static string WithoutTags(string markup) => Tag().Replace(markup, "");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
