using System.Globalization;
using SiteGen.Bench.Running;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// Reports the progress of a run: in one updating line on a terminal, elsewhere in a line every 30 seconds.
/// </summary>
internal sealed class ProgressLines(IAnsiConsole console, TimeProvider clock)
{
    private static readonly TimeSpan PlainPause = TimeSpan.FromSeconds(30);

    private readonly bool _isTerminal = console.Profile.Capabilities.Ansi;
    private long? _last;
    private int _width;

    public void Report(RunProgress progress)
    {
        var text = Text(progress);
        if (_isTerminal)
        {
            console.Profile.Out.Writer.Write('\r' + text.PadRight(_width));
            _width = text.Length;
        }
        else if (_last is not { } last || clock.GetElapsedTime(last) >= PlainPause)
        {
            console.WriteLine(text);
            _last = clock.GetTimestamp();
        }
    }

    public void Finish()
    {
        if (_isTerminal && _width > 0) console.WriteLine();
    }

    private static string Text(RunProgress progress)
    {
        var left = progress.Left is { } time ? $", about {Length(time)} left" : "";
        var disturbed = progress.DisturbedCount > 0 ? $", {progress.DisturbedCount} disturbed" : "";
        var sharp = $", {progress.FinishedCount} of {Counted.Of(progress.WorkloadCount, "workload")} finished";
        var blocks = $"{progress.DoneCount} of about {Counted.Of(progress.BlockCount, "block")}";
        return $"{blocks}, {Length(progress.Elapsed)}{left}{sharp}{disturbed}  {Current(progress)}";
    }

    /// <summary>Returns the current workload, with the half-width of its intervals.</summary>
    private static string Current(RunProgress progress) => progress.HalfWidth is { } width and < 10
        ? string.Create(CultureInfo.InvariantCulture,
            $"{progress.Current} ±{100 * width:0.0} % of ±{100 * progress.Aim:0.#} %")
        : progress.Current;

    private static string Length(TimeSpan time) =>
        time.TotalMinutes >= 60 ? $"{(int)time.TotalHours} h {time.Minutes:00} min" : time.TotalSeconds >= 60
            ? $"{(int)time.TotalMinutes} min {time.Seconds:00} s" : $"{time.TotalSeconds:0} s";
}
