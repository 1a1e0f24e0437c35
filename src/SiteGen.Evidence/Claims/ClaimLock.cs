using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

/// <summary>The state of a claim when an author last checked its sentence against its rule.</summary>
/// <param name="Words">The author's words on each page, by page; empty for claims without words.</param>
/// <param name="Rule">The measure and the expectation.</param>
/// <param name="Value">The finding at that time, in words.</param>
/// <param name="Ratio">Candidate over baseline at that time; null when the finding was not a ratio.</param>
/// <param name="Session">
/// The session or the result files behind the finding; null when the claim was not measured.
/// </param>
public sealed record AcceptedClaim(
    ImmutableSortedDictionary<string, string> Words, string Rule, string Value, double? Ratio, string? Session,
    string Verdict)
{
    /// <summary>The numbers of the finding; null in files from before they were stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FoundNumbers? Numbers { get; init; }
}

/// <summary>
/// Stores accepted claims, to detect sentences that were edited without their rule and values that changed since
/// publication.
/// </summary>
public static class ClaimLock
{
    /// <summary>
    /// The code of the warning about words that were edited without their rule. Accepting the claim resolves it.
    /// </summary>
    public static string EditedCode { get; } = ClaimProblems.EditedWords(SourceLocation.Nowhere, "", "").Code;

    public static SourcePath File { get; } = SourcePath.Parse("data/claims.lock.json");

    /// <returns>Null and a problem when the file cannot be read; empty when there is no file.</returns>
    public static (ImmutableSortedDictionary<string, AcceptedClaim>? Accepted, Diagnostic? Problem) Read(
        SourceFile? file)
    {
        if (file is null) return (Empty, null);
        try
        {
            StrictJson.Check(file.Bytes.Span);
            var accepted = JsonSerializer.Deserialize(
                file.Bytes.Span, ClaimLockJson.Default.ImmutableSortedDictionaryStringAcceptedClaim) ?? Empty;
            // RespectNullableAnnotations does not cover the values of a dictionary.
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

    /// <summary>
    /// Returns a warning for each use whose words changed since the claim was accepted although its rule did not.
    /// </summary>
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
            SourceOf(entry.Finding), Words.Of(entry.Verdict))
        {
            Numbers = FoundNumbers.Of(entry.Finding),
        };

    /// <summary>Returns the session, or the files of another tool; null when nothing was measured.</summary>
    private static string? SourceOf(Finding finding) =>
        Findings.SessionOf(finding)?.Session.Id
        ?? (Findings.ResultsOf(finding) is { IsEmpty: false } results
            ? string.Join(", ", results.SelectMany(static result => result.Files).Distinct()) : null);

    private static string RuleOf(Claim claim) => $"{claim.Measure}: {claim.ExpectedText ?? "shown"}";

    /// <summary>Returns the author's words on each page, by page.</summary>
    internal static ImmutableSortedDictionary<string, string> WordsOf(LedgerEntry entry) =>
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

/// <summary>The names of verdicts in files and on the terminal.</summary>
public static class Words
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Drifted => "drifted",
        Verdict.Refuted => "refuted",
        Verdict.Misquoted => "misquoted",
        Verdict.Inconclusive => "inconclusive",
        Verdict.Stale => "stale",
        Verdict.Reported => "reported",
        Verdict.Unmeasurable => "unmeasurable",
        _ => "not measured",
    };
}
