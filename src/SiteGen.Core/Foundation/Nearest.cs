namespace SiteGen.Foundation;

/// <summary>Finds the name that an author probably meant.</summary>
public static class Nearest
{
    /// <summary>Returns a sentence such as "Did you mean 'title'?", or null when no name is near.</summary>
    public static string? Suggestion(string written, IEnumerable<string> names) =>
        Find(written, names) is { } name ? $"Did you mean '{name}'?" : null;

    /// <summary>
    /// Returns the nearest name, at most a third of its letters away; among equals, the first in ordinal order.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> names)
    {
        var to = new NameDistance(written);
        (string? Name, int Distance) best = (null, int.MaxValue);
        foreach (var name in names)
        {
            var greatest = Math.Min(Allowed(name, written), best.Distance);
            if (Math.Abs(name.Length - written.Length) > greatest) continue;
            var distance = to.To(name, greatest);
            if (distance > greatest) continue;
            if (distance < best.Distance || string.CompareOrdinal(name, best.Name) < 0) best = (name, distance);
        }
        return best.Name;
    }

    private static int Allowed(string name, string written) => Math.Max(1, Math.Max(name.Length, written.Length) / 3);

    /// <summary>
    /// Counts the insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
    /// </summary>
    /// <remarks>Optimal string alignment: Damerau (1964), Communications of the ACM 7, 171–176.</remarks>
    public static int Distance(string a, string b)
    {
        var distances = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) distances[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) distances[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, 1 + Math.Min(distances[i - 1, j], distances[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, 1 + distances[i - 2, j - 2]);
                distances[i, j] = best;
            }
        }
        return distances[a.Length, b.Length];
    }
}
