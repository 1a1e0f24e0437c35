using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Preview;

/// <summary>The version of a page that an open tab shows, used to detect when it is out of date.</summary>
/// <param name="Hash">Identifies the page and the pictures in it.</param>
/// <param name="Shape">Equal for two pages that differ only in the versions of their style sheets.</param>
public sealed partial record PageVersion(string Hash, string Shape)
{
    public static PageVersion Missing { get; } = new("missing", "missing");

    public static PageVersion Of(ServedFile page, LiveSite site)
    {
        var pictures = Pictures(page.Path, site);
        return new PageVersion(
            new FingerprintBuilder().Add(page.Fingerprint).Add(pictures).Finish().ToString(),
            new FingerprintBuilder().Add(StyleHash().Replace(Encoding.UTF8.GetString(page.Bytes.Span), ".css"))
                .Add(pictures).Finish().ToString());
    }

    /// <summary>Returns the addresses of the page's style sheets.</summary>
    public static string[] StylesOf(ServedFile page) =>
        [.. StyleAddress().Matches(Encoding.UTF8.GetString(page.Bytes.Span))
            .Select(static match => match.Groups[1].Value)];

    /// <summary>
    /// Returns a fingerprint of the page's pictures: an edited picture keeps its address, so the page's text is
    /// unchanged.
    /// </summary>
    private static Fingerprint Pictures(string file, LiveSite site)
    {
        var builder = new FingerprintBuilder();
        if (site.State.Find(file) is not PageRoute { Page: { } page } || site.Parsed(page.Path) is not { } parsed)
            return builder.Finish();
        foreach (var read in parsed.Reads.Where(static read => read.Kind == ReadKind.File && ContentTypes.Of(read.Name)
            .StartsWith("image/", StringComparison.Ordinal)).OrderBy(static read => read.Name, StringComparer.Ordinal))
            builder.Add(read.Name).Add(read.Seen ?? default);
        return builder.Finish();
    }

    [GeneratedRegex(@"\.[0-9a-f]{10}\.css(?="")")]
    private static partial Regex StyleHash();

    [GeneratedRegex(@"href=""([^""]+\.[0-9a-f]{10}\.css)""")]
    private static partial Regex StyleAddress();
}
