using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Markup above and below the text of a page that its author did not write.</summary>
public sealed record PageAddition(Html Above, Html Below)
{
    public static PageAddition None { get; } = new(Html.Empty, Html.Empty);
}
