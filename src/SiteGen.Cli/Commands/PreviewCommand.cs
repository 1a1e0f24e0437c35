using System.CommandLine;
using System.Net;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Model;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen preview</c>, also what the program does without a command: serves the site on this machine while it is written.</summary>
public static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create()
    {
        var root = SiteOptions.Root();
        var port = new Option<int>("--port") { Description = "The port to listen on; the next free one if it is taken.", DefaultValueFactory = static _ => UsualPort, HelpName = "N" };
        var host = new Option<string?>("--host") { Description = "The address to listen on instead of this machine only.", HelpName = "ADDR" };
        var allowed = new Option<string[]>("--allow-host") { Description = "A name under which the preview may be asked for, with --host.", HelpName = "NAME" };
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var published = new Option<bool>("--published") { Description = "Show what 'build' would publish: no drafts, no future pages." };
        host.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && !IPAddress.TryParse(text, out _)) result.AddError($"'{text}' is not an address such as 0.0.0.0.");
        });
        port.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < 1 or > IPEndPoint.MaxPort) result.AddError($"'{text}' is not a port: they go from 1 to {IPEndPoint.MaxPort}.");
        });
        var command = new Command("preview", "Shows the site in the browser while you write it.") { root, port, host, allowed, open, published };
        command.SetAction((parsed, cancellation) =>
        {
            var address = PreviewAddress.Loopback(parsed.GetValue(port));
            if (parsed.GetValue(host) is { } text) address = PreviewAddress.Of(IPAddress.Parse(text), address.Port, parsed.GetValue(allowed) ?? []);
            return Run(parsed.GetValue(root)!, address, parsed.GetValue(published), parsed.GetValue(open), cancellation);
        });
        return command;
    }

    public static Task<int> RunHere(CancellationToken cancellation) => Run(".", PreviewAddress.Loopback(UsualPort), isPublished: false, opens: false, cancellation);

    private static Task<int> Run(string root, PreviewAddress address, bool isPublished, bool opens, CancellationToken cancellation) =>
        new PreviewSession(new SiteScanner(root), address, () => Options(isPublished), opens).Run(cancellation);

    private static BuildOptions Options(bool isPublished) =>
        new(ThisMinute()) { IncludesDrafts = !isPublished, IncludesFuture = !isPublished };

    /// <summary>A page's future need not be known to the second, and the same time lets work be kept.</summary>
    private static DateTimeOffset ThisMinute()
    {
        var now = BuildTime.Now(TimeProvider.System);
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }
}
