using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SiteGen.Cli.Preview;

/// <summary>Serves a build from memory on the loopback address, and nothing that the build did not plan.</summary>
public static class PreviewServer
{
    private const int PortsToTry = 50;

    /// <returns>The running server and its port: the wanted one, or the next that is free.</returns>
    public static async Task<(WebApplication Server, int Port)> Start(int wantedPort, Func<PreviewSite> site, CancellationToken cancellation)
    {
        for (var port = wantedPort; ; port++)
        {
            var server = Create(port, site);
            try
            {
                await server.StartAsync(cancellation).ConfigureAwait(false);
                return (server, port);
            }
            catch (IOException) when (port < wantedPort + PortsToTry && port < IPEndPoint.MaxPort)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static WebApplication Create(int port, Func<PreviewSite> site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var server = builder.Build();
        server.Run(context => Answer(context, site(), port));
        return server;
    }

    private static async Task Answer(HttpContext context, PreviewSite site, int port)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-cache";
        if (!IsOwnHost(context.Request.Host, port)) await Text(context, StatusCodes.Status403Forbidden, "This preview answers only to localhost.\n").ConfigureAwait(false);
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) await Text(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.\n").ConfigureAwait(false);
        else await Serve(context, site).ConfigureAwait(false);
    }

    /// <summary>A web page elsewhere can make a name of its own point to this machine; then the host is not ours.</summary>
    private static bool IsOwnHost(HostString host, int port) => host.Host is "localhost" or "127.0.0.1" && (host.Port ?? 80) == port;

    private static Task Serve(HttpContext context, PreviewSite site)
    {
        var path = context.Request.Path.Value ?? "/";
        if (site.BasePath.Length > 0)
        {
            if (path == "/" || path == site.BasePath) return Redirect(context, site.BasePath + "/");
            if (!path.StartsWith(site.BasePath + "/", StringComparison.Ordinal)) return NotFound(context, site);
            path = path[site.BasePath.Length..];
        }
        if (site.Get(path) is { } file) return Bytes(context, StatusCodes.Status200OK, ContentTypes.Of(file.Path), file.Bytes);
        return site.HasFolder(path) ? Redirect(context, context.Request.PathBase + context.Request.Path.ToUriComponent() + "/") : NotFound(context, site);
    }

    private static Task NotFound(HttpContext context, PreviewSite site) =>
        site.NotFoundPage is { } page
            ? Bytes(context, StatusCodes.Status404NotFound, "text/html; charset=utf-8", page)
            : Text(context, StatusCodes.Status404NotFound, "There is no page at this address.\n");

    private static Task Redirect(HttpContext context, string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    private static Task Text(HttpContext context, int status, string text) => Bytes(context, status, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task Bytes(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes).ConfigureAwait(false);
    }
}
