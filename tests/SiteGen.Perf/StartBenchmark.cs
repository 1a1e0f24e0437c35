using System.Globalization;

namespace SiteGen.Perf;

/// <summary>
/// From the start of the preview to the first page of a site, again and again; both programs in turns where there is a
/// native one.
/// </summary>
/// <remarks><c>start DIR [TIMES]</c></remarks>
internal static class StartBenchmark
{
    public static async Task<int> Run(string site, int times)
    {
        MeasuredProgram[] programs =
            [MeasuredProgram.Ordinary, .. MeasuredProgram.Native is { } native ? new[] { native } : []];
        var seconds = programs.ToDictionary(static program => program, static _ => new List<double>());
        for (var time = 0; time < times; time++)
        {
            foreach (var program in programs)
            {
                using var preview = await RunningPreview.Start(program, site, "").ConfigureAwait(false);
                seconds[program].Add(preview.StartTime.TotalSeconds);
            }
        }
        foreach (var (program, each) in seconds)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"start → first page, {program.Name + ",",-24} {Sample.Median(each):0.00} s, the least "
                + $"{each.Min():0.00} s"));
        return 0;
    }
}
