namespace SiteGen.Theming.Bodies;

/// <summary>Where a body is shown as markup.</summary>
public enum BodyTarget
{
    /// <summary>On its own page.</summary>
    Page,

    /// <summary>In a list on another page: links to its own headings name the page.</summary>
    List,

    /// <summary>In a feed: addresses have scheme and host, and nothing needs a script or the theme's styles.</summary>
    Feed,
}
