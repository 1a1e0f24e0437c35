using System.Diagnostics;
using System.Text;
using Deque.AxeCore.Commons;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary><c>sitegen check --a11y</c> as a process, with the axe of a package and the installed Chromium.</summary>
public sealed class AccessibilityCommandTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _site = new TemporaryFolder()
        .Write("site.yaml", "title: T\nbase_url: https://example.org/notes/\n")
        .Write("content/good.md", "# Good\n\nText.\n")
        .Write("content/bad.md", "# Bad\n\n## Pictures\n\nText.\n\n<input type=\"text\">\n")
        .Write("node_modules/axe-core/axe.min.js", new BundledAxeScriptProvider().GetScript());

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_broken_rule_is_reported_at_the_heading_above_it_until_it_is_accepted()
    {
        Assert.NotNull(browser.Chromium);
        var first = await Check("--a11y");
        Assert.Equal(1, first.Code);
        Assert.Contains("content/bad.md:3:", first.Messages, StringComparison.Ordinal);
        Assert.Contains("error SG0376: '/bad/': Form elements must have labels", first.Messages,
            StringComparison.Ordinal);
        Assert.Single(first.Messages.Split("SG0376")[1..]);

        Assert.Equal(0, (await Check("--update-baseline")).Code);
        Assert.Equal((0, false), Known(await Check("--a11y")));

        _site.Write("content/bad.md", "# Bad\n\n## Pictures\n\nText.\n");
        var mended = await Check("--a11y");
        Assert.Equal((0, true), Known(mended));
        Assert.Contains("a11y-baseline.json: warning SG0377", mended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_shown_with_their_styles_and_scripts_and_reach_no_other_host()
    {
        Assert.NotNull(browser.Chromium);
        // That the text is faint, axe knows only if the style sheet was loaded.
        _site.Write("content/bad.md", "# Bad\n\n<p class=\"faint\">Faint.</p>\n\n<p id=\"at\">Text.</p>\n\n"
                + "<img src=\"https://example.com/other.png\" alt=\"Other\">\n")
            .Write("themes/evolution/assets/custom.css", ".faint { color: #ccc; background: #fff; }");
        var run = await Check("--a11y");
        Assert.Equal(1, run.Code);
        Assert.Contains("color-contrast", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--a11y", "/nowhere/chromium", "error SG0371: Accessibility was not checked: Chromium was not found: "
        + "the environment variable CHROMIUM names '/nowhere/chromium', which is no file.")]
    [InlineData("--a11y --axe nowhere.js", null, "error SG0373")]
    [InlineData("--a11y --axe {site}/site.yaml", null, "error SG0375")]
    public async Task What_is_missing_is_named_and_the_exit_code_tells(string options, string? chromium, string message)
    {
        Assert.NotNull(browser.Chromium);
        var run = await Run(chromium, options);
        Assert.Equal(message.Contains("SG0375", StringComparison.Ordinal) ? 1 : 3, run.Code);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_an_accepted_finding_is_checked_when_another_page_has_more()
    {
        Assert.NotNull(browser.Chromium);
        Assert.Equal(0, (await Check("--update-baseline")).Code);
        _site.Write("content/more.md", "# More\n\n## Fields\n\nText.\n\n"
            + "<label>Name <input type=\"text\"></label>\n\n<label>Text <textarea></textarea></label>\n");
        Assert.Equal((0, false), Known(await Check("--a11y")));
    }

    [Fact]
    public async Task A_page_with_a_dialog_is_checked()
    {
        Assert.NotNull(browser.Chromium);
        _site.Write("content/bad.md", "# Bad\n\n<script>alert('Hello')</script>\n\n<input type=\"text\">\n");
        var run = await Check("--a11y");
        Assert.Contains("error SG0376: '/bad/'", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("SG0375", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_cannot_be_reached_is_reported_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is a shell script.");
        // Nothing listens on port 1.
        _site.Write("chromium", """
            #!/bin/sh
            for argument; do
              case $argument in --user-data-dir=*) profile=${argument#*=} ;; esac
            done
            mkdir -p "$profile"
            printf '1\n/devtools/browser/a\n' > "$profile/DevToolsActivePort"
            exec sleep 60
            """);
        var program = Path.Combine(_site.Path, "chromium");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var run = await Run(program, "--a11y");
        Assert.Equal(3, run.Code);
        Assert.Single(run.Messages.Split("SG037")[1..]);
        Assert.Contains("error SG0374: Accessibility was not checked: Chromium failed. It cannot be reached.",
            run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_not_asked_for_the_browser()
    {
        Assert.NotNull(browser.Chromium);
        _site.Write("content/bad.md", "# Bad\n");
        var run = await Run(null, "--a11y", ("http_proxy", "http://127.0.0.1:1"));
        Assert.Equal((0, ""), (run.Code, string.Concat(run.Messages.Split('\n').Where(static line =>
            line.Contains("SG03", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task The_pages_of_a_host_with_a_name_outside_ascii_are_shown()
    {
        Assert.NotNull(browser.Chromium);
        _site.Write("site.yaml", "title: T\nbase_url: https://bücher.example/\n");
        var run = await Check("--a11y");
        Assert.Contains("error SG0376: '/bad/'", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("SG0375", run.Messages, StringComparison.Ordinal);
    }

    private static (int Code, bool HasStale) Known((int Code, string Messages) run) =>
        (run.Code, run.Messages.Contains("SG0377", StringComparison.Ordinal));

    private Task<(int Code, string Messages)> Check(string options) => Run(null, options);

    private async Task<(int Code, string Messages)> Run(
        string? chromium, string options, params (string Name, string Value)[] environment)
    {
        string[] named = NativeProgramTests.Program is { } native ? [native]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "sitegen.dll")];
        var words = options.Replace("{site}", _site.Path, StringComparison.Ordinal).Split(' ');
        var start = new ProcessStartInfo(named[0], [.. named[1..], "check", "--root", _site.Path, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (chromium is not null) start.Environment["CHROMIUM"] = chromium;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, messages);
    }
}
