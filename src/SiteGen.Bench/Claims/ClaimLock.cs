using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Bench.Results;
using SiteGen.Bench.Wording;
using SiteGen.Foundation;

namespace SiteGen.Bench.Claims;

/// <summary>What a claim was when somebody last read its sentence against its rule.</summary>
/// <param name="Words">The author's words on each page, by page; empty for claims without words.</param>
/// <param name="Rule">The measure and what must hold.</param>
/// <param name="Value">What was measured then, in words.</param>
/// <param name="Ratio">Candidate over baseline then; null for what is no comparison.</param>
/// <param name="Session">Where from; null when it was not measured.</param>
public sealed record AcceptedClaim(
    ImmutableSortedDictionary<string, string> Words, string Rule, string Value, double? Ratio, string? Session,
    string Verdict);

/// <summary>
/// Keeps what was accepted, so that a sentence that is edited without its rule, and a value that moved since it was
/// published, are noticed.
/// </summary>
public static class ClaimLock
{
    /// <summary>Of words that were edited without their rule: what accepting settles.</summary>
    public static string EditedCode { get; } = ClaimProblems.EditedWords(SourceLocation.Nowhere, "", "").Code;

    public static SourcePath File { get; } = SourcePath.Parse("data/claims.lock.json");

    /// <returns>Null with a problem when the file cannot be read; empty when there is none.</returns>
    public static (ImmutableSortedDictionary<string, AcceptedClaim>? Accepted, Diagnostic? Problem) Read(
        SourceFile? file)
    {
        if (file is null) return (Empty, null);
        try
        {
            StrictJson.Check(file.Bytes.Span);
            var accepted = JsonSerializer.Deserialize(
                file.Bytes.Span, ClaimLockJson.Default.ImmutableSortedDictionaryStringAcceptedClaim) ?? Empty;
            // Nullable annotations are not respected inside of a dictionary.
            return accepted.Values.Any(static claim => claim is null)
                ? (null, ClaimProblems.BadLock(new SourceLocation(file.Path))) : (accepted, null);
        }
        catch (JsonException invalid)
        {
            return (null, ClaimProblems.BadLock(new SourceLocation(file.Path, (int)(invalid.LineNumber ?? 0) + 1, 1)));
        }
    }

    public static byte[] Write(IEnumerable<LedgerEntry> entries) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        entries.ToImmutableSortedDictionary(static entry => entry.Claim.Id, Accept, StringComparer.Ordinal),
        ClaimLockJson.Default.ImmutableSortedDictionaryStringAcceptedClaim) + "\n");

    /// <summary>Claims whose words are others than when they were accepted, although their rule is the same.</summary>
    public static IEnumerable<Diagnostic> EditedWithoutRule(
        IEnumerable<LedgerEntry> entries, ImmutableSortedDictionary<string, AcceptedClaim> accepted) =>
        from entry in entries
        let before = accepted.GetValueOrDefault(entry.Claim.Id)
        where before is not null && before.Rule == RuleOf(entry.Claim)
        let pages = WordsOf(entry)
        from use in entry.Uses
        where use.Words is not null && before.Words.TryGetValue(use.Place.Path.Value, out var old)
            && old != pages[use.Place.Path.Value]
        select ClaimProblems.EditedWords(use.Place, entry.Claim.Id, before.Words[use.Place.Path.Value]);

    private static ImmutableSortedDictionary<string, AcceptedClaim> Empty { get; } =
        ImmutableSortedDictionary<string, AcceptedClaim>.Empty;

    private static AcceptedClaim Accept(LedgerEntry entry) =>
        new(WordsOf(entry), RuleOf(entry.Claim), Reasons.Describe(entry.Finding, EvidenceWords.English),
            entry.Finding is RatioFinding ratio ? ratio.Ratio.Point : null,
            Findings.SessionOf(entry.Finding)?.Session.Id, Words.Of(entry.Verdict));

    private static string RuleOf(Claim claim) => $"{claim.Measure}: {claim.ExpectedText ?? "shown"}";

    private static ImmutableSortedDictionary<string, string> WordsOf(LedgerEntry entry) =>
        entry.Uses.Where(static use => use.Words is not null)
            .GroupBy(static use => use.Place.Path.Value, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static page => page.Key, static page =>
                string.Join(" | ", page.Select(static use => use.Words)), StringComparer.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, AcceptedClaim>))]
internal sealed partial class ClaimLockJson : JsonSerializerContext;

/// <summary>Verdicts as files and the terminal have them.</summary>
public static class Words
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Drifted => "drifted",
        Verdict.Refuted => "refuted",
        Verdict.Inconclusive => "inconclusive",
        Verdict.Stale => "stale",
        Verdict.Unmeasurable => "unmeasurable",
        _ => "not measured",
    };
}
