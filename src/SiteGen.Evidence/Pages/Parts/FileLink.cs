using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Parts;

/// <param name="Text">The text of the link, such as <c>CSV</c>.</param>
/// <param name="Url">An address that is relative, or with http or https.</param>
public sealed record FileLink(string Text, string Url) : View
{
    private const int TextLimit = 120;

    private static readonly Members<FileLink> All = new("link")
    {
        { "text", static link => SafeText.Clean(link.Text, TextLimit) },
        { "url", static link => IsSafe(link.Url) ? link.Url : null },
        { "html", static link => link.Write() },
    };

    protected override IMembers Members => All;

    /// <summary>Writes a link, or only its text if the address could run a script.</summary>
    public Html Write()
    {
        var text = SafeText.Markup(Text, TextLimit);
        return new(IsSafe(Url) ? $"<a href=\"{Html.Escape(Url)}\">{text}</a>" : text);
    }

    /// <summary>Returns a sentence such as "Download: JSON, CSV"; null without links.</summary>
    internal static Html? Sentence(IEnumerable<FileLink> links, EvidenceWords words)
    {
        var written = links.Select(static link => link.Write().Markup).ToList();
        return written.Count == 0 ? null : words.Panel.Download.WithMarkup(
            ("files", string.Join(Html.Escape(words.ListSeparator), written)));
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
