using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Configuration.Look;

/// <summary>
/// The settings under <c>theme</c> in <c>site.yaml</c>. Any other is unknown, and the table of the reference contains
/// these rows.
/// </summary>
public static class LookSettings
{
    public static ImmutableArray<DescribedField> All { get; } =
    [
        new(["name"], "the name of a folder in `themes/`", "`evolution`", Shape.Text),
        new(["accent"],
            "`\"#b3261e\"`, or one of `blue`, `brown`, `gray`, `green`, `indigo`, `orange`, `pink`, `purple`, `red`, "
            + "`teal`; or `{ light: …, dark: … }`",
            "the theme's; `dark` is derived from `light`", LookShapes.Accent),
        new(["logo"], "a picture, `{ light: …, dark: …, title: false }`, or `none`", "the theme's mark",
            LookShapes.Logo),
        new(["favicon"], "a file in SVG or PNG", "`favicon.svg`, `favicon.ico` or `favicon.png` in `content/`",
            Shape.Text),
        new(["touch_icon"], "a PNG, square, at least 180 pixels wide",
            "the favicon if it is a PNG, or `apple-touch-icon.png` in `content/`; with `images`, drawn from an "
            + "SVG",
            Shape.Text),
        new(["fonts"], "`{ text: …, headings: …, code: … }`, each `sans`, `serif`, `mono` or font files",
            "fonts of the system", LookShapes.Fonts),
        new(["scheme"], "`auto`, `light` or `dark`; the last two remove the switch", "`auto`",
            Shape.OneOf("auto", "light", "dark")),
        new(["footer"], "`{ text: …, links: [{ title: …, to: … }] }`", "the `description` of the site",
            Shape.Of(new(["text"], "text", Shape: Shape.Text), new(["links"], "links", Shape: LookShapes.Links))),
        new(["social"],
            "list of `title`, `url`, and perhaps `icon`: `chat`, `code`, `feed`, `mail`, `people`, `video`, `web`",
            Shape: LookShapes.Social),
        new(["announcement"], "text, or `{ text: …, to: … }`",
            Shape: Shape.Either(Shape.Text, Shape.Of(
                DescribedField.Required("text", "the text", Shape.Text),
                new(["to"], "where the text leads to", Shape: Shape.Text)))),
        new(["hero"], "`{ title: …, text: …, actions: [{ title: …, to: … }], picture: … }`; instead of `picture`, "
            + "`partial` is the name of a partial of the theme",
            "the `tagline` and `description` of the site", LookShapes.Hero),
        new(["comments"], "`{ giscus: … }` or `{ utterances: … }`",
            Shape: LookShapes.Comments),
        new(["analytics"], "`{ plausible: … }`, `{ umami: … }`, `{ goatcounter: … }` or `{ script: … }`",
            Shape: LookShapes.Analytics),
    ];
}
