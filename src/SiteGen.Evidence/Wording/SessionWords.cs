using System.Collections.Frozen;
using SiteGen.Bench.Results;

namespace SiteGen.Evidence.Wording;

/// <summary>Words for the pages of sessions and corrections.</summary>
public sealed class SessionWords(WordSource from)
{
    public string Measurements { get; } = from.Text("evidence_measurements", "Measurements");

    public string Description { get; } = from.Text(
        "evidence_measurements_description",
        "Raw samples, comparisons and the state of every interpreter, to download and to check.");

    public string EveryNumber { get; } = from.Text(
        "evidence_every_number", "Every number of this site comes from one of these sessions.");

    public Template ForPrograms { get; } = from.Template(
        "evidence_for_programs", "For programs: {claims}, {provenance}. What changed: {corrections}.");

    public string LinkToCorrections { get; } = from.Text("evidence_link_to_corrections", "corrections");

    public Template Title { get; } = from.Template("evidence_session_title", "Session {id}");

    public Template Download { get; } = from.Template("evidence_session_download", "Download: {files}. SHA-256 {hash}");

    public string Conditions { get; } = from.Text("evidence_conditions", "Conditions");

    public string Configurations { get; } = from.Text("evidence_configurations", "Configurations");

    public string Comparisons { get; } = from.Text("evidence_comparisons", "Comparisons");

    public string ComparisonsNote { get; } = from.Text(
        "evidence_comparisons_note",
        "Ratio of candidate to baseline: below 1 is less time or less memory. "
        + "The verdict is that of the interval, which is never taken as narrower than the noise floor (for memory 0.1 "
        + "%).");

    public string Suites { get; } = from.Text("evidence_suites", "Suites");

    public string SuitesNote { get; } =
        from.Text(
            "evidence_suites_note",
            "The geometric mean of the ratios of a list of workloads, and their range. "
            + "The list is fixed: the interval says how exactly these workloads were measured, and nothing of others.");

    public string Probes { get; } = from.Text("evidence_probes", "Probes");

    public string Events { get; } = from.Text("evidence_events", "What happened");

    public string Session { get; } = from.Text("evidence_session_session", "Session");

    public string Date { get; } = from.Text("evidence_session_date", "Date");

    public string Profile { get; } = from.Text("evidence_session_profile", "Profile");

    public string Machine { get; } = from.Text("evidence_session_machine", "Machine");

    public string NoiseFloor { get; } = from.Text("evidence_session_noise_floor", "Noise floor");

    public string What { get; } = from.Text("evidence_session_what", "What");

    public string Value { get; } = from.Text("evidence_session_value", "Value");

    public string Name { get; } = from.Text("evidence_session_name", "Name");

    public string Build { get; } = from.Text("evidence_session_build", "Build");

    public string Observed { get; } = from.Text("evidence_session_observed", "Observed");

    public string Executable { get; } = from.Text("evidence_session_executable", "Executable, SHA-256");

    public string Workload { get; } = from.Text("evidence_session_workload", "Workload");

    public string Workloads { get; } = from.Text("evidence_session_workloads", "Workloads");

    public string Suite { get; } = from.Text("evidence_session_suite", "Suite");

    public string Candidate { get; } = from.Text("evidence_session_candidate", "Candidate");

    public string Baseline { get; } = from.Text("evidence_session_baseline", "Baseline");

    public string Ratio { get; } = from.Text("evidence_session_ratio", "Ratio");

    public string Mean { get; } = from.Text("evidence_session_mean", "Mean");

    public string Interval { get; } = from.Text("evidence_session_interval", "95 % interval");

    public string Range { get; } = from.Text("evidence_session_range", "Range");

    public string Verdict { get; } = from.Text("evidence_session_verdict", "Verdict");

    public string Count { get; } = from.Text("evidence_session_count", "n");

    public string Measured { get; } = from.Text("evidence_session_measured", "Measured");

