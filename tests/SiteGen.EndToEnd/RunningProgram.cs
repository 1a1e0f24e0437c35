using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary><c>sitegen preview</c> as a process on a site of its own, with everything that it says.</summary>
/// <remarks>Where <see cref="NativeProgramTests.Program"/> names native code, it is this.</remarks>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _results = new(), _messages = new();
    private readonly Lock _reading = new();

    private RunningProgram(TemporaryFolder site, Process process) => (Site, _process) = (site, process);

    public TemporaryFolder Site { get; }

    public string Url { get; private set; } = "";

    /// <summary>Standard output so far.</summary>
    public string Results => Text(_results);

    /// <summary>Standard error so far.</summary>
    public string Messages => Text(_messages);

    public int ExitCode => _process.ExitCode;

    /// <param name="arguments">After <c>preview</c>, its root and its port.</param>
    public static Task<RunningProgram> Preview(TemporaryFolder site, params string[] arguments) =>
        Preview(site, PortNobodyUses(), arguments);

    public static async Task<RunningProgram> Preview(TemporaryFolder site, int port, params string[] arguments)
    {
        string[] named = NativeProgramTests.Program is { } native ? [native]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "sitegen.dll")];
        var start = new ProcessStartInfo(
            named[0], [.. named[1..], "preview", "--root", site.Path, "--port", $"{port}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        // No editor of the machine is started by a test.
        start.Environment["VISUAL"] = "";
        start.Environment["PATH"] = Path.GetDirectoryName(Environment.ProcessPath!) is { } dotnet
            && File.Exists(Path.Combine(dotnet, "dotnet")) ? dotnet : Environment.GetEnvironmentVariable("PATH");
        var program = new RunningProgram(site, Process.Start(start)!);
        program._process.OutputDataReceived += (_, line) => program.Read(program._results, line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Read(program._messages, line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        await program.Until(() => program.Results.Contains("Stop with Ctrl-C.", StringComparison.Ordinal));
        // The last one said: where the site begins.
        program.Url = Address().Matches(program.Results)[^1].Value.TrimEnd(',');
        return program;
    }

    public int Port => new Uri(Url).Port;

    /// <summary>Waits until the program said something.</summary>
    public Task Says(string text) => Until(() => (Results + Messages).Contains(text, StringComparison.Ordinal));

    public async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Patience
                && !_process.HasExited, $"It did not come to it. The program said:\n{Results}\n{Messages}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <returns>How long the program took to end.</returns>
    public async Task<TimeSpan> Interrupt()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, Kill(_process.Id, 2));
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return watch.Elapsed;
    }

    /// <summary>The program does nothing meanwhile, and does not know it.</summary>
    public void Frozen(Action meanwhile)
    {
        Assert.Equal(0, Kill(_process.Id, 19));
        try
        {
            meanwhile();
        }
        finally
        {
            Assert.Equal(0, Kill(_process.Id, 18));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static int PortNobodyUses()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Read(StringBuilder into, string? line)
    {
        lock (_reading)
        {
            if (line is not null) into.Append(line).Append('\n');
        }
    }

    private string Text(StringBuilder text)
    {
        lock (_reading) return text.ToString();
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
