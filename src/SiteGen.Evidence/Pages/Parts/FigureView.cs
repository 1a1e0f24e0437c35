using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Parts;

/// <summary>A chart in an article: its title, the picture, its numbers as a table, and its files.</summary>
internal sealed record FigureView : View
{
    private const int NoteLimit = 400;

    private static readonly Members<FigureView> All = new("figure")
    {
        { "id", static view => view.Id },
        { "title", static view => view.Title },
        { "note", static view => view.Note },
        { "svg", static view => view.Chart.Svg },
        { "text", static view => view.Chart.Alternative },
        { "table", static view => view.Table },
        { "files", static view => view.Files },
        { "words", static view => view.Words },
    };

    protected override IMembers Members => All;

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required Chart Chart { get; init; }

    /// <summary>Markup such as the machine and the date of the measurement; null when there is none.</summary>
    public required Html? Note { get; init; }

    public required TableView Table { get; init; }
    public required Html? Files { get; init; }
    public required WordsView Words { get; init; }

    /// <param name="title">The figure's heading, as text.</param>
    /// <param name="note">Text under the title; may be empty.</param>
    public static FigureView Of(
        string id, Chart chart, string title, string note, IEnumerable<FileLink> downloads, EvidenceWords words)
    {
        ChartId.Require(id);
        return new FigureView
        {
            Id = id,
            Title = SafeText.Clean(title, ChartText.TitleLimit),
            Chart = chart,
            Note = note.Length == 0 ? null : new Html(Unbroken.Markup(SafeText.Markup(note, NoteLimit))),
            Table = TableView.Of(chart.Table, title),
            Files = FileLink.Sentence(downloads, words),
            Words = new WordsView(words),
        };
    }
}
