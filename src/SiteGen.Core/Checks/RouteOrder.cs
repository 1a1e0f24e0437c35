using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The addresses of all routes, as the modules planned them.</summary>
public sealed record RouteAddresses(UrlPath[] Planned)
{
    public bool Equals(RouteAddresses? other) => other is not null && Planned.AsSpan().SequenceEqual(other.Planned);

    public override int GetHashCode() => throw new NotSupportedException("It is not a key.");
}

/// <summary>The order of routes, which their addresses alone decide where none is taken twice.</summary>
/// <param name="Places">Where the first route in order was planned, then the second, and so on.</param>
public sealed record RouteOrder(ImmutableArray<int> Places, IReadOnlySet<UrlPath> Addresses)
{
    /// <returns>Null where there are problems: what is said of them, an address alone does not tell.</returns>
    public static RouteOrder? Of(IReadOnlyList<Route> planned, CheckedRoutes result)
    {
        if (!result.Problems.IsEmpty || result.Routes.Length != planned.Count) return null;
        var places = new Dictionary<UrlPath, int>(planned.Count);
        foreach (var route in planned) places.Add(route.Url, places.Count);
        return new RouteOrder([.. result.Routes.Select(route => places[route.Url])], result.Addresses);
    }

    public CheckedRoutes Apply(IReadOnlyList<Route> planned) =>
        new([.. Places.Select(place => planned[place])], Addresses, []);
}
