using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Accessibility;

/// <summary>The files of a build at the addresses that they will have, served from memory.</summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, OutputFile> _files;
    private readonly Uri _address;

    public ServedSite(BuildResult built)
    {
        _files = built.Files.ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);
        _address = built.Plan.Site.Model.Config.BaseUrl ?? new Uri("http://localhost/");
    }

    public Uri AddressOf(UrlPath page) =>
        new(_address.GetLeftPart(UriPartial.Authority) + BasePath + page.Encoded);

    /// <returns>The file at an address; null for anything outside the site.</returns>
    public OutputFile? Find(Uri address)
    {
        if (address.IdnHost != _address.IdnHost) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var basePath = Uri.UnescapeDataString(BasePath);
        if (!path.StartsWith(basePath + "/", StringComparison.Ordinal)) return null;
        var name = path[(basePath.Length + 1)..];
        return _files.GetValueOrDefault(name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name);
    }

    private string BasePath => _address.AbsolutePath.TrimEnd('/');
}
