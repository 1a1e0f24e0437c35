namespace SiteGen.Bench.Wording;

/// <summary>Words for findings and the reasons for verdicts.</summary>
public sealed class ReasonWords(WordSource from)
{
    public Template Ratio { get; } = from.Template(
        "evidence_found_ratio", "{phrase} (ratio {ratio}, 95 % interval {low}–{high})");

    public Template Value { get; } = from.Template("evidence_found_value", "{value} (interval {range})");

    public Template Measured { get; } = from.Template("evidence_measured", "measured {finding}.");

    public Template MeasuredAgainstRule { get; } = from.Template(
        "evidence_measured_rule", "measured {finding}; the claim says {rule}.");

    public Template MeasuredNearFloor { get; } = from.Template(
        "evidence_measured_floor_rule", "measured {finding}, noise floor ±{floor} %; the claim says {rule}.");

    public string TooFew { get; } =
        from.Text("evidence_too_few_reason", "there are too few undisturbed measurements to tell.");

    public Template TooFewForRule { get; } = from.Template(
        "evidence_too_few_rule", "there are too few undisturbed measurements to tell; the claim says {rule}.");

    public Template Answered { get; } = from.Template(
        "evidence_answered_rule", "the answer is {answer}, and the claim says it {rule}.");

    public string Impossible { get; } = from.Text(
        "evidence_impossible", "CPython up to 3.15 cannot be built with both free threading and the JIT.");

    public Template NotComparable { get; } = from.Template(
        "evidence_not_comparable", "The builds cannot be compared: {differences}.");

    public Template Altered { get; } = from.Template(
        "evidence_altered", "A number that the session {session} stores is not the one that its samples give.");

    public Template Unquoted { get; } =
        from.Template("evidence_unquoted", "The session {session} has it and may not be quoted: {why}");

    public Template Missing { get; } = from.Template("evidence_missing", "No session under data/bench has {measure}.");

    public CountedTemplate TooOld { get; } = from.Counted(
        "evidence_too_old", "It was measured {n} days ago, and the page allows {most}.",
        "It was measured {n} days ago, and the page allows {most}.");

    public Template NewerPatch { get; } = from.Template(
        "evidence_newer_patch", "It was measured on {version}, and {newest} is out.");
}
