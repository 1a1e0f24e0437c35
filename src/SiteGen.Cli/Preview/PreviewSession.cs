using System.Diagnostics;
using SiteGen.Cli.Commands;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Preview;

/// <summary>One run of the preview: build, serve, wait until it is told to stop.</summary>
public static class PreviewSession
{
    public static async Task<int> Run(string root, int port, BuildOptions options, bool opens, CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(root) is { } wrong)
        {
            DiagnosticPrinter.Print(Consoles.Messages, [wrong]);
            return ExitCodes.Errors;
        }
        var watch = Stopwatch.StartNew();
        var result = Pipeline.Build(new SiteScanner(root).Scan(), options, new Memory());
        DiagnosticPrinter.Print(Consoles.Messages, result.Diagnostics);
        var site = new PreviewSite(result);
        var (server, actualPort) = await PreviewServer.Start(port, () => site, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var address = $"http://localhost:{actualPort}{site.BasePath}/";
            Consoles.Results.WriteLine($"{BuildReport.Of(result, "memory", isFailed: false, watch.Elapsed).ToText()}\nThe site is at {address} — stop with Ctrl-C.");
            if (opens) Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            await server.StopAsync(limit.Token).ConfigureAwait(false);
        }
        return ExitCodes.Ok;
    }
}
