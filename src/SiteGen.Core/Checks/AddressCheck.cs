using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>Finds two outputs of one address, also where only some file systems take them for one.</summary>
public static class AddressCheck
{
    /// <returns>The routes without those that came second, and the problems.</returns>
    public static (ImmutableArray<Route> Routes, ImmutableArray<Diagnostic> Problems) Check(IEnumerable<Route> planned)
    {
        var taken = new Dictionary<string, Route>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var route in planned)
        {
            if (!taken.TryGetValue(route.Path.CollisionKey, out var other)) taken.Add(route.Path.CollisionKey, route);
            else if (route is not FileRoute { IsCompanion: true }) problems.Add(Problem(route, other));
        }
        return ([.. taken.Values.OrderBy(static route => route.Path)], problems.ToImmutable());
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
