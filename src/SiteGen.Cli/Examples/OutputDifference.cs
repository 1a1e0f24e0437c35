namespace SiteGen.Cli.Examples;

/// <summary>The first line in which two outputs differ.</summary>
/// <param name="Line">From 1.</param>
/// <param name="OtherCount">The number of other lines that differ, compared by their numbers.</param>
internal sealed record OutputDifference(int Line, string Stored, string Found, int OtherCount)
{
    /// <returns>Null when the outputs are equal.</returns>
    public static OutputDifference? Of(string stored, string found)
    {
        if (stored == found) return null;
        var (old, now) = (stored.Split('\n'), found.Split('\n'));
        var numbers = Enumerable.Range(0, Math.Max(old.Length, now.Length))
            .Where(index => At(old, index) != At(now, index)).ToList();
        var first = numbers[0];
        return new OutputDifference(first + 1, At(old, first) ?? "", At(now, first) ?? "", numbers.Count - 1);
    }

    private static string? At(string[] lines, int index) => index < lines.Length ? lines[index] : null;
}
