using System.Collections.Immutable;
using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>The pictures that other sites show for links to pages.</summary>
/// <param name="Fonts">Files of the site, written as links on the home page would be.</param>
public sealed record CardsConfig(ImmutableArray<Located<string>> Fonts)
{
    private const string Help = "Write {font: /fonts/my-font.ttf}, with a file in the folder 'content'.";

    /// <summary>Reads the setting <c>cards</c>: {font: /fonts/a.ttf} or {font: [/fonts/a.ttf, /fonts/b.ttf]}.</summary>
    /// <returns>Null if pages have no cards.</returns>
    internal static CardsConfig? Read(YamlFields fields)
    {
        if (fields.Find("cards")?.Value is YamlScalar { IsPlain: true, Text: "true" or "false" } written)
        {
            fields.Know("cards");
            if (written.Text == "true") fields.Problems.Add(ImagesProblems.CardsWithoutFont(written.Location));
            return null;
        }
        if (fields.Fields("cards", Help) is not { } cards) return null;
        var fonts = cards.Texts("font");
        var files = fonts.Select(font => LookReader.File(cards, font, "font", "TTF or OTF", ".ttf", ".otf"))
            .OfType<Located<string>>().ToImmutableArray();
        if (fonts.IsEmpty) cards.Problems.Add(ImagesProblems.CardsWithoutFont(cards.Location));
        cards.ReportUnknown("'cards'");
        return files.IsEmpty ? null : new CardsConfig(files);
    }
}
