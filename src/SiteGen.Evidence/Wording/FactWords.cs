namespace SiteGen.Evidence.Wording;

/// <summary>Words for the facts behind a measurement: place, time and method.</summary>
public sealed class FactWords(WordSource from)
{
    public string Measure { get; } = from.Text("evidence_fact_measure", "Measure");

    public string MustHold { get; } = from.Text("evidence_fact_must_hold", "Must hold");

    public string Ratio { get; } = from.Text("evidence_fact_ratio", "Ratio");

    public string Origin { get; } = from.Text("evidence_fact_from", "From");

    public string BuildsDiffer { get; } = from.Text("evidence_fact_builds_differ", "Builds differ");

    public string Members { get; } = from.Text("evidence_fact_members", "Members");

    public string Detail { get; } = from.Text("evidence_fact_detail", "Detail");

    public string Machine { get; } = from.Text("evidence_fact_machine", "Machine");

    public string Measured { get; } = from.Text("evidence_fact_measured", "Measured");

    public string HowMeasured { get; } = from.Text("evidence_fact_how", "How");

    public Template FileText { get; } = from.Template("evidence_file_text", "{file}, written by {tool}");

    public Template ChartNote { get; } = from.Template(
        "evidence_chart_note_result", "Measured with {tool}: {machine}, {date}");

    public string UnknownMachine { get; } = from.Text("evidence_machine_unknown", "machine unknown");

    public string UnknownDate { get; } = from.Text("evidence_date_unknown", "date unknown");

    public Template RatioText { get; } = from.Template(
        "evidence_ratio_text", "{ratio} ({level} % interval {low} to {high})");

    public Template MeanText { get; } = from.Template(
        "evidence_mean_text", "{ratio} ({level} % interval {low} to {high}), geometric mean of {count}");

    public CountedTemplate PairedBlocks { get; } = from.Counted(
        "evidence_from_blocks",
        "{n} paired block, Hodges–Lehmann, {method}", "{n} paired blocks, Hodges–Lehmann, {method}");

    public CountedTemplate Samples { get; } = from.Counted(
        "evidence_from_samples", "{n} sample, medians, {method}", "{n} samples, medians, {method}");

    public CountedTemplate Processes { get; } = from.Counted(
        "evidence_from_processes", "{n} processes, median with {method}", "{n} processes, median with {method}");

    public Template MembersText { get; } = from.Template("evidence_members_text", "{members}; from {low} to {high}");

    public Template MeasuredText { get; } = from.Template(
        "evidence_measured_text", "{date}, profile {profile}, noise floor {floor}");

    public Template Floor { get; } = from.Template("evidence_floor", "±{number} %");

    public string Unknown { get; } = from.Text("evidence_unknown", "unknown");

    public Template Build { get; } = from.Template("evidence_build", "CPython {version}, {compiler}");

    public Template ObservedBuild { get; } = from.Template(
        "evidence_observed_build", "CPython {version}, {compiler}; observed: {gil}, {jit}");

    public string GilOn { get; } = from.Text("evidence_gil_on", "GIL on");

    public string GilOff { get; } = from.Text("evidence_gil_off", "GIL off");

    public string JitRunning { get; } = from.Text("evidence_jit_running", "JIT running");

    public string JitOff { get; } = from.Text("evidence_jit_off", "JIT off");
}
