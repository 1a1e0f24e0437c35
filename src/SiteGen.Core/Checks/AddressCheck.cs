using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The planned files of the site, each at a unique address.</summary>
/// <param name="Routes">Sorted by path, without routes that collide with an earlier one.</param>
/// <param name="Addresses">The addresses of all routes.</param>
public sealed record CheckedRoutes(
    ImmutableArray<Route> Routes, IReadOnlySet<UrlPath> Addresses, ImmutableArray<Diagnostic> Problems);

/// <summary>Finds output paths that collide, even if they do so only on some file systems.</summary>
public static class AddressCheck
{
    public static CheckedRoutes Check(IEnumerable<Route> planned, Kept<RouteAddresses, RouteOrder?> known)
    {
        var routes = planned.ToList();
        CheckedRoutes? result = null;
        var addresses = new RouteAddresses([.. routes.Select(static route => route.Url)]);
        var order = known.Get(addresses, _ => RouteOrder.Of(routes, result = Check(routes)));
        return result ?? order?.Apply(routes) ?? Check(routes);
    }

    private static CheckedRoutes Check(List<Route> planned)
    {
        var taken = new Dictionary<string, Route>(planned.Count, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var route in planned)
        {
            var key = route.Path.CollisionKey;
            if (!taken.TryAdd(key, route) && !GivesWay(route, taken[key])) problems.Add(Problem(route, taken[key]));
        }
        problems.AddRange(taken.Values.Where(static route => route is not FileRoute { IsCompanion: true }
            && OwnFiles.Has(route.Path)).Select(OfOwnFile));
        problems.AddRange(FolderCheck.Find(taken).Select(static found => OfFolder(found.File, found.Below)));
        return new CheckedRoutes(
            [.. taken.Values.OrderBy(static route => route.Path)], taken.Values.Select(static route => route.Url)
            .ToHashSet(), problems.ToImmutable());
    }

    /// <summary>
    /// Returns true for a route that is dropped without a diagnostic: a file beside a page, or the generated list of a
    /// folder that an author's page replaces.
    /// </summary>
    private static bool GivesWay(Route route, Route first) =>
        route is FileRoute { IsCompanion: true }
            || (route is PageRoute { IsList: true, Page: null } && first is PageRoute { Page: not null });

    /// <summary>
    /// Reports a collision at the place that an author can change: preferably an alias, otherwise a source.
    /// </summary>
    private static Diagnostic Problem(Route second, Route first)
    {
        var isList = FolderOf(second) is not null && FolderOf(first) is null && !first.Source.Path.IsRoot;
        var isOfNobody = second.Source.Path.IsRoot || isList;
        if (isOfNobody || (IsAlias(first) && !IsAlias(second))) (second, first) = (first, second);
        return IsAlias(second) ? ModelProblems.AliasTaken(second.Source, second.Url.Value, SourceOf(first))
            : second.Path == first.Path ? ModelProblems.AddressTaken(
                second.Url.Value, PlaceOf(second), SourceOf(first), FolderOf(second) ?? FolderOf(first))
            : ModelProblems.AddressesAlike(second.Url.Value, PlaceOf(second), first.Url.Value, SourceOf(first));
    }

    /// <summary>
    /// Reports the collision of a file with a folder at an alias if there is one, otherwise at a page, whose slug is
    /// easy to change.
    /// </summary>
    private static Diagnostic OfFolder(Route file, Route below)
    {
        var (changed, other) = IsAlias(file) || (!IsAlias(below) && below.Source.Path.IsRoot) ? (file, below)
            : (below, file);
        return IsAlias(changed) ? ModelProblems.AliasTaken(changed.Source, changed.Url.Value, SourceOf(other))
            : ModelProblems.FileAndFolder(PlaceOf(changed), file.Path, SourceOf(file), below.Path, SourceOf(below));
    }

    private static Diagnostic OfOwnFile(Route route) =>
        ModelProblems.OwnFile(IsAlias(route) ? route.Source : PlaceOf(route), route.Path);

    private static bool IsAlias(Route route) => route is PageRoute { IsAlias: true };

    /// <summary>Returns the folder of a list page that has no text by an author; null for any other route.</summary>
    private static SourcePath? FolderOf(Route route) =>
        route is PageRoute { Page: null, IsAlias: false } ? SourceOf(route) : null;

    private static SourcePath? SourceOf(Route route) => route.Source.Path.IsRoot ? null : route.Source.Path;

    /// <summary>Returns the place of the page's slug if it has one, otherwise the route's source.</summary>
    private static SourceLocation PlaceOf(Route route) =>
        (route as PageRoute)?.Page?.Front.Slug?.Location ?? route.Source;
}
