using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SiteGen.Documents;
using SiteGen.Foundation;
using ListenOptions = Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions;

namespace SiteGen.Cli.Preview;

/// <summary>Serves the files that a live site plans, and nothing else.</summary>
/// <param name="failed">Called with every bug that a request reveals.</param>
public sealed class PreviewServer(
    LiveSite site, LiveChannel channel, string root, PreviewAddress address, Action<Exception> failed)
{
    private const int PortsToTry = 50;

    private readonly OpenConnections _connections = new();

    private Task _firstLook = Task.CompletedTask;

    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public int Port { get; private set; } = address.Port;

    /// <param name="firstLook">The first look at the source; requests wait until it is done.</param>
    /// <returns>The running server. Its port is the requested one, or the next free one.</returns>
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
        // The slim builder would read addresses and settings from the environment and from an appsettings.json in the
        // site's folder.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 4096;
            options.Limits.RequestHeadersTimeout = OpenConnections.Patience;
            options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
            // Browsers try ::1 first for "localhost", and would show another program that listens there.
            if (address.Host.Equals(IPAddress.Loopback)) options.ListenLocalhost(Port, Limited);
            else options.Listen(address.Host, Port, Limited);
        });
        var server = builder.Build();
        server.Run(AnswerSafely);
        return server;

        void Limited(ListenOptions listening) => listening.Use(_connections.Limit);
    }

    private async Task AnswerSafely(HttpContext context)
    {
        using var request = OpenConnections.Begin(context);
        SetHeaders(context.Response.Headers);
        try
        {
            await _firstLook.ConfigureAwait(false);
            await Answer(context).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or IOException or BadHttpRequestException))
        {
            failed(bug);
            if (!context.Response.HasStarted)
                await Text(context, StatusCodes.Status500InternalServerError,
                    "This is a bug in SiteGen. See the terminal for details.\n").ConfigureAwait(false);
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Other sites must not show drafts in a frame, or make their visitors click on the preview's buttons.
        headers.XFrameOptions = "SAMEORIGIN";
        headers.ContentSecurityPolicy = "frame-ancestors 'self'";
    }

    private Task Answer(HttpContext context)
    {
        if (!IsOwnHost(context.Request.Host) || !IsOwnOrigin(context.Request.Headers.Origin.ToString()))
            return Text(context, StatusCodes.Status403Forbidden, "This preview answers only to its own address.\n");
        var path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (path.StartsWith(PageInjection.Folder, StringComparison.Ordinal))
            return AnswerOwn(context, path[PageInjection.Folder.Length..]);
        return IsRead(context) ? Serve(context, path) : NotAllowed(context, "GET, HEAD");
    }

    /// <summary>
    /// Returns true for a host of the preview. A foreign web page can make a name of its own point to this machine.
    /// </summary>
    private bool IsOwnHost(HostString host) => IsOwnName(host.Host) && (host.Port ?? 80) == Port;

    /// <summary>
    /// Returns true for an origin of the preview, or none: browsers send the origin of a script that makes a request,
    /// and none when a user follows a link.
    /// </summary>
    private bool IsOwnOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
            && url.Port == Port && IsOwnName(url.Host));

    private bool IsOwnName(string name) => address.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private Task AnswerOwn(HttpContext context, string name) => name switch
    {
        "client.js" => IsRead(context)
            ? Bytes(context, StatusCodes.Status200OK, "text/javascript; charset=utf-8", ClientScript.Bytes)
            : NotAllowed(context, "GET, HEAD"),
        "events" => !HttpMethods.IsGet(context.Request.Method) ? NotAllowed(context, "GET")
            : IsToken(context.Request.Query["token"]) ? Events(context) : NotTrusted(context),
        "open" => !HttpMethods.IsPost(context.Request.Method) ? NotAllowed(context, "POST")
            : IsToken(context.Request.Headers["x-sitegen-token"]) ? Open(context) : NotTrusted(context),
        _ => Text(context, StatusCodes.Status404NotFound, "There is nothing at this address.\n"),
    };

    /// <summary>Returns true for the token that only the preview's own pages know.</summary>
    private bool IsToken(string? token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));

    private static bool IsRead(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static Task NotTrusted(HttpContext context) =>
        Text(context, StatusCodes.Status403Forbidden, "Only pages of this preview may send this request.\n");

    private static Task NotAllowed(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return Text(context, StatusCodes.Status405MethodNotAllowed, $"Only {methods}.\n");
    }

    private Task Events(HttpContext context)
    {
        var query = context.Request.Query;
        return channel.Serve(context, query["file"].ToString(),
            new PageVersion(query["hash"].ToString(), query["shape"].ToString()));
    }

    private async Task Open(HttpContext context)
    {
        OpenConnections.Mark(context, ConnectionUse.Silent);
        var request = await OpenRequest.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        OpenConnections.Mark(context, ConnectionUse.Busy);
        // Only files that the site is made from can be opened.
        if (request is null || !SourcePath.TryParse(request.Path, out var path)
            || site.State.Plan.Tree.Find(path) is null)
        {
            await Text(context, StatusCodes.Status400BadRequest, "There is no such source.\n").ConfigureAwait(false);
            return;
        }
        var full = Path.Combine(root, path.Value);
        var failure = File.Exists(full) ? Editor.Open(full, request.Line)
            : $"{path} is built into SiteGen. To override it, create a file at the same path in your site.";
        await Text(context, failure is null ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented, failure
            ?? "Opened.\n").ConfigureAwait(false);
    }

    private async Task Serve(HttpContext context, string path)
    {
        // The path of a request is decoded, the site's base path is not.
        var basePath = Uri.UnescapeDataString(site.State.BasePath);
        if (basePath.Length > 0)
        {
            if (path == "/" || path == basePath)
            {
                Redirect(context, site.State.BasePath + "/");
                return;
            }
            if (!path.StartsWith(basePath + "/", StringComparison.Ordinal))
            {
                await NotFound(context, path[1..]).ConfigureAwait(false);
                return;
            }
            path = path[basePath.Length..];
        }
        var name = path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
        if (await site.Answer(name, context.RequestAborted).ConfigureAwait(false) is { } file)
            await Answer(context, StatusCodes.Status200OK, file, file.Path).ConfigureAwait(false);
        else if (site.State.Find(name + "/index.html") is not null)
            Redirect(context, context.Request.Path.ToUriComponent() + "/");
        else await NotFound(context, name).ConfigureAwait(false);
    }

    /// <param name="name">The requested file, which the open tab waits for.</param>
    private async Task NotFound(HttpContext context, string name)
    {
        var file = OutputPath.Of(PageAddress.NotFound).Value;
        var page = await site.Answer(file, context.RequestAborted).ConfigureAwait(false);
        var answer = page is null
            ? Text(context, StatusCodes.Status404NotFound, "There is no page at this address.\n")
            : Answer(context, StatusCodes.Status404NotFound, page, name);
        await answer.ConfigureAwait(false);
    }

    private Task Answer(HttpContext context, int status, ServedFile file, string name)
    {
        if (file.Bytes.IsEmpty && file.Problem is not null)
            return Bytes(context, StatusCodes.Status500InternalServerError, "text/html; charset=utf-8",
                PageInjection.EmptyPage(file.Path, _token));
        if (!file.IsPage) return Bytes(context, status, ContentTypes.Of(file.Path), file.Bytes);
        var version = status == StatusCodes.Status404NotFound ? PageVersion.Missing : PageVersion.Of(file, site);
        return Bytes(context, status, ContentTypes.Of(file.Path), PageInjection.Into(file, name, version, _token));
    }

    private static void Redirect(HttpContext context, string location) =>
        context.Response.Redirect(location + context.Request.QueryString.ToUriComponent());

    private static Task Text(HttpContext context, int status, string text) =>
        Bytes(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task Bytes(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
