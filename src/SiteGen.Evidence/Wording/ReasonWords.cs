using SiteGen.Bench.Measurements;

namespace SiteGen.Evidence.Wording;

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

    public Template Misquoted { get; } = from.Template(
        "evidence_misquoted_reason", "the words say “{words}”; measured {finding}{rule}.");

    public Template AndRule { get; } = from.Template("evidence_misquoted_rule", "; the claim says {rule}");

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

    /// <summary>A ratio of two single numbers.</summary>
    public Template BareRatio { get; } = from.Template(
        "evidence_found_bare_ratio", "a ratio of {ratio}, by one number each");

    public Template Reported { get; } = from.Template(
        "evidence_reported_reason", "reported {finding}; nothing says how much it varies.");

    public Template ReportedAgainstRule { get; } = from.Template(
        "evidence_reported_rule",
        "reported {finding}; the claim says {rule}, and nothing says how much the number varies.");

    public Template UnknownMachine { get; } = from.Template(
        "evidence_unknown_machine",
        "Nothing says that {baseline} and {candidate} were measured on one machine: name it in "
        + "data/measurements.yaml.");

    public Template TwoMachines { get; } = from.Template(
        "evidence_two_machines", "The two sides were measured on two machines: {baseline}; {candidate}.");

    public Template SameValues { get; } = from.Template(
        "evidence_same_values",
        "Both sides have the same values, so {candidate} is a copy of {baseline}: measure the two one after the "
        + "other.");

    public Template TwoQuantities { get; } = from.Template(
        "evidence_two_quantities", "{baseline} and {candidate} measure different quantities.");

    public Template TwoDefinitions { get; } = from.Template(
        "evidence_two_definitions",
        "The benchmark was changed between {baseline} and {candidate}: measure both with one version of it.");

    public Template ZeroSide { get; } = from.Template(
        "evidence_zero_side", "One of {baseline} and {candidate} is zero, so there is no ratio.");

    public Template OtherQuantity { get; } = from.Template(
        "evidence_other_quantity", "The measure gives {quantity}, but the rule is about something else.");

    private string Time { get; } = from.Text("evidence_quantity_time", "a time");

    private string Memory { get; } = from.Text("evidence_quantity_memory", "a size");

    private string Throughput { get; } = from.Text("evidence_quantity_throughput", "a rate");

    private string Count { get; } = from.Text("evidence_quantity_count", "a count");

    public Template Missing { get; } = from.Template("evidence_missing", "Nothing under data/bench has {measure}.");

    public CountedTemplate TooOld { get; } = from.Counted(
        "evidence_too_old", "It was measured {n} days ago, and the page allows {most}.",
        "It was measured {n} days ago, and the page allows {most}.");

    public Template Undated { get; } = from.Template(
        "evidence_undated", "The page limits the age of its data, and nothing says when {file} was measured.");

    public Template NewerPatch { get; } = from.Template(
        "evidence_newer_patch", "It was measured on {version}, and {newest} is out.");

    public string NameOf(Quantity quantity) => quantity switch
    {
        Quantity.Time => Time,
        Quantity.Throughput => Throughput,
        Quantity.Count => Count,
        _ => Memory,
    };
}
