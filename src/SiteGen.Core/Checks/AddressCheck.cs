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
            else problems.Add(Problem(route, other));
        }
        return ([.. taken.Values.OrderBy(static route => route.Path)], problems.ToImmutable());
    }

    /// <summary>Said at the place that an author can change.</summary>
    private static Diagnostic Problem(Route second, Route first)
    {
        if (second.Source.Path.IsRoot) (second, first) = (first, second);
        var other = first.Source.Path.IsRoot ? "a page that the site makes by itself" : first.Source.Path.Value;
        return second.Path == first.Path
            ? ModelProblems.AddressTaken(second.Url.Value, second.Source, other)
            : ModelProblems.AddressesAlike(second.Url.Value, second.Source, first.Url.Value, other);
    }
}
