using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>
/// The cells of a session file as it was last read, by their bytes: when it is saved again, most are unchanged.
/// </summary>
/// <remarks>Equal bytes are equal cells, so forgetting them costs time and changes nothing.</remarks>
public sealed class KnownCells
{
    private Dictionary<Fingerprint, Cell> _cells = [];

    internal Cell? Find(Fingerprint bytes) => _cells.GetValueOrDefault(bytes);

    /// <summary>Keeps these cells and discards all others.</summary>
    internal void Keep(IEnumerable<ReadCell> cells) =>
        _cells = cells.DistinctBy(static read => read.Bytes)
            .ToDictionary(static read => read.Bytes, static read => read.Cell);
}

/// <param name="Bytes">The fingerprint of the cell as it is written.</param>
internal sealed record ReadCell(Fingerprint Bytes, Cell Cell);
