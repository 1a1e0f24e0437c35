using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The order of the addresses of the build before. The next has the same unless a page came, went or moved.</summary>
public sealed class KnownAddresses
{
    private Order? _before;

    /// <param name="Planned">As the modules gave them.</param>
    /// <param name="Places">Where the first route in order stands in <paramref name="Planned"/>, then the second, and so on.</param>
    private sealed record Order(UrlPath[] Planned, ImmutableArray<int> Places, IReadOnlySet<UrlPath> Addresses);

    /// <returns>Null when the addresses are not those of before.</returns>
    public CheckedRoutes? Find(List<Route> planned)
    {
        if (_before is not { } before || before.Planned.Length != planned.Count) return null;
        for (var index = 0; index < planned.Count; index++)
        {
            if (planned[index].Url != before.Planned[index]) return null;
        }
        return new CheckedRoutes(ImmutableArray.CreateRange(before.Places, place => planned[place]), before.Addresses, []);
    }

    /// <remarks>Only where no address is taken twice: what is said of that, an address alone does not tell.</remarks>
    public void Keep(List<Route> planned, CheckedRoutes result)
    {
        _before = null;
        if (!result.Problems.IsEmpty || result.Routes.Length != planned.Count) return;
        var places = new Dictionary<UrlPath, int>(planned.Count);
        foreach (var route in planned) places.Add(route.Url, places.Count);
        _before = new Order([.. places.Keys], ImmutableArray.CreateRange(result.Routes, route => places[route.Url]), result.Addresses);
    }
}
