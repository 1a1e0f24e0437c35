using System.Net.Http.Headers;
using SiteGen.Foundation;

namespace SiteGen.Cli.Network;

/// <summary>Fetches a file over HTTP; only commands that say so use it, and a build never does.</summary>
internal static class Web
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
