namespace SiteGen.Evidence.Wording;

/// <summary>Words for verdicts, alone and counted.</summary>
public sealed class VerdictWords(WordSource from)
{
    public string Holds { get; } = from.Text("evidence_holds", "holds");

    public string Drifted { get; } = from.Text("evidence_drifted", "drifted");

    public string Refuted { get; } = from.Text("evidence_refuted", "refuted");

    public string Misquoted { get; } = from.Text("evidence_misquoted", "misquoted");

    public string Inconclusive { get; } = from.Text("evidence_inconclusive", "inconclusive");

    public string Stale { get; } = from.Text("evidence_stale", "stale");

    public string Reported { get; } = from.Text("evidence_reported", "reported");

    public string Unmeasurable { get; } = from.Text("evidence_not_possible", "not possible in 3.14");

    public string NotMeasured { get; } = from.Text("evidence_not_measured", "not measured");

    public CountedTemplate CountHolds { get; } = from.Counted("evidence_count_holds", "{n} holds", "{n} hold");

    public CountedTemplate CountDrifted { get; } = from.Counted("evidence_count_drifted", "{n} drifted", "{n} drifted");

    public CountedTemplate CountRefuted { get; } = from.Counted("evidence_count_refuted", "{n} refuted", "{n} refuted");

    public CountedTemplate CountMisquoted { get; } = from.Counted(
        "evidence_count_misquoted", "{n} misquoted", "{n} misquoted");

    public CountedTemplate CountInconclusive { get; } = from.Counted(
        "evidence_count_inconclusive", "{n} inconclusive", "{n} inconclusive");

    public CountedTemplate CountStale { get; } = from.Counted("evidence_count_stale", "{n} stale", "{n} stale");

    public CountedTemplate CountReported { get; } = from.Counted(
        "evidence_count_reported", "{n} reported", "{n} reported");

    public CountedTemplate CountUnmeasurable { get; } = from.Counted(
        "evidence_count_not_possible", "{n} not possible in 3.14", "{n} not possible in 3.14");

    public CountedTemplate CountNotMeasured { get; } = from.Counted(
        "evidence_count_not_measured", "{n} not measured", "{n} not measured");
}
