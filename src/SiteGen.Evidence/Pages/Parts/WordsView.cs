using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Parts;

/// <summary>The labels that templates of measurements write beside what they show, in the site's language.</summary>
internal sealed record WordsView(EvidenceWords Words) : View
{
    private static readonly Members<WordsView> All = new("words")
    {
        { "history", static view => view.Words.Panel.History },
        { "published", static view => view.Words.Panel.Published },
        { "measure_again", static view => view.Words.Panel.MeasureAgain },
        { "command", static view => view.Words.Panel.Command },
        { "may_be_out_of_date", static view => view.Words.Panel.MayBeOutOfDate },
        { "draft", static view => view.Words.Panel.Draft },
        { "draft_numbers", static view => view.Words.Panel.DraftNumbers },
        { "draft_reason", static view => view.Words.Panel.DraftReason },
        { "data_as_table", static view => view.Words.Charts.DataAsTable },
    };

    protected override IMembers Members => All;
}
