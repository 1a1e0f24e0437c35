using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The addresses of all routes, in the order in which the modules planned them.</summary>
public sealed record RouteAddresses(UrlPath[] Planned)
{
    public bool Equals(RouteAddresses? other) => other is not null && Planned.AsSpan().SequenceEqual(other.Planned);

    public override int GetHashCode() => throw new NotSupportedException("RouteAddresses cannot be a key.");
}

/// <summary>The sort order of routes. It depends on their addresses alone if no two of them collide.</summary>
/// <param name="Places">
/// The index in the plan of the first route in the sort order, then of the second, and so on.
/// </param>
public sealed record RouteOrder(ImmutableArray<int> Places, IReadOnlySet<UrlPath> Addresses)
{
    /// <returns>Null if there are problems, because their messages depend on more than the addresses.</returns>
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
