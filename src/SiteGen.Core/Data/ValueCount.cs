namespace SiteGen.Data;

/// <summary>Counts the values of a data file, each of which takes many times its bytes in the file.</summary>
public sealed class ValueCount
{
    /// <summary>The values of a file take about 800 MB at most.</summary>
    public const int Most = 5_000_000;

    private int _count;

    /// <returns>False if the file has too many values.</returns>
    public bool Add(int count) => (_count += count) <= Most;
}
