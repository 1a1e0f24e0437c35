namespace SiteGen.Theming;

/// <summary>How a body's links are written, which depends on where it is shown.</summary>
public enum LinkForm
{
    /// <summary>On its own page.</summary>
    OnPage,

    /// <summary>On another page: links to its own headings name the page.</summary>
    Elsewhere,

    /// <summary>In a feed: with scheme and host when they are known.</summary>
    Absolute,
}
