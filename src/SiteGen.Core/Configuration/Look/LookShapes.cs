using SiteGen.Foundation;

namespace SiteGen.Configuration.Look;

/// <summary>The forms of settings of the look that are more than a text.</summary>
internal static class LookShapes
{
    private static readonly Shape Mapping = Shape.OneOf([.. CommentsReader.Mappings]);

    public static Shape Link { get; } = Shape.Of(
        DescribedField.Required("title", "the text of the link", Shape.Text),
        DescribedField.Required("to", "an address on the site, the path of a page, or a full address", Shape.Text));

    public static Shape Links { get; } = new ListShape(Link);

    public static Shape Accent { get; } = Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("light", "the colour on a light background", Shape.Text),
        new(["dark"], "the colour on a dark background", "derived from `light`", Shape.Text)));

    public static Shape Logo { get; } = Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("light", "the picture on a light background", Shape.Text),
        new(["dark"], "the picture on a dark background", "that of `light`", Shape.Text),
        new(["title"], "`false`: the title of the site does not stand beside the logo", "`true`", Shape.Boolean)));

    private static Shape Picture { get; } = Shape.Either(Shape.Text, Shape.Of(
        DescribedField.Required("light", "the picture on a light background", Shape.Text),
        new(["dark"], "the picture on a dark background", "that of `light`", Shape.Text)));

    public static Shape Hero { get; } = Shape.Of(
        new(["title"], "the heading", Shape: Shape.Text),
        new(["text"], "the sentence below it", Shape: Shape.Text),
        new(["actions"], "links that look like buttons", Shape: Links),
        new(["picture"], "a picture beside the text, or `none`", Shape: Picture),
        new(["partial"], "the name of a partial of the theme, in place of a picture", Shape: Shape.Text));

    public static Shape Social { get; } = new ListShape(Shape.Of(
        DescribedField.Required("title", "the text of the link", Shape.Text),
        DescribedField.Required("url", "a full address", Shape.Text),
        new(["icon"], "the picture of the link", Shape: Shape.OneOf([.. SocialIcons.All]))));

    public static Shape Fonts { get; } = Shape.Of(
        new(["text"], "the font of the text", Shape: Shape.Texts),
        new(["headings"], "the font of headings", "that of the text", Shape.Texts),
        new(["code"], "the font of code", Shape: Shape.Texts));

    public static Shape Comments { get; } = Shape.Of(
        new(["giscus"], "comments in the discussions of a repository", Shape: Shape.Of(
            DescribedField.Required("repo", "the repository, `owner/name`", Shape.Text),
            DescribedField.Required("repo_id", "its id, as giscus.app shows it", Shape.Text),
            DescribedField.Required("category", "the category of the discussions", Shape.Text),
            DescribedField.Required("category_id", "its id", Shape.Text),
            new(["mapping"], "what a discussion is found by", "`pathname`", Mapping),
            new(["strict"], "`false`: titles may differ", "`true`", Shape.Boolean),
            new(["reactions"], "`false`: no reactions to the page", "`true`", Shape.Boolean),
            new(["input"], "where a comment is written", "`bottom`", Shape.OneOf("top", "bottom")),
            new(["theme"], "a theme of giscus", "`preferred_color_scheme`", Shape.Text),
            new(["language"], "a language of giscus", Shape: Shape.Text))),
        new(["utterances"], "comments in the issues of a repository", Shape: Shape.Of(
            DescribedField.Required("repo", "the repository, `owner/name`", Shape.Text),
            new(["mapping"], "what an issue is found by", "`pathname`", Mapping),
            new(["label"], "the label of new issues", Shape: Shape.Text),
            new(["theme"], "a theme of utterances", "`preferred-color-scheme`", Shape.Text))));

    public static Shape Analytics { get; } = Shape.Of(
        new(["plausible"], "Plausible", Shape: Shape.Of(
            new(["domain"], "the domain of the site at Plausible", Shape: Shape.Text),
            new(["src"], "the address of the script", Shape: SettingShapes.Web))),
        new(["umami"], "Umami", Shape: Shape.Of(
            DescribedField.Required("id", "the id of the site at Umami", Shape.Text),
            new(["src"], "the address of the script", Shape: SettingShapes.Web))),
        new(["goatcounter"], "GoatCounter", Shape: Shape.Of(
            new(["code"], "the code of the site at GoatCounter", Shape: Shape.Text),
            new(["url"], "the address that counts, of a server of your own", Shape: SettingShapes.Web))),
        new(["script"], "any other script", Shape: Shape.Of(
            DescribedField.Required("src", "the address of the script", SettingShapes.Web),
            new(["connect"], "the hosts that it calls", Shape: Shape.Texts),
            new(["attributes"], "further attributes of the element", Shape: Shape.Own))));
}
