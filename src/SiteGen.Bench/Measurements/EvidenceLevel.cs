namespace SiteGen.Bench.Measurements;

/// <summary>How much a comparison of two results can prove, from weak to strong.</summary>
public enum EvidenceLevel
{
    /// <summary>A value on each side, and nothing that says how much it varies.</summary>
    OneNumber,

    /// <summary>A centre, a spread and a count, as the tool reports them.</summary>
    Summary,

    /// <summary>
    /// Several values of fewer than six processes: what differs from process to process is not in them.
    /// </summary>
    OneProcess,

    /// <summary>At least six processes on each side, one side after the other.</summary>
    Repeated,

    /// <summary>Both sides in each block, in random order, with the baseline measured against itself.</summary>
    Interleaved,

    /// <summary>Numbers that do not vary, such as the bytes of a file.</summary>
    Exact,
}
