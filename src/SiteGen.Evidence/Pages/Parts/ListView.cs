using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Parts;

/// <summary>A page that lists results: sessions, claims or corrections.</summary>
/// <param name="Text">The sentence above the list.</param>
/// <param name="Table">Null for an empty list.</param>
internal sealed record ListView(string Text, TableView? Table) : View
{
    private static readonly Members<ListView> All = new("list")
    {
        { "text", static view => view.Text },
        { "table", static view => view.Table },
        { "more", static view => view.More },
    };

    protected override IMembers Members => All;

    /// <summary>A sentence below the list, as markup.</summary>
    public Html? More { get; init; }
}
