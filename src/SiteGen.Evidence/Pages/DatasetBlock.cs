using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>A session in an article: the conditions of the measurement, with links to its page and its files.</summary>
/// <param name="Url">The address of the session's page, as the target writes it.</param>
internal sealed record DatasetBlock(BenchSession Session, string Url, EvidenceWords Words) : View
{
    private const int TitleLimit = 120;

    private static readonly Members<DatasetBlock> All = new("dataset")
    {
        { "id", static block => block.Session.Session.Id },
        { "url", static block => block.Url },
        { "title", static block => SafeText.Clean(
            block.Words.Sessions.Title.With(("id", block.Session.Session.Id)), TitleLimit) },
        { "facts", static block => DatasetViews.FactsOf(block.Session, block.Words) },
        { "files", static block => DatasetViews.Downloads(block.Session, block.Url, block.Words) },
    };

    protected override IMembers Members => All;
}
