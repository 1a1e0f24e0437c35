using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Charts;

/// <param name="Text">The text of the link, such as <c>CSV</c>.</param>
/// <param name="Url">An address that is relative, or with http or https.</param>
public sealed record FileLink(string Text, string Url)
{
    /// <summary>Writes a link, or only its text if the address could run a script.</summary>
    public Html Write()
    {
        var text = SafeText.Markup(Text, 120);
        return new(IsSafe(Url) ? $"<a href=\"{Html.Escape(Url)}\">{text}</a>" : text);
    }

    private static bool IsSafe(string url)
    {
        // Browsers skip control characters and leading spaces, so "java\nscript:" would run a script.
        if (url.Length is 0 or > 2000
            || url.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || char.IsSurrogate(letter)
            || letter is '\\' or (>= '\u202A' and <= '\u202E')))
            return false;
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return true;
        return url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
    }
}
