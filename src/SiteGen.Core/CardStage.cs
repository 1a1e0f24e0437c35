using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Pictures;

namespace SiteGen;

/// <summary>Reads the fonts of social cards.</summary>
internal static class CardStage
{
    public static WithProblems<SocialCards> Find(SiteModel model, SourceTree tree, SitePictures pictures)
    {
        if (model.Config.Cards is not { } config || pictures.Maker is null) return new(SocialCards.None, []);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var fonts = ImmutableArray.CreateBuilder<CardFont>();
        foreach (var written in config.Fonts)
        {
            // The check of links reports a missing file.
            if (FileOf(written, model, tree) is not { } file) continue;
            if (CardFont.Of(file) is { } font) fonts.Add(font);
            else problems.Add(CardProblems.UnreadableFont(written));
        }
        return new(new SocialCards(fonts.ToImmutable()), problems.ToImmutable());
    }

    private static SourceFile? FileOf(Located<string> written, SiteModel model, SourceTree tree) =>
        LinkTarget.Of(written) is { } target && model.Links.Resolve(MenuLinks.From, target).File is { } file
            ? tree.Find(file) : null;
}
