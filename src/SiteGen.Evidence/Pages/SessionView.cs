using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>The page of a session: what readers need to judge its numbers, its files, and its parts.</summary>
/// <param name="Url">The address of the session's page.</param>
internal sealed record SessionView(BenchSession Session, string Url, bool IsDraft, EvidenceWords Words) : View
{
    private const int EventLimit = 400;

    private static readonly Members<SessionView> All = new("session page")
    {
        { "id", static view => view.Session.Session.Id },
        { "is_draft", static view => view.IsDraft },
        { "facts", static view => DatasetViews.FactsOf(view.Session, view.Words) },
        { "files", static view => DatasetViews.Downloads(view.Session, view.Url, view.Words) },
        { "parts", static view => view.Parts.ToArray() },
        { "words", static view => new WordsView(view.Words) },
    };

    protected override IMembers Members => All;

    private IEnumerable<SessionPart> Parts
    {
        get
        {
            var say = Words.Sessions;
            yield return new("conditions", say.Conditions) { Table = DatasetViews.ConditionsOf(Session, Words) };
            yield return new("configurations", say.Configurations)
            {
                Table = DatasetViews.ConfigurationsOf(Session, Words),
            };
            yield return Comparisons();
            if (!Session.Suites.IsEmpty)
                yield return new("suites", say.Suites)
                {
                    Notes = [say.SuitesNote],
                    Table = DatasetViews.SuitesOf(Session, Words),
                };
            if (!Session.Probes.IsEmpty)
                yield return new("probes", say.Probes) { Table = ProbesTable.View(Session, [], Words) };
            if (!Session.Events.IsEmpty)
                yield return new("events", say.Events)
                {
                    Events = [.. Session.Events.Select(static happened =>
                        SafeText.Clean(happened.Text, EventLimit))],
                };
        }
    }

    private SessionPart Comparisons()
    {
        var compared = Session.Comparisons.Where(static comparison => comparison.Ratio.Level > 0).ToList();
        var note = Words.Sessions.ComparisonsNote;
        return new("comparisons", Words.Sessions.Comparisons)
        {
            Notes = compared.Count == 0 ? [note] : [note, Words.Families.OfTable(new IntervalFamily(compared.Count))],
            Comparisons = new ComparisonTable(compared, Words),
        };
    }
}

/// <summary>A part of a session's page, under a heading.</summary>
internal sealed record SessionPart(string Id, string Title) : View
{
    private static readonly Members<SessionPart> All = new("part")
    {
        { "id", static part => part.Id },
        { "title", static part => part.Title },
        { "notes", static part => part.Notes },
        { "table", static part => part.Table },
        { "comparisons", static part => part.Comparisons },
        { "events", static part => part.Events },
    };

    protected override IMembers Members => All;

    public string[] Notes { get; init; } = [];
    public TableView? Table { get; init; }
    public ComparisonTable? Comparisons { get; init; }
    public string[]? Events { get; init; }
}
