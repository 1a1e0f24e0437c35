using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Perf;

/// <summary>Drives the real preview over HTTP and says how long an author waits.</summary>
/// <remarks><c>preview [--posts N] [--edits N] [--root DIR]</c>: DIR is a site to copy instead of the corpus.</remarks>
public static class PreviewBenchmark
{
    public static async Task<int> Run(string[] arguments)
    {
        var posts = Option(arguments, "--posts", 10_000);
        var edits = Option(arguments, "--edits", 200);
        var folder = Directory.CreateTempSubdirectory("sitegen-preview-").FullName;
        try
        {
            Corpus.Write(folder, posts);
            var layouts = Directory.CreateDirectory(Path.Combine(folder, "themes", "evolution", "layouts"));
            var layout = Path.Combine(layouts.FullName, "article.html");
            File.WriteAllText(layout, ArticleLayout());
            using var preview = await RunningPreview.Start(folder).ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{posts:#,0} posts, {edits} edits, {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start → first page served      {preview.StartTime.TotalMilliseconds,8:0} ms"));
            await preview.Measure("save a post → new bytes served", edits, Path.Combine(folder, "content/posts/post-000007.md"), "posts/post-000007/", static (text, mark) => text + $"\n\n{mark}\n").ConfigureAwait(false);
            await preview.Measure("save the layout → page served", Math.Max(10, edits / 5), layout, "posts/post-000007/", static (text, mark) => text + $"<!-- {mark} -->").ConfigureAwait(false);
            Console.WriteLine($"memory at the end              {preview.MemoryMegabytes(),8} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ArticleLayout() =>
        System.Text.Encoding.UTF8.GetString(SiteGen.Cli.Files.EmbeddedTheme.Files.Single(static file => file.Path.Value.EndsWith("layouts/article.html", StringComparison.Ordinal)).Bytes.Span);

    private static int Option(string[] arguments, string name, int usual) =>
        Array.IndexOf(arguments, name) is >= 0 and var index && index + 1 < arguments.Length ? int.Parse(arguments[index + 1], CultureInfo.InvariantCulture) : usual;
}

/// <summary>A preview in a process of its own.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private RunningPreview(Process process, HttpClient http, TimeSpan startTime)
    {
        _process = process;
        _http = http;
        StartTime = startTime;
    }

    public TimeSpan StartTime { get; }

    public static async Task<RunningPreview> Start(string folder)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sitegen.dll"), "preview", "--root", folder, "--port", "5190"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var address = "";
        while (address.Length == 0)
        {
            var line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The preview ended before it was ready.");
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var index) address = line[index..].Trim();
        }
        // Nobody reads on: a full pipe would stop the preview.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var http = new HttpClient { BaseAddress = new Uri(address) };
        await http.GetStringAsync("posts/post-000007/").ConfigureAwait(false);
        return new RunningPreview(process, http, watch.Elapsed);
    }

    /// <summary>Saves a file again and again, each time with a new mark, and asks for the page until the mark is there.</summary>
    public async Task Measure(string what, int edits, string file, string page, Func<string, string, string> with)
    {
        var text = await File.ReadAllTextAsync(file).ConfigureAwait(false);
        var times = new List<double>();
        for (var edit = 0; edit < edits; edit++)
        {
            var mark = $"mark-{edit}-{what.Length}";
            var changed = with(text, mark);
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, changed).ConfigureAwait(false);
            while (!(await _http.GetStringAsync(page).ConfigureAwait(false)).Contains(mark, StringComparison.Ordinal))
            {
                if (watch.Elapsed > TimeSpan.FromSeconds(30)) throw new TimeoutException($"{what}: the change was not seen within 30 s.");
                await Task.Delay(1).ConfigureAwait(false);
            }
            times.Add(watch.Elapsed.TotalMilliseconds);
            if ((edit + 1) % 100 == 0) Console.WriteLine($"{"memory after " + (edit + 1) + " edits",-30} {MemoryMegabytes(),8} MB");
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-30} {times[times.Count / 2],8:0} ms p50 {times[(int)(times.Count * 0.95)],8:0} ms p95 {times[^1],8:0} ms max"));
    }

    public long MemoryMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1_000_000;
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
