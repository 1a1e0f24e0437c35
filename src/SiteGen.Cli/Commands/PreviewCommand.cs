using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using SiteGen.Cli.Files;
using SiteGen.Cli.Preview;
using SiteGen.Model;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen preview</c>, which is also the default without a command: serves the site on this machine while you
/// write it.
/// </summary>
public static class PreviewCommand
{
    private const int UsualPort = 5080;

    public static Command Create() =>
        Equip(new Command("preview", "Shows the site in the browser while you write it."));

    /// <param name="command">Receives the options and the action: <c>preview</c>, or the root command.</param>
    public static TCommand Equip<TCommand>(TCommand command)
        where TCommand : Command
    {
        var root = SiteOptions.Root();
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on. If it is taken, the next free port is used.",
            DefaultValueFactory = static _ => UsualPort,
            HelpName = "N",
        };
        var host = new Option<string?>("--host")
        {
            Description = "IP address to listen on. Default: accept connections from this machine only.",
            HelpName = "ADDR",
        };
        var allowed = new Option<string[]>("--allow-host")
        {
            Description = "With --host: a host name that requests may use; may be given several times.",
            HelpName = "NAME",
        };
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var published = new Option<bool>("--published")
        {
            Description = "Show what 'build' would publish: no drafts, no future pages.",
        };
        var draftNumbers = SiteOptions.DraftNumbers();
        var (noCache, all) = (SiteOptions.NoCache(), SiteOptions.All());
        host.Validators.Add(CheckHost);
        port.Validators.Add(CheckPort);
        foreach (Option option in (
            Option[])[root, port, host, allowed, open, published, draftNumbers, noCache, all]) command.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var address = PreviewAddress.Loopback(parsed.GetValue(port));
            if (parsed.GetValue(host) is { } text)
                address = PreviewAddress.Of(IPAddress.Parse(text), address.Port, parsed.GetValue(allowed) ?? []);
            var (isPublished, hasDraftNumbers) = (parsed.GetValue(published), parsed.GetValue(draftNumbers));
            return new PreviewSession(
                new SiteScanner(parsed.GetValue(root)!), address, () =>
                    Options(isPublished, hasDraftNumbers), parsed.GetValue(open),
                parsed.GetValue(all), parsed.Cache(parsed.GetValue(root)!)).Run(cancellation);
        });
        return command;
    }

    private static void CheckHost(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && !IPAddress.TryParse(text, out _))
            result.AddError($"'{text}' is not an IP address such as 0.0.0.0.");
    }

    private static void CheckPort(OptionResult result)
    {
        var isNumber = int.TryParse(result.Tokens is [{ Value: var text }] ? text : "", out var number);
        if (isNumber && number is < 1 or > IPEndPoint.MaxPort)
            result.AddError($"'{number}' is not a port. Use a number from 1 to {IPEndPoint.MaxPort}.");
    }

    private static BuildOptions Options(bool isPublished, bool hasDraftNumbers) => new(ThisMinute())
    {
        IncludesDrafts = !isPublished,
        IncludesFuture = !isPublished,
        IncludesDraftNumbers = hasDraftNumbers && !isPublished,
    };

    /// <summary>Returns the build time, rounded down to the minute.</summary>
    /// <remarks>Future pages need no finer time, and an unchanged time lets cached work be reused.</remarks>
    private static DateTimeOffset ThisMinute()
    {
        var now = BuildTime.Now(TimeProvider.System);
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }
}
