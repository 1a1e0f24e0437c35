using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cli.Network;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen.Cli.Checking;

/// <summary>Asks other sites whether the addresses that pages link to exist.</summary>
/// <param name="pause">The first wait before a request is repeated; each further one is twice as long.</param>
internal sealed class ExternalLinks(TimeSpan pause)
{
    private const int MostRequests = 16;

    private const int Attempts = 3;

    private readonly SemaphoreSlim _all = new(MostRequests);
    private readonly ConcurrentDictionary<string, PoliteHost> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the addresses to ask, each with the places of its links.</summary>
    public static ILookup<Uri, SourceLocation> Find(SitePlan plan)
    {
        var config = plan.Site.Model.Config;
        var menus = config.Menu.Concat(config.FooterMenu)
            .Select(static item => new LinkReference(item.Target, IsImage: false, item.Location));
        return plan.Site.Model.Pages.Values.SelectMany(static page => page.Parsed.Body.ExternalLinks).Concat(menus)
            .Where(link => !IsAllowed(config, link.Target))
            .Select(static link => (Address: AddressOf(link.Target), link.Location))
            .Where(static link => link.Address is not null).Distinct()
            .ToLookup(static link => link.Address!, static link => link.Location);
    }

    /// <returns>The problems of the links, in the order of their places.</returns>
    public async Task<ImmutableArray<Diagnostic>> Check(
        ILookup<Uri, SourceLocation> links, LinkMemory memory, CancellationToken cancellation)
    {
        using var client = Web.Client();
        var asked = links.Select(static link => link.Key).Where(address => !memory.IsFresh(address)).ToList();
        var answers = await Task.WhenAll(asked.Select(address => Ask(client, address, cancellation)));
        foreach (var answer in answers.Where(static answer => answer.IsOk)) memory.Keep(answer.Address);
        // Without any answer, this machine is offline, and no name says anything about the link.
        var isOnline = answers.Any(static answer => answer.Status is not null);
        return
        [
            .. from answer in answers
               where !answer.IsOk
               from place in links[answer.Address]
               orderby place
               select ProblemOf(answer, place, isOnline),
        ];
    }

    private async Task<WebAnswer> Ask(HttpClient client, Uri address, CancellationToken cancellation)
    {
        var host = _hosts.GetOrAdd(address.Authority, static _ => new PoliteHost());
        using var turn = await host.Enter(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            await host.WaitUntilWelcome(cancellation);
            var answer = await Once(client, address, cancellation);
            if (!answer.IsTemporary || attempt == Attempts) return answer;
            if (!host.Postpone(answer.RetryAfter ?? pause * Math.Pow(2, attempt - 1))) return answer;
        }
    }

    /// <summary>Asks without the content first; servers that refuse this are asked for the content too.</summary>
    private async Task<WebAnswer> Once(HttpClient client, Uri address, CancellationToken cancellation)
    {
        await _all.WaitAsync(cancellation);
        try
        {
            var answer = await Web.Ask(client, HttpMethod.Head, address, cancellation);
            return answer.IsOk || answer.IsTemporary ? answer
                : await Web.Ask(client, HttpMethod.Get, address, cancellation);
        }
        finally
        {
            _all.Release();
        }
    }

    private static Diagnostic ProblemOf(WebAnswer answer, SourceLocation place, bool isOnline) =>
        answer.Status is 404 or 410 || (answer.IsUnknownHost && isOnline)
            ? PublishedProblems.Broken(place, answer.Address, answer.Reason)
            : PublishedProblems.Unchecked(place, answer.Address, answer.Reason);

    private static bool IsAllowed(SiteConfig config, string target) =>
        config.AllowedLinks.Any(allowed => target.StartsWith(allowed.Value, StringComparison.OrdinalIgnoreCase));

    /// <returns>Null for addresses that are not of the Web, such as mail addresses.</returns>
    private static Uri? AddressOf(string target)
    {
        var text = target.StartsWith("//", StringComparison.Ordinal) ? "https:" + target : target;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new Uri(url.GetLeftPart(UriPartial.Query)) : null;
    }
}
