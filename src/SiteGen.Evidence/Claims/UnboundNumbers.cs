using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Evidence.Claims;

/// <summary>Looks on every page of a site that uses claims for numbers that nothing supports.</summary>
/// <remarks>Remembers the result for each page while neither the page nor the wording of the claims changes.</remarks>
public sealed class UnboundNumbers
{
    public const string Allow = "allow";
    public const string Warn = "warn";

    private readonly KeptEach<Fingerprint, Page, Lazy<ImmutableArray<Diagnostic>>> _kept = new();

    public IEnumerable<Diagnostic> Check(SourceTree tree, SiteModel site, SiteClaims claims)
    {
        ImmutableArray<LedgerEntry> entries = [.. claims.Entries.Values];
        if (entries.All(static entry => entry.Uses.IsEmpty)) return [];
        ImmutableArray<Page> pages = [.. site.Pages.Values];
        var found = _kept.Get(FingerprintOf(entries), pages, page =>
            new Lazy<ImmutableArray<Diagnostic>>(() => On(page, tree, entries)));
        return Concurrently.Select(found, static each => each.Value).SelectMany(static each => each).Distinct();
    }

    private static ImmutableArray<Diagnostic> On(Page page, SourceTree tree, ImmutableArray<LedgerEntry> entries) =>
        page.Front.Unbound switch
        {
            { Value: Allow } => [],
            { Value: not Warn } policy => [ClaimProblems.BadUnbound(policy)],
            _ => tree.Find(page.Path) is { } source ? [.. ProseLint.Check(page, source, entries)] : [],
        };

    /// <summary>Returns the fingerprint of all that a suggestion depends on.</summary>
    private static Fingerprint FingerprintOf(ImmutableArray<LedgerEntry> entries)
    {
        var builder = new FingerprintBuilder();
        foreach (var entry in entries)
            builder.Add(entry.Claim.Id).Add(entry.Claim.About).Add(entry.Claim.Measure.ToString());
        return builder.Finish();
    }
}
