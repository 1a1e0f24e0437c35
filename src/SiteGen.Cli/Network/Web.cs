using System.Net.Http.Headers;
using SiteGen.Foundation;

namespace SiteGen.Cli.Network;

/// <summary>Fetches a file over HTTP; only commands that say so use it, and a build never does.</summary>
internal static class Web
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static HttpClient Client()
    {
        var client = new HttpClient { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("sitegen", null));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        return client;
    }

    /// <summary>Asks whether an address exists, and follows its redirects; reads no content.</summary>
    public static async Task<WebAnswer> Ask(
        HttpClient client, HttpMethod method, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return new WebAnswer(address, status, $"The server answered {status} {answer.ReasonPhrase}.",
                RetryAfter(answer));
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            var isUnknown = failure is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError };
            return new WebAnswer(address, null, UnicodeText.OneLine(failure.Message), IsUnknownHost: isUnknown);
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is not { } after ? null
        : after.Delta ?? (after.Date is { } date && date > TimeProvider.System.GetUtcNow()
            ? date - TimeProvider.System.GetUtcNow() : TimeSpan.Zero);

    /// <returns>The file, or the reason why there is none, as a sentence.</returns>
    public static async Task<(byte[]? File, string? Why)> Get(
        Uri address, int byteLimit, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = byteLimit };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("sitegen", null));
        try
        {
            return (await client.GetByteArrayAsync(address, cancellation), null);
        }
        catch (Exception failure) when (failure is HttpRequestException
            || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, $"{address.Host}: {UnicodeText.OneLine(failure.Message)}");
        }
    }
}
