using SiteGen.Markdown.Links;

namespace SiteGen.Theming;

/// <summary>Matches sources of a content security policy with addresses, as CSP Level 3 specifies.</summary>
internal static class PolicySource
{
    /// <param name="address">The address as written; a relative one is the site's own.</param>
    /// <param name="origin">The site's own origin, such as <c>https://example.org</c>; "" if it is not known.</param>
    public static bool Matches(string source, string address, string origin)
    {
        var seen = WithScheme(address);
        if (LinkAddress.SchemeOf(seen) is not { } scheme) return source is "'self'" or "*";
        var isOfWeb = scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss";
        // An address of the web that cannot be read is one for the check of links.
        if (!Uri.TryCreate(seen, UriKind.Absolute, out var uri))
            return isOfWeb || (source is [.., ':'] && IsScheme(source[..^1], scheme));
        return source switch
        {
            "*" => isOfWeb,
            "'self'" => origin.Length > 0 && isOfWeb && uri.GetLeftPart(UriPartial.Authority) == origin,
            [.., ':'] => IsScheme(source[..^1], scheme),
            ['\'', ..] => false,
            _ => isOfWeb && MatchesHost(source, uri),
        };
    }

    /// <summary>
    /// Returns the source to write to allow an address: its scheme and host, or its scheme if it has no host.
    /// </summary>
    public static string Of(string address)
    {
        var seen = WithScheme(address);
        if (LinkAddress.SchemeOf(seen) is not { } scheme) return "'self'";
        return Uri.TryCreate(seen, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.GetLeftPart(UriPartial.Authority) : scheme.ToLowerInvariant() + ":";
    }

    /// <summary>
    /// Returns an address as browsers read it. '//host/' has the scheme of the page, which is taken as 'https'.
    /// </summary>
    private static string WithScheme(string address)
    {
        var seen = LinkAddress.AsBrowsersSee(address);
        return seen.StartsWith("//", StringComparison.Ordinal) ? "https:" + seen : seen;
    }

    /// <summary>Returns true if the schemes match; a source with 'http' also allows 'https'.</summary>
    private static bool IsScheme(string source, string scheme) =>
        source.Equals(scheme, StringComparison.OrdinalIgnoreCase)
        || (source.Equals("http", StringComparison.OrdinalIgnoreCase)
            && scheme.Equals("https", StringComparison.OrdinalIgnoreCase));

    private static bool MatchesHost(string source, Uri uri)
    {
        var rest = source;
        if (rest.IndexOf("://", StringComparison.Ordinal) is > 0 and var end)
        {
            if (!IsScheme(rest[..end], uri.Scheme)) return false;
            rest = rest[(end + 3)..];
        }
        var slash = rest.IndexOf('/');
        var (authority, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[slash..]);
        return MatchesAuthority(authority, uri) && MatchesPath(path, uri.AbsolutePath);
    }

    private static bool MatchesAuthority(string authority, Uri uri)
    {
        var colon = authority.LastIndexOf(':');
        var (host, port) = colon < 0 ? (authority, "") : (authority[..colon], authority[(colon + 1)..]);
        var isPort = port switch
        {
            "*" => true,
            "" => uri.IsDefaultPort,
            _ => port == uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return isPort && (host.StartsWith("*.", StringComparison.Ordinal)
            ? uri.Host.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            : host == "*" || uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
    }

    private static bool MatchesPath(string source, string path) =>
        source.Length == 0 || source == "/"
        || (source.EndsWith('/') ? path.StartsWith(source, StringComparison.Ordinal) : path == source);
}
