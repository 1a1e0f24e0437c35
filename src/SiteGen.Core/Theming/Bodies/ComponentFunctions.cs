using Scriban.Runtime;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Directives;
using SiteGen.Markdown.Images;
using SiteGen.Model;
using SiteGen.Theming.Functions;

namespace SiteGen.Theming.Bodies;

/// <summary>Functions with which a shortcode says what it needs and how it appears outside its page.</summary>
internal static class ComponentFunctions
{
    /// <summary><c>needs "css/tabs.css"</c>: loads a style sheet or script on pages that show the shortcode.</summary>
    public static TemplateFunction Needs { get; } = new("needs", static (run, call) =>
    {
        var path = call.Text(0, "the path of an asset");
        _ = AddressFunctions.Asset.Invoke(run, null, [path], null);
        run.Note(notes => notes.Needs = notes.Needs.WithAsset(path), PageNeeds.None.WithAsset(path));
        return null;
    });

    /// <summary><c>allows "frame-src" "https://example.org"</c>: adds a source to the policy of such pages.</summary>
    public static TemplateFunction Allows { get; } = new("allows", static (run, call) =>
    {
        var (directive, source) = (call.Text(0, "a directive"), call.Text(1, "a source"));
        if (!PolicyReader.DirectiveNames.Contains(directive) || source.AsSpan().ContainsAny(" ;,\"\t\n"))
            throw TemplateProblems.BadArgument(call.Span, $"'{directive} {source}' is not part of a policy.",
                "Write: allows \"frame-src\" \"https://example.org\"");
        run.Note(notes => notes.Needs = notes.Needs.WithSource(directive, source),
            PageNeeds.None.WithSource(directive, source));
        return null;
    });

    /// <summary><c>as_markdown "[Title](/address/)"</c>: replaces the label in Markdown.</summary>
    public static TemplateFunction AsMarkdown { get; } = new("as_markdown", static (run, call) =>
    {
        var text = call.Text(0, "Markdown");
        run.Note(notes => notes.Markdown = text, PageNeeds.None);
        return null;
    });

    /// <summary><c>as_label args.summary</c>: replaces the label in the search and in Markdown.</summary>
    public static TemplateFunction AsLabel { get; } = new("as_label", static (run, call) =>
    {
        var text = call.Text(0, "a text");
        run.Note(notes => notes.Label = LabelValue.Of(text), PageNeeds.None);
        return null;
    });

    /// <summary><c>part_of "tabs"</c>: makes the shortcode an item of one that has it in its content.</summary>
    public static TemplateFunction PartOf { get; } = new("part_of", static (run, call) =>
    {
        var whole = call.Text(0, "the name of a shortcode");
        run.Note(notes => notes.Whole = whole, PageNeeds.None);
        return null;
    });

    /// <summary><c>wrap on_page</c> … <c>end</c>: leaves its block out of feeds and of the text.</summary>
    public static TemplateFunction OnPage { get; } = new("on_page", static (run, call) =>
        new TargetValue(run.Captured(call), IsOnPage: true));

    /// <summary><c>wrap in_feed</c> … <c>end</c>: leaves its block out of pages.</summary>
    public static TemplateFunction InFeed { get; } = new("in_feed", static (run, call) =>
        new TargetValue(run.Captured(call), IsOnPage: false));

    /// <summary>
    /// <c>parts ".css"</c>: the assets of the theme that the page needs, among those whose names have an ending.
    /// </summary>
    public static TemplateFunction Parts { get; } = new("parts", static (run, call) =>
    {
        var ending = call.Text(0, "an ending such as \".css\"");
        // Another theme may have no styles for a construct of Markdown, or for values of an extension.
        return new ScriptArray(run.Renderer.Needs.Assets.Where(path =>
            path.EndsWith(ending, StringComparison.Ordinal) && run.Renderer.Site.Assets.Find(path) is not null));
    });

    /// <summary><c>policy</c>: the content security policy of the page, with what its components need.</summary>
    public static TemplateFunction Policy { get; } = new("policy", static (run, _) =>
        run.Renderer.Needs.Extend(run.Renderer.Site.Policy).ToString());

    /// <summary>
    /// <c>link_to "a.md"</c>: the address of a file or page; in feeds with scheme and host, as links there have.
    /// </summary>
    public static TemplateFunction LinkTo { get; } = new("link_to", static (run, call) =>
        AddressFunctions.UrlOf.Invoke(run, null, call.Arguments, null) is string url ? new AddressValue(url) : null);

    /// <summary><c>loads "media-src" url</c>: the address, if the policy of the site's pages allows it.</summary>
    public static TemplateFunction Loads { get; } = new("loads", static (run, call) =>
    {
        var (directive, address) = (call.Text(0, "a directive"), call.Text(1, "an address"));
        var site = run.Renderer.Site;
        var use = new PolicyUse(directive, address, call.Function, SourceLocation.Nowhere);
        if (site.Policy.IsNone || site.Policy.Allows(use, site.Urls.Origin)) return null;
        throw TemplateProblems.NotAllowed(call.Span, directive, address);
    });

    /// <summary><c>size_of "photo.png"</c>: width and height of a picture in pixels; null if not known.</summary>
    public static TemplateFunction SizeOf { get; } = new("size_of", static (run, call) =>
    {
        var target = Uri.UnescapeDataString(call.Text(0, "a picture").Split('#', '?')[0]);
        var folder = run.Page?.Path.Folder ?? SiteModel.ContentFolder;
        var (from, rest) = target.StartsWith('/') ? (SiteModel.ContentFolder, target[1..]) : (folder, target);
        return from.TryResolve(rest, out var path) && run.Renderer.Reads.File(path) is { } picture
            && PictureSizes.Of(picture) is { } size
            ? new ScriptObject { ["width"] = size.Width, ["height"] = size.Height } : null;
    });

    /// <summary>The label of a directive, in the block of its call; authors never write it.</summary>
    public static TemplateFunction Label { get; } = new(DirectiveCall.Label, static (run, call) =>
    {
        var words = run.BodyOf(call) ?? FilledWords.Of(Html.Empty);
        return new LabelValue(words) { Plain = run.PlainOf(words) };
    });
}
