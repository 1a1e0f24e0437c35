using SiteGen.Evidence.Pages.Charts;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Parts;

/// <summary>A table of results.</summary>
/// <param name="Title">The accessible name.</param>
/// <param name="Rows">The rows, each as long as the columns.</param>
internal sealed record TableView(string Title, string[] Columns, Html[][] Rows) : View
{
    private const int NameLimit = 200;

    private static readonly Members<TableView> All = new("table")
    {
        { "title", static view => view.Title },
        { "columns", static view => view.Columns },
        { "rows", static view => view.Rows },
        { "has_caption", static view => view.HasCaption },
    };

    protected override IMembers Members => All;

    /// <summary>True when the title is shown, because nothing above the table says it.</summary>
    public bool HasCaption { get; init; }

    public static TableView Of(ChartTable table, string title) =>
        new(SafeText.Clean(title, ChartText.TitleLimit),
            [.. table.Columns.Select(static column => SafeText.Clean(column, NameLimit))],
            [.. table.Rows.Select(static row => row.Select(Cell).ToArray())])
        { HasCaption = true };

    private static Html Cell(string text) => new(SafeText.Markup(text, NameLimit));
}
