using System.Net;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Text out of markup that the generator wrote itself.</summary>
public static partial class MarkupText
{
    /// <summary>The words, without tags and escapes.</summary>
    public static string PlainOf(Html html) => WebUtility.HtmlDecode(Tag().Replace(html.Markup, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
