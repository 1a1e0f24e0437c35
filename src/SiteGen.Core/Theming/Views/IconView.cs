using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Theming.Views;

/// <summary>A picture that browsers show beside the site's name.</summary>
public sealed record IconView(string Url, string Type) : View
{
    /// <summary>Files that are icons where a site has them, the best first.</summary>
    public static readonly (SourcePath File, string Type)[] Files =
    [
        (SiteModel.ContentFolder / "favicon.svg", "image/svg+xml"),
        (SiteModel.ContentFolder / "favicon.ico", "image/x-icon"),
        (SiteModel.ContentFolder / "favicon.png", "image/png"),
    ];

    private static readonly Members<IconView> All = new("icon")
    {
        { "url", static view => view.Url },
        { "type", static view => view.Type },
    };

    protected override IMembers Members => All;
}
