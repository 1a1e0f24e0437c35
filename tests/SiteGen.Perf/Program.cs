using BenchmarkDotNet.Running;
using SiteGen.Perf;

// `start`, `preview` and `data` drive the real preview over HTTP, `holes` and `search` build in pairs, `session` reads
// one, `allocations` counts bytes, `colours` compares highlighted code; everything else goes to BenchmarkDotNet.
if (args is ["start", var first, .. var repeated])
    return await StartBenchmark.Run(
        first, repeated is [var often] ? int.Parse(often, System.Globalization.CultureInfo.InvariantCulture) : 7)
        .ConfigureAwait(false);
if (args is ["allocations", .. var noting]) return AllocationGuard.Run(noting is ["--note"]);
if (args is ["colours", .. var folders]) return ColourComparison.Run(folders);
if (args is ["preview", .. var rest]) return await PreviewBenchmark.Run(rest).ConfigureAwait(false);
if (args is ["holes", var site]) return HoleBenchmark.Run(site);
if (args is ["search", var pages])
    return SearchBenchmark.Run(int.Parse(pages, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["data", var measured]) return await DataEditBenchmark.Run(measured).ConfigureAwait(false);
if (args is ["session", var file, .. var copies])
    return SessionBenchmark.Run(
        file, copies is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 1);
if (args is ["corpus", var count, var folder])
{
    Corpus.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
return 0;
