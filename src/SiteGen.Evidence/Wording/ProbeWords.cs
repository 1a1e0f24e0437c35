using System.Collections.Frozen;
using SiteGen.Bench.Workloads;

namespace SiteGen.Evidence.Wording;

/// <summary>Words for tables of probes.</summary>
public sealed class ProbeWords(WordSource from)
{
    private readonly FrozenDictionary<string, string> _questions =
        Probes.All.ToFrozenDictionary(static probe => probe.Name, probe =>
            from.Text($"evidence_probe_{probe.Name.Replace('-', '_')}", probe.Question), StringComparer.Ordinal);

    public string Question { get; } = from.Text("evidence_column_question", "Question");

    public string NotAsked { get; } = from.Text("evidence_not_asked", "not asked");

    /// <summary>Returns a probe's question; its name when a session has a probe that SiteGen does not know.</summary>
    public string Of(string probe) => _questions.GetValueOrDefault(probe, probe);
}
