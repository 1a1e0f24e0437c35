using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming.Bodies;

namespace SiteGen.Evidence.Pages;

/// <summary>The answers of interpreters to probes.</summary>
/// <param name="Names">The names of the probes; empty for all.</param>
internal sealed record ProbesValue(BenchSession Session, IReadOnlyList<string> Names, EvidenceWords WordsOfSite)
    : FilledValue
{
    public override Html In(HtmlFold fold) => ThemeParts.Write(
        fold.Renderer, "table", ("table", ProbesTable.View(Session, Names, WordsOfSite)));

    public override string InMarkdown(string text) => MarkdownTable.Write(
        WordsOfSite.Sessions.Probes, ProbesTable.Of(Session, Names, WordsOfSite));
}

/// <summary>A session with its page and its files.</summary>
internal sealed record DatasetValue(BenchSession Session, Urls Urls, EvidenceWords WordsOfSite) : FilledValue
{
    public override string Text => WordsOfSite.Sessions.Title.With(("id", Session.Session.Id));

    /// <summary>True when builds do not show it.</summary>
    public bool IsDraft { get; init; }

    public override Html In(HtmlFold fold)
    {
        var page = DatasetUrl.Of(Session);
        var url = fold.Target == BodyTarget.Feed ? Urls.Absolute(page) : Urls.Of(page);
        var block = ThemeParts.Write(
            fold.Renderer, "dataset", ("dataset", new DatasetBlock(Session, url, WordsOfSite)));
        return IsDraft ? new Html(DraftBanner(fold).Markup + block.Markup) : block;
    }

    private Html DraftBanner(HtmlFold fold) =>
        ThemeParts.Write(fold.Renderer, "draft", ("words", new WordsView(WordsOfSite)));

    public override string InMarkdown(string text) => $"[{text}]({Urls.Absolute(DatasetUrl.Of(Session))})";
}
