namespace SiteGen.Theming.Bodies;

/// <summary>A place that shows a body as markup.</summary>
public enum BodyTarget
{
    /// <summary>The body's own page.</summary>
    Page,

    /// <summary>A list on another page: links to the body's own headings include the address of its page.</summary>
    List,

    /// <summary>A feed: addresses have scheme and host, and nothing needs a script or the theme's styles.</summary>
    Feed,
}
