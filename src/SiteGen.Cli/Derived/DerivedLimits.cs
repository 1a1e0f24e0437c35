namespace SiteGen.Cli.Derived;

/// <summary>The limits for the results of one kind, in bytes.</summary>
/// <param name="Packed">The largest result that is stored in the pack; a larger one gets a file of its own.</param>
/// <param name="Pack">The limit for the pack, which is read as a whole.</param>
/// <param name="Files">The limit for all files of large results together.</param>
public sealed record DerivedLimits(int Packed, long Pack, long Files)
{
    public static DerivedLimits Usual { get; } = new(Packed: 16 << 10, Pack: 64 << 20, Files: 1 << 30);

    /// <summary>Divides results into those that are kept and those that are discarded.</summary>
    /// <param name="results">The most recently used ones first.</param>
    internal (List<PackedResult> Kept, List<PackedResult> Discarded) Divide(IEnumerable<PackedResult> results)
    {
        var (kept, discarded) = (new List<PackedResult>(), new List<PackedResult>());
        var (packed, inFiles) = (0L, 0L);
        foreach (var result in results)
        {
            packed += DerivedPack.RowLength + (result.IsInFile ? 0 : result.Length);
            inFiles += result.IsInFile ? result.Length : 0;
            (packed > Pack || (result.IsInFile && inFiles > Files) ? discarded : kept).Add(result);
        }
        return (kept, discarded);
    }
}
