using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Perf;

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

    /// <param name="page">The page that is asked for first, without a leading slash.</param>
    public static async Task<RunningPreview> Start(MeasuredProgram program, string folder, string page)
    {
        var watch = Stopwatch.StartNew();
        var process = program.Start(["preview", "--root", folder, "--port", "5190"]);
        var address = "";
        while (address.Length == 0)
        {
            var line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
                ?? throw new InvalidOperationException("The preview ended before it was ready.");
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var index) address = line[index..].Trim();
        }
        // Nobody reads on: a full pipe would stop the preview.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var http = new HttpClient { BaseAddress = new Uri(address) };
        await http.GetStringAsync(page).ConfigureAwait(false);
        return new RunningPreview(process, http, watch.Elapsed);
    }

    /// <summary>
    /// Saves a file again and again, each time with a new mark, and asks for the page until the mark is there.
    /// </summary>
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
                if (watch.Elapsed > TimeSpan.FromSeconds(30))
                    throw new TimeoutException($"{what}: the change was not seen within 30 s.");
                await Task.Delay(1).ConfigureAwait(false);
            }
            times.Add(watch.Elapsed.TotalMilliseconds);
            if ((edit + 1) % 100 == 0)
                Console.WriteLine($"{"memory after " + (edit + 1) + " edits",-30} {MemoryMegabytes(),8} MB");
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-30} {times[times.Count / 2],8:0} ms p50 {times[(int)(times.Count * 0.95)],8:0} ms p95 "
            + $"{times[^1],8:0} ms max"));
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
