using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Markdown.Diagrams;

namespace SiteGen.Cli.Diagrams;

/// <summary>
/// Draws diagrams with the program <c>dot</c>: no shell, no files, and bounds on time and output.
/// </summary>
/// <remarks>A program that is missing is not looked for again by the same process.</remarks>
public sealed partial class Graphviz(string program) : IDiagramTool
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Text is drawn in the font of the page; Graphviz measures it in one of about the same width.</summary>
    private static readonly string[] Arguments =
    [
        "-Tsvg", "-Gbgcolor=transparent", "-Gfontname=Helvetica", "-Nfontname=Helvetica", "-Efontname=Helvetica",
        "-Nfontsize=13", "-Efontsize=12",
    ];

    private volatile bool _isMissing;

    public static Graphviz Installed { get; } = new("dot");

    public DiagramAnswer Draw(string source) =>
        _isMissing ? DiagramAnswer.Missing : DrawAsync(source).GetAwaiter().GetResult();

    private async Task<DiagramAnswer> DrawAsync(string source)
    {
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            _isMissing = true;
            return DiagramAnswer.Missing;
        }
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = Read(process.StandardOutput, limit.Token);
            var error = Read(process.StandardError, limit.Token);
            await Write(process, source, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 && await output is { Length: > 0 } svg
                ? new DiagramAnswer(svg, WarningIn(await error))
                : Failed(await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new DiagramAnswer(null, $"it took more than {TimeLimit.TotalSeconds:0} seconds.");
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // On a server, Graphviz opens no file that a diagram names.
        start.Environment["SERVER_NAME"] = "sitegen";
        start.Environment["GV_FILE_PATH"] = "";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private static async Task Write(Process process, string source, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(source.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended before it read everything; its exit code says why.
        }
    }

    /// <summary>Reads to the end, and keeps no more than a picture may be long.</summary>
    private static async Task<string> Read(StreamReader reader, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (text.Length <= SvgCleaner.MaxLength) text.Append(buffer, 0, count);
        }
        return text.ToString();
    }

    /// <summary>Returns the first warning about the diagram; fonts are those of the machine.</summary>
    private static string? WarningIn(string error)
    {
        const string mark = "Warning: ";
        return error.Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(static line =>
            line.StartsWith(mark, StringComparison.Ordinal)
            && !line.Contains("font", StringComparison.OrdinalIgnoreCase)
            && !line.Contains("SERVER_NAME", StringComparison.Ordinal))?[mark.Length..];
    }

    private static DiagramAnswer Failed(string error)
    {
        var message = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault() ?? "it gave no reason.";
        var line = Line().Match(message) is { Success: true } found
            ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        return new DiagramAnswer(null, message.Replace("Error: <stdin>: ", "", StringComparison.Ordinal), line);
    }

    [GeneratedRegex("in line ([0-9]{1,6})")]
    private static partial Regex Line();
}