    public Template MeasuredText { get; } = from.Template(
        "evidence_session_measured_text", "{date} {start} to {end} UTC");

    public string Command { get; } = from.Text("evidence_session_command", "Command");

    public string Whole { get; } = from.Text("evidence_session_whole", "Whole");

    public Template Stopped { get; } = from.Template("evidence_session_stopped", "no: {why}");

    public CountedTemplate MachineText { get; } = from.Counted(
        "evidence_session_machine_text", "{machine}, {n} CPUs, {memory} GB", "{machine}, {n} CPUs, {memory} GB");

    public string System { get; } = from.Text("evidence_session_system", "System");

    public Template SystemText { get; } = from.Template(
        "evidence_session_system_text",
        "{os} {version}, kernel {kernel}, {architecture}, virtualization {virtualization}");

    public string Control { get; } = from.Text("evidence_session_control", "A/A control");

    public Template ControlValid { get; } = from.Template(
        "evidence_session_control_valid", "valid: {ratio} ({low}–{high}), {why}");

    public Template ControlNotValid { get; } = from.Template(
        "evidence_session_control_not_valid", "not valid: {ratio} ({low}–{high}), {why}");

    /// <summary>A sentence that session files contain in English.</summary>
    public Template ControlWhy { get; } = from.Template(
        "evidence_session_control_why",
        "Over all workloads the baseline does not differ from itself; in {missing} of {count} cases it does, and "
        + "chance explains {limit}.");

    public string None { get; } = from.Text("evidence_session_none", "none");

    public string Samples { get; } = from.Text("evidence_session_samples", "Samples");

    public CountedTemplate SamplesText { get; } = from.Counted(
        "evidence_session_samples_text", "{n} processes, {clean} of them undisturbed",
        "{n} processes, {clean} of them undisturbed");

    public string Runner { get; } = from.Text("evidence_session_runner", "Runner");

    public Template RunnerText { get; } = from.Template(
        "evidence_session_runner_text", "SiteGen {version}, workloads {workloads}");

    public Template BuildText { get; } = from.Template(
        "evidence_session_build_text", "CPython {version}, {compiler}, PGO {pgo}, LTO {lto}");

    public Template ObservedText { get; } = from.Template("evidence_session_observed_text", "{gil}, {jit}");

    public CountedTemplate JitRunning { get; } = from.Counted(
        "evidence_session_jit_running", "JIT running ({n} canary hits)", "JIT running ({n} canary hits)");

    public string NeverVerified { get; } = from.Text("evidence_session_never_verified", "never verified");

    public string Corrections { get; } = from.Text("evidence_corrections", "Corrections");

    public string CorrectionsDescription { get; } = from.Text(
        "evidence_corrections_description",
        "What measurements said when the articles were published, and what they say now.");

    public string NothingChanged { get; } = from.Text(
        "evidence_nothing_changed", "Nothing has changed since the articles were last checked against their data.");

    public string Changed { get; } = from.Text(
        "evidence_changed", "These measurements have changed since the articles were last checked against them.");

    public string Claim { get; } = from.Text("evidence_corrections_claim", "Claim");

    public string Then { get; } = from.Text("evidence_corrections_then", "Then");

    public string Now { get; } = from.Text("evidence_corrections_now", "Now");

    public Template FoundIn { get; } = from.Template("evidence_found_in", "{finding} ({session})");

    public Template FoundAndMoved { get; } = from.Template(
        "evidence_found_and_moved", "{finding} ({session}): {moved}");

    public string NoSession { get; } = from.Text("evidence_no_session", "no session");

    private readonly FrozenDictionary<string, string> _outcomes =
        ComparisonVerdicts.All.ToFrozenDictionary(static verdict => verdict, verdict =>
            from.Text($"evidence_outcome_{verdict}", verdict), StringComparer.Ordinal);

    /// <summary>Returns the word for a comparison's verdict.</summary>
    public string Outcome(string verdict) => _outcomes.GetValueOrDefault(verdict, verdict);
}
