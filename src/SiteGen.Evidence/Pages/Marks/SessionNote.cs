using System.Collections.Immutable;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>The facts of a session behind a page's claims.</summary>
/// <param name="Claims">The claims of the page that come from the session.</param>
internal sealed record SessionNote(string Id, ImmutableArray<EvidenceView> Claims, EvidenceWords Words) : View
{
    private const int IdLimit = 80;

    private static readonly Members<SessionNote> All = new("session")
    {
        { "id", static note => SafeText.Clean(note.Id, IdLimit) },
        { "anchor", static note => AnchorOf(note.Id) },
        { "title", static note => $"{note.Words.Sessions.Session} {SafeText.Clean(note.Id, IdLimit)}" },
        { "facts", static note => note.Facts },
        { "files", static note => FileLink.Sentence(note.Claims[0].Downloads, note.Words) },
    };

    protected override IMembers Members => All;

    /// <summary>The facts of all its claims, each once; the machine and the date first.</summary>
    private EvidenceFact[] Facts =>
    [
        .. Claims.SelectMany(static view => view.SessionFacts).Distinct()
            .OrderBy(fact => fact.Term != Words.Facts.Machine).ThenBy(fact => fact.Term != Words.Facts.Measured),
    ];

    /// <returns>A link to the facts of the claim's session; null when there is none.</returns>
    public static FileLink? LinkTo(EvidenceView view) => view.SessionId.Length == 0 ? null
        : new FileLink($"{view.Words.Sessions.Session} {view.SessionId}", "#" + AnchorOf(view.SessionId));

    /// <summary>Returns each session once, in the order of their ids.</summary>
    public static SessionNote[] Of(ImmutableArray<EvidenceView> views, EvidenceWords words) =>
    [
        .. views.Where(static view => view.SessionId.Length > 0)
            .GroupBy(static view => view.SessionId, StringComparer.Ordinal)
            .OrderBy(static session => session.Key, StringComparer.Ordinal)
            .Select(session => new SessionNote(session.Key, [.. session], words)),
    ];

    private static string AnchorOf(string sessionId) =>
        "session-" + string.Concat(
            sessionId.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
