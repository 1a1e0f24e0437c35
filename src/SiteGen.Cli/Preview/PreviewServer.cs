using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SiteGen.Foundation;
using SiteGen.Modules.Discovery;

namespace SiteGen.Cli.Preview;

/// <summary>Where the preview listens, and under which names it answers.</summary>
public sealed record PreviewAddress(IPAddress Host, int Port, IReadOnlyCollection<string> Names)
{
    public static PreviewAddress Loopback(int port) => new(IPAddress.Loopback, port, ["localhost", "127.0.0.1"]);
}

/// <summary>Serves a live site, and nothing that it did not plan.</summary>
public sealed class PreviewServer(LiveSite site, LiveChannel channel, string root, PreviewAddress address)
{
    private const int PortsToTry = 50;

    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public int Port { get; private set; } = address.Port;

    /// <returns>The running server; its port is the wanted one, or the next that is free.</returns>
    public async Task<WebApplication> Start(CancellationToken cancellation)
    {
        for (; ; Port++)
        {
            var server = Create();
            try
            {
                await server.StartAsync(cancellation).ConfigureAwait(false);
                return server;
            }
            catch (IOException) when (Port < address.Port + PortsToTry && Port < IPEndPoint.MaxPort)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = 500;
            options.Limits.MaxRequestBodySize = 4096;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            options.Listen(address.Host, Port);
        });
        var server = builder.Build();
        server.Run(Answer);
        return server;
    }

    private Task Answer(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        if (!IsOwnHost(context.Request.Host)) return Text(context, StatusCodes.Status403Forbidden, "This preview answers only to its own address.\n");
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(PageInjection.Folder, StringComparison.Ordinal)) return AnswerOwn(context, path[PageInjection.Folder.Length..]);
        return HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? Serve(context, path)
            : Text(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.\n");
    }

    /// <summary>A web page elsewhere can make a name of its own point to this machine; then the host is not ours.</summary>
    private bool IsOwnHost(HostString host) => address.Names.Contains(host.Host) && (host.Port ?? 80) == Port;

    private Task AnswerOwn(HttpContext context, string name) => (name, context.Request.Method) switch
    {
        ("client.js", "GET") => Bytes(context, StatusCodes.Status200OK, "text/javascript; charset=utf-8", ClientScript.Bytes),
        ("events", "GET") when IsTrusted(context, context.Request.Query["token"]) => Events(context),
        ("open", "POST") when IsTrusted(context, context.Request.Headers["x-sitegen-token"]) => Open(context),
        ("events", "GET") or ("open", "POST") => Text(context, StatusCodes.Status403Forbidden, "Only pages of this preview may ask this.\n"),
        _ => Text(context, StatusCodes.Status404NotFound, "There is nothing here.\n"),
    };

    /// <summary>Only our own pages know the token, and only they come from our own origin.</summary>
    private bool IsTrusted(HttpContext context, string? token)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var isOwnOrigin = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Port == Port && address.Names.Contains(url.Host));
        return isOwnOrigin && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));
    }

    private Task Events(HttpContext context)
    {
        var query = context.Request.Query;
        return channel.Serve(context, query["file"].ToString(), query["hash"].ToString(), query["shape"].ToString());
    }

    private async Task Open(HttpContext context)
    {
        var request = await OpenRequest.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        // Only what the site is made from can be opened.
        if (request is null || !SourcePath.TryParse(request.Path, out var path) || site.State.Plan.Tree.Find(path) is null)
        {
            await Text(context, StatusCodes.Status400BadRequest, "There is no such source.\n").ConfigureAwait(false);
            return;
        }
        var failure = Editor.Open(Path.Combine(root, path.Value), request.Line);
        await Text(context, failure is null ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented, failure ?? "Opened.\n").ConfigureAwait(false);
    }

    private Task Serve(HttpContext context, string path)
    {
        var basePath = site.State.BasePath;
        if (basePath.Length > 0)
        {
            if (path == "/" || path == basePath) return Redirect(context, basePath + "/");
            if (!path.StartsWith(basePath + "/", StringComparison.Ordinal)) return NotFound(context);
            path = path[basePath.Length..];
        }
        if (site.Get(path.EndsWith('/') ? path[1..] + "index.html" : path[1..]) is { } file) return Answer(context, StatusCodes.Status200OK, file);
        return site.State.Find(path[1..] + "/index.html") is not null ? Redirect(context, context.Request.Path.ToUriComponent() + "/") : NotFound(context);
    }

    private Task NotFound(HttpContext context) =>
        site.Get(OutputPath.Of(NotFoundModule.Url).Value) is { } page
            ? Answer(context, StatusCodes.Status404NotFound, page)
            : Text(context, StatusCodes.Status404NotFound, "There is no page at this address.\n");

    private Task Answer(HttpContext context, int status, ServedFile file)
    {
        if (file.Bytes.IsEmpty && file.Problem is not null) return Bytes(context, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8", PageInjection.EmptyPage(file.Path, _token));
        return Bytes(context, status, ContentTypes.Of(file.Path), file.IsPage ? PageInjection.Into(file, _token) : file.Bytes);
    }

    private static Task Redirect(HttpContext context, string location)
    {
        context.Response.Redirect(location);
        return Task.CompletedTask;
    }

    private static Task Text(HttpContext context, int status, string text) => Bytes(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task Bytes(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
