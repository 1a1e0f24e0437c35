using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The files that the site will have, each with an address of its own.</summary>
/// <param name="Routes">In the order of their paths, without those that came second.</param>
/// <param name="Addresses">Of all routes.</param>
public sealed record CheckedRoutes(ImmutableArray<Route> Routes, IReadOnlySet<UrlPath> Addresses, ImmutableArray<Diagnostic> Problems);

/// <summary>Finds two outputs of one address, also where only some file systems take them for one.</summary>
public static class AddressCheck
{
    public static CheckedRoutes Check(IEnumerable<Route> planned, KnownAddresses known)
    {
        var routes = planned.ToList();
        if (known.Find(routes) is { } same) return same;
        var result = Check(routes);
        known.Keep(routes, result);
        return result;
    }

    private static CheckedRoutes Check(List<Route> planned)
    {
        var taken = new Dictionary<string, Route>(planned.Count, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var route in planned)
        {
            var key = route.Path.CollisionKey;
            if (!taken.TryAdd(key, route) && route is not FileRoute { IsCompanion: true }) problems.Add(Problem(route, taken[key]));
        }
        return new CheckedRoutes([.. taken.Values.OrderBy(static route => route.Path)], taken.Values.Select(static route => route.Url).ToHashSet(), problems.ToImmutable());
    }

    /// <summary>Said at the place that an author can change: an alias first, then a source.</summary>
    private static Diagnostic Problem(Route second, Route first)
    {
        if (second.Source.Path.IsRoot || (first is PageRoute { IsAlias: true } && second is not PageRoute { IsAlias: true })) (second, first) = (first, second);
        SourcePath? other = first.Source.Path.IsRoot ? null : first.Source.Path;
        return second is PageRoute { IsAlias: true } ? ModelProblems.AliasTaken(second.Source, second.Url.Value, other)
            : second.Path == first.Path ? ModelProblems.AddressTaken(second.Url.Value, PlaceOf(second), other)
            : ModelProblems.AddressesAlike(second.Url.Value, PlaceOf(second), first.Url.Value, other);
    }

    /// <summary>The slug, where it is what decides.</summary>
    private static SourceLocation PlaceOf(Route route) => (route as PageRoute)?.Page?.Front.Slug?.Location ?? route.Source;
}
