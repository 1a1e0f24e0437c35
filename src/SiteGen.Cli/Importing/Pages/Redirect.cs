using System.Collections.Immutable;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>A redirect in the settings of the other site.</summary>
/// <param name="From">The old address, from the root of the site.</param>
/// <param name="To">The address that it leads to: of a page, of another redirect, or of another site.</param>
public sealed record Redirect(string From, string To, SourceLocation Place);

/// <summary>Gives every page the old addresses that lead to it.</summary>
internal static class Redirects
{
    /// <summary>The number of redirects that one may lead through, as browsers allow.</summary>
    private const int MaxSteps = 20;

    /// <summary>Returns the plan with the redirects as aliases, and notes about those that lead to no page.</summary>
    public static (ImportPlan Plan, ImmutableArray<ImportNote> Left) Place(
        ImportPlan plan, ImmutableArray<Redirect> redirects)
    {
        if (redirects.IsEmpty) return (plan, []);
        var next = redirects.DistinctBy(static each => each.From).ToDictionary(static each => each.From);
        var aliases = new Dictionary<PlannedFile, List<string>>();
        var left = ImmutableArray.CreateBuilder<ImportNote>();
        foreach (var redirect in redirects)
        {
            if (WhyNot(redirect, plan, next, out var page) is { } reason) left.Add(Left(redirect, reason));
            else if (page is not null)
            {
                if (!aliases.TryGetValue(page, out var known)) aliases[page] = known = [];
                known.Add(redirect.From);
            }
        }
        return (plan.With(file => aliases.TryGetValue(file, out var former)
            ? file with { Settings = file.Settings with { Aliases = file.Settings.Aliases.AddRange(former) } }
            : file), left.ToImmutable());
    }

    /// <param name="page">The page that gets the alias; null if it has that address already.</param>
    private static string? WhyNot(
        Redirect redirect, ImportPlan plan, Dictionary<string, Redirect> next, out PlannedFile? page)
    {
        page = null;
        if (redirect.From.AsSpan().IndexOfAny("*[:") >= 0) return "a redirect of a pattern";
        var to = redirect.To;
        for (var step = 0; step < MaxSteps && plan.AtAddress(PathOf(to)) is null; step++)
        {
            if (!next.TryGetValue(PathOf(to), out var further)) break;
            to = further.To;
        }
        if (to.Contains("://", StringComparison.Ordinal)) return "a redirect to another site";
        if (plan.AtAddress(PathOf(to)) is not { } target) return "a redirect to a page that does not exist";
        if (plan.AtAddress(redirect.From) is { IsPage: true } own)
            return own == target ? null : "a redirect from the address of a page";
        if (!target.IsPage) return "a redirect to a file that is not a page";
        page = target;
        return null;
    }

    private static string PathOf(string address) =>
        address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? address[..end] : address;

    private static ImportNote Left(Redirect redirect, string reason) =>
        new(Outcome.Left, $"{reason}: `{redirect.From}` to `{redirect.To}`", redirect.Place);
}
