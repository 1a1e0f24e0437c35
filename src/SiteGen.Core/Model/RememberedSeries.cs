namespace SiteGen.Model;

/// <summary>The series of the build before: one is used again when it is made from the very same pages.</summary>
public sealed class RememberedSeries
{
    private Dictionary<string, Made> _before = [];

    private sealed record Made(List<SeriesAssembly.Member> Members, Page? Index, SeriesAssembly.Assembled Result);

    internal List<SeriesAssembly.Assembled> Get(
        IEnumerable<KeyValuePair<string, List<SeriesAssembly.Member>>> groups, Func<string, Page?> indexOf,
        Func<string, List<SeriesAssembly.Member>, Page?, SeriesAssembly.Assembled> make)
    {
        var now = new Dictionary<string, Made>(StringComparer.Ordinal);
        foreach (var (key, members) in groups)
        {
            var index = indexOf(key);
            now[key] = _before.TryGetValue(key, out var known) && ReferenceEquals(known.Index, index) && AreSame(known.Members, members)
                ? known : new Made(members, index, make(key, members, index));
        }
        _before = now;
        return [.. now.Values.Select(static made => made.Result)];
    }

    private static bool AreSame(List<SeriesAssembly.Member> before, List<SeriesAssembly.Member> now)
    {
        if (before.Count != now.Count) return false;
        for (var index = 0; index < now.Count; index++)
        {
            if (!ReferenceEquals(before[index].Page, now[index].Page) || !ReferenceEquals(before[index].Membership, now[index].Membership) || before[index].IsLeftOut != now[index].IsLeftOut) return false;
        }
        return true;
    }
}
