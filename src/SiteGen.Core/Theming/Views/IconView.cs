using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>An icon that browsers show beside the site's name.</summary>
[View("icon")]
public sealed partial record IconView(string Url, string Type) : View
{
    /// <summary>The files that are icons if a site has them, best first.</summary>
    public static readonly (SourcePath File, string Type)[] Files =
    [
        (SiteModel.ContentFolder / "favicon.svg", "image/svg+xml"),
        (SiteModel.ContentFolder / "favicon.ico", "image/x-icon"),
        (SiteModel.ContentFolder / "favicon.png", "image/png"),
    ];
}
