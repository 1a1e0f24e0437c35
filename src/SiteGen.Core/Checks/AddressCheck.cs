using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Checks;

/// <summary>The files that the site will have, each with an address of its own.</summary>
/// <param name="Routes">In the order of their paths, without those that came second.</param>
/// <param name="Addresses">Of all routes.</param>
public sealed record CheckedRoutes(
    ImmutableArray<Route> Routes, IReadOnlySet<UrlPath> Addresses, ImmutableArray<Diagnostic> Problems);

/// <summary>Finds outputs that cannot be written beside each other, also where only some file systems cannot.</summary>
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
    /// Whether a route is left out without a word: what stands beside a page, and the list of a folder that an
    /// author's page stands for.
    /// </summary>
    private static bool GivesWay(Route route, Route first) =>
        route is FileRoute { IsCompanion: true }
            || (route is PageRoute { IsList: true, Page: null } && first is PageRoute { Page: not null });

    /// <summary>Said at the place that an author can change: an alias first, then a source.</summary>
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

    /// <summary>Said at an alias, then at a page, whose slug is easily changed.</summary>
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

    /// <summary>Of a list that no author's text stands above.</summary>
    private static SourcePath? FolderOf(Route route) =>
        route is PageRoute { Page: null, IsAlias: false } ? SourceOf(route) : null;

    private static SourcePath? SourceOf(Route route) => route.Source.Path.IsRoot ? null : route.Source.Path;

    /// <summary>The slug, where it is what decides.</summary>
    private static SourceLocation PlaceOf(Route route) =>
        (route as PageRoute)?.Page?.Front.Slug?.Location ?? route.Source;
}
