using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Holds what the settings of the other site say about one page.</summary>
public sealed record PageSettings
{
    public static PageSettings None { get; } = new();

    /// <summary>The title in a menu, for a page that has none of its own.</summary>
    public string? Title { get; init; }

    public int? Weight { get; init; }

    /// <summary>The kind of page or folder; null for that of its location.</summary>
    public string? Kind { get; init; }

    /// <summary>The address that the page had, where our own rules give another.</summary>
    public string? Permalink { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];
}
