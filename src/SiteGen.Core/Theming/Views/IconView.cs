namespace SiteGen.Theming.Views;

/// <summary>A picture that browsers show beside the site's name.</summary>
public sealed record IconView(string Url, string Type) : View
{
    /// <summary>Files in the content folder, the best first.</summary>
    public static readonly (string Name, string Type)[] Names =
    [
        ("favicon.svg", "image/svg+xml"),
        ("favicon.ico", "image/x-icon"),
        ("favicon.png", "image/png"),
    ];

    private static readonly Members<IconView> All = new("icon")
    {
        { "url", static view => view.Url },
        { "type", static view => view.Type },
    };

    protected override IMembers Members => All;
}
