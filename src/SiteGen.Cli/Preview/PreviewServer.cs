using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SiteGen.Foundation;
using SiteGen.Modules.Discovery;

namespace SiteGen.Cli.Preview;

/// <summary>Serves a live site, and nothing that it did not plan.</summary>
/// <param name="failed">Told of every bug that a request brought to light.</param>
public sealed class PreviewServer(LiveSite site, LiveChannel channel, string root, PreviewAddress address, Action<Exception> failed)
{
    private const int PortsToTry = 50;

    private Task _firstLook = Task.CompletedTask;

    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public int Port { get; private set; } = address.Port;

    /// <param name="firstLook">Whoever asks before it is done is kept waiting.</param>
    /// <returns>The running server; its port is the wanted one, or the next that is free.</returns>
    public async Task<WebApplication> Start(Task firstLook, CancellationToken cancellation)
    {
        _firstLook = firstLook;
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
        // The slim builder would take addresses and settings from the environment and from an appsettings.json of the site's folder.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = 500;
            options.Limits.MaxRequestBodySize = 4096;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            // Browsers take "localhost" for ::1 first: another program that listens there would be shown instead.
            if (address.Host.Equals(IPAddress.Loopback)) options.ListenLocalhost(Port);
            else options.Listen(address.Host, Port);
        });
        var server = builder.Build();
        server.Run(AnswerSafely);
        return server;
    }

    private async Task AnswerSafely(HttpContext context)
    {
        try
        {
            await _firstLook.ConfigureAwait(false);
            await Answer(context).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or IOException or BadHttpRequestException))
        {
            failed(bug);
            if (!context.Response.HasStarted) await Text(context, StatusCodes.Status500InternalServerError, "This is a bug in SiteGen. The terminal says more.\n").ConfigureAwait(false);
        }
    }

    private Task Answer(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!IsOwnHost(context.Request.Host) || !IsOwnOrigin(context.Request.Headers.Origin.ToString()))
            return Text(context, StatusCodes.Status403Forbidden, "This preview answers only to its own address.\n");
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (path.StartsWith(PageInjection.Folder, StringComparison.Ordinal)) return AnswerOwn(context, path[PageInjection.Folder.Length..]);
        return IsRead(context) ? Serve(context, path) : NotAllowed(context, "GET, HEAD");
    }

    /// <summary>A web page elsewhere can make a name of its own point to this machine; then the host is not ours.</summary>
    private bool IsOwnHost(HostString host) => IsOwnName(host.Host) && (host.Port ?? 80) == Port;

    /// <summary>Browsers say where a script that asks comes from; who only follows a link says nothing.</summary>
    private bool IsOwnOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.Port == Port && IsOwnName(url.Host));

    private bool IsOwnName(string name) => address.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private Task AnswerOwn(HttpContext context, string name) => name switch
    {
        "client.js" => IsRead(context) ? Bytes(context, StatusCodes.Status200OK, "text/javascript; charset=utf-8", ClientScript.Bytes) : NotAllowed(context, "GET, HEAD"),
        "events" => !HttpMethods.IsGet(context.Request.Method) ? NotAllowed(context, "GET") : IsToken(context.Request.Query["token"]) ? Events(context) : NotTrusted(context),
        "open" => !HttpMethods.IsPost(context.Request.Method) ? NotAllowed(context, "POST") : IsToken(context.Request.Headers["x-sitegen-token"]) ? Open(context) : NotTrusted(context),
        _ => Text(context, StatusCodes.Status404NotFound, "There is nothing here.\n"),
    };

    /// <summary>Only the preview's own pages know it.</summary>
    private bool IsToken(string? token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));

    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static Task NotTrusted(HttpContext context) => Text(context, StatusCodes.Status403Forbidden, "Only pages of this preview may ask this.\n");

    private static Task NotAllowed(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return Text(context, StatusCodes.Status405MethodNotAllowed, $"Only {methods}.\n");
    }

    private Task Events(HttpContext context)
    {
        var query = context.Request.Query;
        return channel.Serve(context, query["file"].ToString(), new PageVersion(query["hash"].ToString(), query["shape"].ToString()));
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
        var full = Path.Combine(root, path.Value);
        var failure = File.Exists(full) ? Editor.Open(full, request.Line) : $"{path} travels inside the program. A file of that name in the site's folder takes its place.";
        await Text(context, failure is null ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented, failure ?? "Opened.\n").ConfigureAwait(false);
    }

    private Task Serve(HttpContext context, string path)
    {
        // The path of a request comes decoded, the site's own does not.
        var basePath = Uri.UnescapeDataString(site.State.BasePath);
        if (basePath.Length > 0)
        {
            if (path == "/" || path == basePath) return Redirect(context, site.State.BasePath + "/");
            if (!path.StartsWith(basePath + "/", StringComparison.Ordinal)) return NotFound(context, path[1..]);
            path = path[basePath.Length..];
        }
        var name = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        if (site.Get(name) is { } file) return Answer(context, StatusCodes.Status200OK, file, file.Path);
        return site.State.Find(name + "/index.html") is not null ? Redirect(context, context.Request.Path.ToUriComponent() + "/") : NotFound(context, name);
    }

    /// <param name="name">What was asked for: the open tab waits for it to appear.</param>
    private Task NotFound(HttpContext context, string name) =>
        site.Get(OutputPath.Of(NotFoundModule.Url).Value) is { } page
            ? Answer(context, StatusCodes.Status404NotFound, page, name)
            : Text(context, StatusCodes.Status404NotFound, "There is no page at this address.\n");

    private Task Answer(HttpContext context, int status, ServedFile file, string name)
    {
        if (file.Bytes.IsEmpty && file.Problem is not null) return Bytes(context, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8", PageInjection.EmptyPage(file.Path, _token));
        if (!file.IsPage) return Bytes(context, status, ContentTypes.Of(file.Path), file.Bytes);
        var version = status == StatusCodes.Status404NotFound ? PageVersion.Missing : PageVersion.Of(file, site);
        return Bytes(context, status, ContentTypes.Of(file.Path), PageInjection.Into(file, name, version, _token));
    }

    private static Task Redirect(HttpContext context, string location)
    {
        context.Response.Redirect(location + context.Request.QueryString.ToUriComponent());
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
