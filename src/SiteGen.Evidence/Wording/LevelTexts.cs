using SiteGen.Bench.Measurements;

namespace SiteGen.Evidence.Wording;

/// <summary>Sentences about what a result can prove.</summary>
public sealed class LevelTexts(WordSource from)
{
    public string OneNumber { get; } = from.Text(
        "evidence_level_one_number", "One number on each side: nothing says how much it varies.");

    public Template Summary { get; } = from.Template(
        "evidence_level_summary",
        "Means and deviations as the tool reports them, of {count} or more values a side. Differences within {floor} % "
        + "do not count.");

    public Template OneProcess { get; } = from.Template(
        "evidence_level_one_process",
        "{count} or more values a side, of fewer than six processes. Differences within {floor} % do not count.");

    public Template Repeated { get; } = from.Template(
        "evidence_level_repeated",
        "{count} or more processes a side, one side after the other. Differences within {floor} % do not count.");

    public string Exact { get; } = from.Text("evidence_level_exact", "Exact numbers: each run gives the same.");

    public string ExactValue { get; } = from.Text(
        "evidence_level_exact_value", "An exact number: each run gives the same.");

    public Template TooWeak { get; } = from.Template(
        "evidence_too_weak", "The claim asks for {needed} and the data is of the level {level}.");

    private string NameOfOneNumber { get; } = from.Text("evidence_level_name_one_number", "one number");

    private string NameOfSummary { get; } = from.Text("evidence_level_name_summary", "summary");

    private string NameOfOneProcess { get; } = from.Text("evidence_level_name_one_process", "one process");

    private string NameOfRepeated { get; } = from.Text("evidence_level_name_repeated", "repeated");

    private string NameOfInterleaved { get; } = from.Text("evidence_level_name_interleaved", "interleaved");

    private string NameOfExact { get; } = from.Text("evidence_level_name_exact", "exact");

    /// <summary>Returns the name of a level; in English it is what authors write after <c>needs:</c>.</summary>
    public string NameOf(EvidenceLevel level) => level switch
    {
        EvidenceLevel.OneNumber => NameOfOneNumber,
        EvidenceLevel.Summary => NameOfSummary,
        EvidenceLevel.OneProcess => NameOfOneProcess,
        EvidenceLevel.Repeated => NameOfRepeated,
        EvidenceLevel.Interleaved => NameOfInterleaved,
        _ => NameOfExact,
    };
}
