namespace SiteGen.Evidence.Wording;

/// <summary>Words for numbers with units, and for answers.</summary>
public sealed class ValueWords(WordSource from)
{
    public Template Percent { get; } = from.Template("evidence_percent", "{number} %");

    public Template Times { get; } = from.Template("evidence_times", "{number}×");

    public Template Range { get; } = from.Template("evidence_range", "{low}–{high}");

    public Template Quantity { get; } = from.Template("evidence_quantity", "{number} {unit}");

    public string Bytes { get; } = from.Text("evidence_bytes", "bytes");

    public string Yes { get; } = from.Text("evidence_yes", "yes");

    public string No { get; } = from.Text("evidence_no", "no");
}
