using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Data;
using SiteGen.Evidence.Claims.Quoting;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Evidence.Claims;

/// <summary>All claims of a site with their verdicts.</summary>
/// <param name="Entries">The claims, ordered by id.</param>
/// <param name="Accepted">The contents of <c>data/claims.lock.json</c>.</param>
public sealed record SiteClaims(
    ImmutableSortedDictionary<string, LedgerEntry> Entries, EvidenceBase Evidence,
    ImmutableSortedDictionary<string, AcceptedClaim> Accepted, ImmutableArray<Diagnostic> Problems)
{
    public static SiteClaims None { get; } = new(
        ImmutableSortedDictionary<string, LedgerEntry>.Empty, EvidenceBase.Empty,
        ImmutableSortedDictionary<string, AcceptedClaim>.Empty, [])
    { Ids = [] };

    /// <summary>The ids of all claims of the site, in order, also of those that were not judged.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <param name="ofSite">The claims of <see cref="ClaimReader.File"/>.</param>
    /// <param name="measure">Finds the sessions' answer to a measure; may cache it.</param>
    /// <param name="quoted">The ids of the claims to judge; null for all.</param>
    public static SiteClaims Judge(
        SourceTree tree, SiteModel site, ReadClaims ofSite, EvidenceBase evidence,
        Func<MeasureExpression, Finding> measure, ImmutableHashSet<string>? quoted = null)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var all = Unique(ClaimsOf(site, ofSite, problems), problems);
        var claims = quoted is null ? all
            : all.Where(pair => quoted.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        var uses = site.PagesOf(site.Live).SelectMany(ClaimUses.Of).Concat(ReadmeUses.Of(tree))
            .ToLookup(static use => use.ClaimId, StringComparer.Ordinal);
        var names = evidence.Names;
        var unknown = claims.Values.Select(claim => NameCheck.WhyUnknown(claim.Measure, claim.Place, names));
        problems.AddRange(unknown.OfType<Diagnostic>());
        var (patches, older) = (NewestPatches(site.Data), AcceptedPatches(site.Data));
        // Ratios that no session stores are resampled, which is slow enough to run in parallel.
        Claim[] ordered = [.. claims.Values];
        var measured = Concurrently.Select(ordered, claim => measure(claim.Measure));
        var findings = ordered.Zip(measured)
            .ToDictionary(static one => one.First.Id, static one => one.Second, StringComparer.Ordinal);
        var entries = claims.ToImmutableSortedDictionary(static pair => pair.Key, pair =>
        {
            ImmutableArray<ClaimUse> places = [.. uses[pair.Key]];
            var rule = new FreshnessRule(site.Options.Now, MostAge(places, site), patches) { AcceptedPatches = older };
            return Ledger.Judge(pair.Value, findings[pair.Key], rule, places);
        }, StringComparer.Ordinal);
        var (accepted, lockProblem) = ClaimLock.Read(tree.Find(ClaimLock.File));
        if (lockProblem is not null) problems.Add(lockProblem);
        accepted ??= ImmutableSortedDictionary<string, AcceptedClaim>.Empty;
        problems.AddRange(ClaimLock.EditedWithoutRule(entries.Values, accepted));
        problems.AddRange(entries.Values.SelectMany(VerdictProblems.Of));
        problems.AddRange(Consistency.Check(entries.Values));
        problems.AddRange(site.PagesOf(site.Live).Select(static page => page.Front.Freshness).OfType<Located<string>>()
            .Distinct().Where(static text => Freshness.Parse(text.Value) is null).Select(ClaimProblems.BadFreshness));
        return new SiteClaims(entries, evidence, accepted, problems.ToImmutable())
        {
            Ids = [.. all.Keys.Order(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Claim> ClaimsOf(
        SiteModel site, ReadClaims ofSite, ImmutableArray<Diagnostic>.Builder problems)
    {
        var found = new List<Claim>();
        Add(ofSite);
        foreach (var page in site.PagesOf(site.Live))
        {
            if (page.Front.Claims is { } written) Add(ClaimReader.Read(written));
        }
        return found;

        void Add(ReadClaims read)
        {
            found.AddRange(read.Claims);
            problems.AddRange(read.Problems);
        }
    }

    private static Dictionary<string, Claim> Unique(
        IEnumerable<Claim> claims, ImmutableArray<Diagnostic>.Builder problems)
    {
        var unique = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!unique.TryAdd(claim.Id, claim)) problems.Add(ClaimProblems.TwoClaims(claim, unique[claim.Id]));
        }
        return unique;
    }

    /// <summary>Returns the shortest maximum age among the pages.</summary>
    private static TimeSpan? MostAge(ImmutableArray<ClaimUse> uses, SiteModel site) =>
        uses.Select(use => site.Pages.TryGetValue(use.Place.Path, out var page) && page.Front.Freshness is { } freshness
            ? Freshness.Parse(freshness.Value) : null).Min();

    /// <summary>
    /// Reads the newest patch releases from the optional <c>data/releases.yaml</c>: <c>newest: { "3.14": 3.14.7 }</c>.
    /// </summary>
    private static ImmutableSortedDictionary<string, string> NewestPatches(DataMap data) =>
        data.Fields.GetValueOrDefault("releases") is DataMap releases
            && releases.Fields.GetValueOrDefault("newest") is DataMap newest
            ? newest.Fields.Where(static pair => pair.Value is DataText or DataNumber)
            .ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value is DataText text
            ? text.Value : ((DataNumber)pair.Value).Written, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Reads older patch releases that may be quoted: <c>accepted: [3.14.7]</c>.</summary>
    private static ImmutableSortedSet<string> AcceptedPatches(DataMap data) =>
        data.Fields.GetValueOrDefault("releases") is DataMap releases
            && releases.Fields.GetValueOrDefault("accepted") is DataList accepted
            ? [.. accepted.Items.OfType<DataText>().Select(static text => text.Value)] : [];
}

/// <summary>A maximum age of data: <c>90 days</c>, <c>6 months</c>.</summary>
internal static partial class Freshness
{
    public const string Help = "Write a number of days, weeks, months or years: 90 days.";

    /// <returns>Null when the text is not an age.</returns>
    public static TimeSpan? Parse(string text)
    {
        if (Pattern().Match(text.Trim()) is not { Success: true } match
            || !int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture,
            out var count))
            return null;
        return TimeSpan.FromDays(
            (double)count * (match.Groups["unit"].Value[0] switch { 'd' => 1, 'w' => 7, 'm' => 30, _ => 365 }));
    }

    [GeneratedRegex("^(?<count>[0-9]{1,4}) (?<unit>day|week|month|year)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>Reports verdicts that an author should know about.</summary>
internal static class VerdictProblems
{
    private const int MostPlaces = 3;

    /// <summary>
    /// Returns one problem at the first place that the verdict contradicts, or at the claim when nothing uses it.
    /// </summary>
    public static IEnumerable<Diagnostic> Of(LedgerEntry entry)
    {
        if (entry.Uses.IsEmpty) return [ClaimProblems.Unused(entry.Claim)];
        var wrong = entry.Uses.Where(use => IsContradicted(use, entry)).Select(static use => use.Place).ToList();
        if (wrong.Count == 0) return [];
        return ProblemAt(wrong[0], entry, entry.Why + Elsewhere(wrong[1..])) is { } problem ? [problem] : [];
    }

    /// <summary>Returns the problem of a number that is shown at a place; none when nothing contradicts it.</summary>
    public static IEnumerable<Diagnostic> At(SourceLocation place, LedgerEntry entry) =>
        IsContradicted(new ClaimUse(entry.Claim.Id, "value", place, null), entry)
            && ProblemAt(place, entry, entry.Why) is { } problem ? [problem] : [];

    private static bool IsContradicted(ClaimUse use, LedgerEntry entry)
    {
        // Only the words themselves are wrong, not the numbers that are taken from the data.
        if (entry.Verdict == Verdict.Misquoted)
            return use.Words is not null && Misquotes.In(use.Words, entry.Claim, entry.Finding) is not null;
        // A value or phrase shows whatever was measured, so only a rule can contradict it.
        return use.Kind == "claim" || entry.Claim.Expected is not null
            || entry.Verdict is not Verdict.Drifted and not Verdict.Inconclusive and not Verdict.Refuted;
    }

    /// <summary>Returns a sentence about further places, which need the same correction.</summary>
    private static string Elsewhere(List<SourceLocation> places)
    {
        if (places.Count == 0) return "";
        var named = string.Join(", ", places.Take(MostPlaces).Select(static place => $"{place.Path}:{place.Line}"));
        return places.Count <= MostPlaces ? $" The same holds for {named}."
            : $" The same holds for {named} and {Counted.Of(places.Count - MostPlaces, "other place")}.";
    }

    private static Diagnostic? ProblemAt(SourceLocation place, LedgerEntry entry, string why) => entry.Verdict switch
    {
        Verdict.Refuted => ClaimProblems.Refuted(place, entry.Claim.Id, why),
        Verdict.Drifted => ClaimProblems.Drifted(place, entry.Claim.Id, why),
        Verdict.Misquoted => ClaimProblems.Misquoted(place, entry.Claim.Id, why),
        Verdict.Inconclusive => ClaimProblems.Inconclusive(place, entry.Claim.Id, why),
        Verdict.Stale => ClaimProblems.Stale(place, entry.Claim.Id, why),
        Verdict.Unmeasurable => ClaimProblems.Unmeasurable(place, entry.Claim.Id, why),
        Verdict.NotMeasured => ClaimProblems.NotMeasured(place, entry.Claim.Id, why),
        _ => null,
    };
}
