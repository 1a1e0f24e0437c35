using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Theming;

/// <summary>Renders one output: its layout, the frames around it, and the bodies of the pages that it shows.</summary>
public sealed class PageRenderer(ThemedSite site, Reads reads)
{
    private const int DeepestFrame = 8;

    private readonly List<Diagnostic> _warnings = [];
    private readonly HashSet<LiveLink> _liveLinks = [];
    private TemplateRun? _partials;
    private readonly HashSet<string> _usedAssets = new(StringComparer.Ordinal);

    public ThemedSite Site { get; } = site;

    public Reads Reads { get; } = reads;

    /// <summary>The site's data for this output; every read is recorded.</summary>
    public DataView Data { get; } = DataView.Of(site.Model.Data, reads);

    /// <summary>The remaining budget for the templates of this output.</summary>
    public TemplateBudget Budget { get; } = new();

    /// <summary>Problems that did not prevent the output.</summary>
    public IReadOnlyList<Diagnostic> Warnings => _warnings;

    /// <summary>Links with values in their addresses, to be checked when the output is made.</summary>
    public IReadOnlyCollection<LiveLink> LiveLinks => _liveLinks;

    /// <summary>
    /// Returns the address of a link with values in it, or the link as written if it leads to nothing.
    /// </summary>
    public string Resolve(LiveLink link)
    {
        _liveLinks.Add(link);
        return UrlOf(new LinkFact(link.From, link.Target.Written)) ?? link.Target.Written;
    }

    /// <summary>Resolves a link and records the answer.</summary>
    /// <returns>The address of the target; null if there is none.</returns>
    public string? UrlOf(LinkFact link)
    {
        var url = Site.UrlOf(link);
        Reads.Fact(link.Name, url is null ? null : Fingerprint.Of(url));
        return url;
    }

    /// <summary>The needs of what has been written so far.</summary>
    public PageNeeds Needs { get; private set; } = PageNeeds.None;

    public void Need(PageNeeds needs) => Needs = Needs.With(needs);

    /// <summary>The assets of the theme whose addresses were written.</summary>
    public IReadOnlyCollection<string> UsedAssets => _usedAssets;

    public void Use(IEnumerable<string> assets) => _usedAssets.UnionWith(assets);

    public void Report(Diagnostic warning) => _warnings.Add(warning);

    /// <exception cref="ScriptRuntimeException">A template cannot continue.</exception>
    public string Render(PageView view, UrlPath url, Page? page)
    {
        var run = new TemplateRun(this, page);
        run.Set("site", new SiteView(Site, url));
        run.Set("page", view);
        run.Set("data", Data);
        var content = RenderLayout(run, view.Layout, PlaceOfLayout(page));
        var frames = new List<string> { view.Layout };
        while (run.Frame is var (frame, span))
        {
            if (frames.Contains(frame)) throw TemplateProblems.EndlessFrames(span, frames.Append(frame));
            if (frames.Count > DeepestFrame) throw TemplateProblems.DeepFrames(span, frames, DeepestFrame);
            frames.Add(frame);
            run.Frame = null;
            run.SetContent(new Html(content));
            content = RenderLayout(run, frame, TemplateErrors.PlaceOf(span) ?? PlaceOfLayout(page));
        }
        return content;
    }

    /// <summary>Returns the whole body of a page.</summary>
    public LazyHtml Content(Page page, BodyTarget target) =>
        new(() => PageBody.FingerprintOf(page, Site), () => PageBody.Write(page, this, target));

    /// <summary>Returns the part of the body before the 'more' marker; empty without one.</summary>
    public LazyHtml Summary(Page page) => page.Parsed.Body.SummaryEnd is { } end
        ? new(() => PageBody.FingerprintOf(page, Site), () => PageBody.Write(page, this, BodyTarget.List, end))
        : LazyHtml.Empty;

    /// <summary>
    /// Returns what extensions add above and below a page's text. Their reads are recorded when it is written.
    /// </summary>
    public (LazyHtml Above, LazyHtml Below) Around(Page page)
    {
        var around = new Lazy<PageAddition>(() =>
        {
            var addition = Site.Additions.Around(page, this);
            if (addition != PageAddition.None) Need(Site.Additions.Needs);
            return addition;
        });
        return (new LazyHtml(default(Fingerprint), () => around.Value.Above),
            new LazyHtml(default(Fingerprint), () => around.Value.Below));
    }

    public CardView Card(Page page) => new(page, Site, Summary(page));

    /// <summary>
    /// Returns the theme's names of one kind, for a message that suggests one. Recorded as a read, because a new file
    /// may be a closer match.
    /// </summary>
    public IEnumerable<string> NamesOf(string kind)
    {
        var fact = new NamesFact(kind).Name;
        Reads.Fact(fact, Site.Fact(fact));
        return Site.NamesOf(kind);
    }

    /// <summary>
    /// Returns the output of a template in the theme's folder <c>partials</c> for an extension. The template sees its
    /// arguments as 'args', and neither the page nor the site, so that its output fits every page.
    /// </summary>
    /// <exception cref="ScriptRuntimeException">There is no such template, or it cannot continue.</exception>
    public Html Partial(string name, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        _partials ??= new TemplateRun(this, null);
        var made = _partials.RunPartial(
            "partials", new TemplateCall("partial", default, []), name, Builtins.ArgumentsOf(arguments));
        return made is FilledValue value ? value.In(new HtmlFold(null, this, BodyTarget.Page, [])) : (Html)made;
    }

    /// <param name="place">The place that names the layout.</param>
    private string RenderLayout(TemplateRun run, string layout, SourceLocation place)
    {
        var file = Site.Theme.Find($"layouts/{layout}.html", Reads)
            ?? throw TemplateFailure.Of(TemplateProblems.NoLayout(place, layout, NamesOf("layouts")));
        return Site.Templates.Get(file).Render(run);
    }

    private static SourceLocation PlaceOfLayout(Page? page) =>
        page?.Front.Layout?.Location ?? page?.Place ?? new SourceLocation(SourcePath.Root);
}
