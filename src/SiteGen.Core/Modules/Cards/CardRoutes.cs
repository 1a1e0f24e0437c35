using System.Text;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Views;

namespace SiteGen.Modules.Cards;

/// <summary>Adds a social card for every page, list, series and term without a picture of its own.</summary>
public static class CardRoutes
{
    /// <param name="planned">All other files of the site.</param>
    public static IEnumerable<Route> Of(IEnumerable<Route> planned, ThemedSite site) =>
        site.Cards.AreDrawn ? planned.OfType<PageRoute>().Where(HasCard).Select(RouteOf) : [];

    private static bool HasCard(PageRoute page) =>
        !page.IsAlias && page.Page?.Front.Pictures.Any() != true && SocialCards.HasCard(page.Page?.Url, page.Url);

    private static Route RouteOf(PageRoute page)
    {
        var place = page.Source;
        return FileRoute.Drawn(SocialCards.UrlOf(page.Url), place,
            renderer => SocialCardView.Of(page.View(renderer), renderer.Site),
            renderer => Surroundings(page.Url, renderer.Site),
            (view, renderer) => Draw(view, page, renderer)) with
        {
            CannotFail = true,
            IsSlow = true,
        };
    }

    /// <summary>Returns a fingerprint of what a card is made from besides its page.</summary>
    private static Fingerprint Surroundings(UrlPath url, ThemedSite site)
    {
        var builder = new FingerprintBuilder();
        new SiteView(site, url).AddTo(builder);
        foreach (var font in site.Cards.Fonts) builder.Add(font.File.Fingerprint);
        return builder.Finish();
    }

    private static ReadOnlyMemory<byte> Draw(SocialCardView view, PageRoute page, PageRenderer renderer)
    {
        var place = page.Source;
        var site = renderer.Site;
        if (site.Theme.Find(SocialCards.Template, renderer.Reads) is not { } template)
            throw TemplateFailure.Of(CardProblems.NoTemplate(place));
        if (site.Cards.MissingIn(view.Texts) is { Length: > 0 } letters)
            renderer.Report(CardProblems.MissingLetters(place, letters));
        var run = new TemplateRun(renderer, page.Page);
        run.Set("site", new SiteView(site, page.Url));
        run.Set("card", view);
        run.Set("data", renderer.Data);
        var svg = Encoding.UTF8.GetBytes(site.Templates.Get(template).Render(run));
        var drawn = site.Pictures.Maker!.Draw(
            svg, SocialCards.Width, [.. site.Cards.Fonts.Select(static font => font.File)]);
        return drawn.Bytes ?? throw TemplateFailure.Of(CardProblems.NotDrawn(new SourceLocation(template.Path),
            drawn.Problem!));
    }
}
