using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>Writes the site's addresses for links.</summary>
public sealed record Urls(Uri? BaseUrl)
{
    /// <summary>The folder under which the host serves the site: "" or "/docs".</summary>
    public string BasePath { get; } = BaseUrl?.AbsolutePath.TrimEnd('/') ?? "";

    /// <summary>Scheme and host, such as "https://example.org"; "" while the address is not known.</summary>
    public string Origin { get; } = BaseUrl?.GetLeftPart(UriPartial.Authority) ?? "";

    public string Of(UrlPath url) => BasePath + url.Encoded;

    /// <summary>Returns an address with scheme and host when they are known.</summary>
    public string Absolute(UrlPath url) => Origin + Of(url);
}
