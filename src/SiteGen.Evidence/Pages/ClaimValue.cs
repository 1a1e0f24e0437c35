using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming.Bodies;

namespace SiteGen.Evidence.Pages;

/// <summary>A value or an author's words, with the evidence for them.</summary>
/// <param name="PageUrl">The address of the page with the panel; null when there is none.</param>
/// <param name="Claimed">The author's words; null for a value.</param>
internal sealed record ClaimValue(EvidenceView View, string? PageUrl, FilledWords? Claimed, ThemeParts Parts)
    : FilledValue
{
    /// <summary>The value as text; empty for an author's words.</summary>
    public string Plain { get; init; } = "";

    public override FilledWords? Words => Claimed;

    public override string Text => Plain;

    /// <summary>Marks the words on their page; a list or a feed has no panel to open.</summary>
    public override Html In(HtmlFold fold)
    {
        var words = Claimed is { } claimed ? fold.Write(claimed) : new Html(Html.Escape(Plain));
        var mark = new EvidenceMark(View, words);
        return fold.Target == BodyTarget.Page
            ? Parts.WriteOnce(fold.Renderer, "mark", $"{View.Id}\n{words.Markup}", () => ("mark", mark))
            : PageUrl is { } url ? mark.AsLink(url)
            : words;
    }

    /// <summary>Adds the verdict to the author's words.</summary>
    public override string InMarkdown(string text) =>
        Claimed is null ? text : $"{text} ({VerdictBadge.Word(View.Verdict, View.Words.Verdicts)})";
}

/// <summary>A command that repeats a measurement.</summary>
internal sealed record CommandValue(string Command, EvidenceWords WordsOfSite) : FilledValue
{
    private const int CommandLimit = 2000;

    public override string Text => Command;

    public override Html In(HtmlFold fold) => Command.Length == 0 ? Html.Empty : ThemeParts.Write(
        fold.Renderer, "command", ("command", SafeText.Clean(Command, CommandLimit)),
        ("words", new WordsView(WordsOfSite)));

    public override string InMarkdown(string text) => $"```sh\n{text}\n```";
}
