using System.Reflection;
using Microsoft.Playwright;
using SiteGen.EndToEnd;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace SiteGen.EndToEnd;

/// <summary>The installed Chromium, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _whyNot;

    /// <summary>The installed browser; a test that asks for it is skipped where there is none.</summary>
    public IBrowser Chromium
    {
        get
        {
            Assert.SkipWhen(_whyNot is not null, _whyNot ?? "");
            return _browser!;
        }
    }

    /// <param name="complaints">Gets every error and warning of the pages.</param>
    public async Task<IBrowserContext> Watched(BrowserNewContextOptions options, ICollection<string> complaints)
    {
        var context = await Chromium.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => complaints.Add(error.Error);
        return context;
    }

    public async ValueTask InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Installed();
        if (program is null)
        {
            _whyNot = "No Chromium was found. Install it, or name it in the environment variable CHROMIUM.";
            return;
        }
        // The driver is a program of Node that comes with the package.
        var package = typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(static fact => fact.Key == "PlaywrightDriver").Value!;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", package);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static folder =>
                new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
