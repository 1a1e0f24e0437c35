namespace SiteGen.Evidence.Wording;

/// <summary>Phrases for ratios.</summary>
public sealed class PhraseWords(WordSource from)
{
    public AmountTemplate Faster { get; } = from.Amount(
        "evidence_faster", "{low}–{high} % faster", "about {number} % faster");

    public AmountTemplate Slower { get; } = from.Amount(
        "evidence_slower", "{low}–{high} % slower", "about {number} % slower");

    public AmountTemplate TimesAsFast { get; } = from.Amount(
        "evidence_times_as_fast", "{low}–{high} times as fast", "about {number} times as fast");

    public AmountTemplate TimesTheTime { get; } = from.Amount(
        "evidence_times_the_time", "{low}–{high} times the time", "about {number} times the time");

    public AmountTemplate LessMemory { get; } = from.Amount(
        "evidence_less_memory", "{low}–{high} % less memory", "about {number} % less memory");

    public AmountTemplate MoreMemory { get; } = from.Amount(
        "evidence_more_memory", "{low}–{high} % more memory", "about {number} % more memory");

    public AmountTemplate TimesTheMemory { get; } = from.Amount(
        "evidence_times_the_memory", "{low}–{high} times the memory", "about {number} times the memory");

    public AmountTemplate Smaller { get; } = from.Amount(
        "evidence_smaller", "{low}–{high} % smaller", "about {number} % smaller");

    public AmountTemplate Larger { get; } = from.Amount(
        "evidence_larger", "{low}–{high} % larger", "about {number} % larger");

    public AmountTemplate TimesTheSize { get; } = from.Amount(
        "evidence_times_the_size", "{low}–{high} times the size", "about {number} times the size");

    public AmountTemplate Fewer { get; } = from.Amount(
        "evidence_fewer", "{low}–{high} % fewer", "about {number} % fewer");

    public AmountTemplate More { get; } = from.Amount(
        "evidence_more", "{low}–{high} % more", "about {number} % more");

    public AmountTemplate TimesAsMany { get; } = from.Amount(
        "evidence_times_as_many", "{low}–{high} times as many", "about {number} times as many");

    public Template NoDifference { get; } = from.Template(
        "evidence_no_difference", "no measurable difference (within {most} %)");

    public Template UnclearTime { get; } = from.Template(
        "evidence_unclear_time", "no clear difference (from {slower} % slower to {faster} % faster)");

    public Template UnclearMemory { get; } = from.Template(
        "evidence_unclear_memory", "no clear difference (from {less} % less to {more} % more)");

    /// <summary>The phrase for ratios with too few measurements for an interval to be meaningful.</summary>
    public string TooFew { get; } = from.Text("evidence_too_few", "too few measurements to tell");

    public Template Mixed { get; } = from.Template("evidence_mixed", "mixed: {members}");

    public MemberWords MembersFaster { get; } = MemberWords.Of(from, "faster");

    public MemberWords MembersSlower { get; } = MemberWords.Of(from, "slower");

    public MemberWords MembersSmaller { get; } = MemberWords.Of(from, "smaller");

    public MemberWords MembersLarger { get; } = MemberWords.Of(from, "larger");

    public MemberWords MembersEqual { get; } = MemberWords.Of(from, "equal");

    public MemberWords MembersUnclear { get; } = MemberWords.Of(from, "unclear");
}

/// <summary>Counts of a suite's members by verdict.</summary>
/// <param name="Some">The text of a count beside others.</param>
/// <param name="All">The text when the count covers all members.</param>
public sealed record MemberWords(CountedTemplate Some, CountedTemplate All)
{
    internal static MemberWords Of(WordSource from, string word) => new(
        from.Counted($"evidence_members_{word}", $"{{n}} {word}", $"{{n}} {word}"),
        from.Counted($"evidence_members_all_{word}", $"all {{n}} {word}", $"all {{n}} {word}"));
}
