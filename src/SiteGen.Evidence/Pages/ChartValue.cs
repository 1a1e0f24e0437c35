using SiteGen.Evidence.Pages.Parts;
using SiteGen.Foundation;
using SiteGen.Theming.Bodies;

namespace SiteGen.Evidence.Pages;

/// <summary>A chart in an article, or only its numbers.</summary>
/// <param name="Figure">Returns the picture with its caption, its table and its links.</param>
internal sealed record ChartValue(BuiltChart Built, Func<FigureView> Figure) : FilledValue
{
    public bool IsPicture { get; init; }

    public override string Text => Built.Chart.Alternative;

    // Without the theme's styles, as in a feed, a drawing has no colours.
    public override Html In(HtmlFold fold) => IsPicture && fold.Target != BodyTarget.Feed
        ? ThemeParts.Write(fold.Renderer, "figure", ("figure", Figure()))
        : ThemeParts.Write(fold.Renderer, "table", ("table", TableView.Of(Built.Chart.Table, Built.Title)));

    public override string InMarkdown(string text) => MarkdownTable.Write(Built.Title, Built.Chart.Table);
}
