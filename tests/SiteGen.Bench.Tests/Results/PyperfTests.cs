using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SiteGen.Bench.Results;
using SiteGen.Bench.Results.Pyperf;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class PyperfTests
{
    private static readonly SourcePath Path = SourcePath.Parse("p.json");

    private const string Run = """{"metadata":{"loops":4},"values":[1.5,2],"warmups":[[4,3]]}""";

    private static readonly BenchSession Session = SampleSessions.Of(
        SampleSessions.Small.Interpreters, SampleSessions.Small.Configurations,
        [SampleSessions.TimeCell("nbody", "", "314", 1),
            SampleSessions.TimeCell(
                "cpu_threads", "threads=2", "314", 0.25) with { Threads = 2, WorkloadVersion = 3 }]);

    [Fact]
    public void What_is_exported_is_imported_with_the_same_values()
    {
        var export = PyperfWriter.Write(Session, "314");
        var import = PyperfImport.Of(Read(export.Json!.Value).File!, "314", Path);
        foreach (var (cell, back) in Session.Results.Zip(import.Cells))
        {
            Assert.Equal((cell.Key, cell.Loops, cell.Threads, cell.WorkloadVersion, cell.Unit),
                (back.Key, back.Loops, back.Threads, back.WorkloadVersion, back.Unit));
            Assert.Equal(cell.Samples.Select(static sample => (sample.StartedUtc, Line(sample))),
                back.Samples.Select(static sample => (sample.StartedUtc, Line(sample))));
        }
        Assert.Equal(("off", "on"), (import.Metadata["sitegen_jit"].Text, import.Metadata["sitegen_gil"].Text));
    }

    [Fact]
    public void Common_metadata_is_written_once_and_names_are_sorted()
    {
        var json = Encoding.UTF8.GetString(PyperfWriter.Write(Session, "314").Json!.Value.Span);
        Assert.Equal(1, json.Split("\"python_version\":\"3.14.7 (64-bit)\"").Length - 1);
        Assert.StartsWith("""{"benchmarks":[{"metadata":{"name":"nbody","sitegen_threads":1,"sitegen_workload_version":1},"runs":[{"metadata":{"date":"2026-11-26 01:30:00.000000","duration":""", json, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"cpu_threads[threads=2]\"", json, StringComparison.Ordinal);
        Assert.EndsWith(",\"version\":\"1.0\"}\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_listed()
    {
        var cell = Session.Results[0];
        var session = Session with
        {
            Results = [cell with { Samples = [cell.Samples[0], cell.Samples[1] with { Exit = SampleExits.Crash },
                cell.Samples[2] with { Values = [0, 1] }] }],
        };
        var export = PyperfWriter.Write(session, "314");
        Assert.Equal(
        [
            "SG0748 Left out: the answers to 1 probe, which are not measurements.",
            "SG0748 Left out: 1 of 3 samples of nbody on 314, which failed.",
            "SG0748 Left out: 1 of 3 samples of nbody on 314, which have a value that is not above 0.",
        ], export.Diagnostics.Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Message}"));
        Assert.Single(Read(export.Json!.Value).File!.Benchmarks[0].Runs);
    }

    [Fact]
    public void A_packed_file_is_read_and_written()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(PyperfWriter.WriteFile(folder / "p.json.gz", PyperfWriter.Write(Session, "314").Json!.Value));
        Assert.Equal([0x1f, 0x8b], File.ReadAllBytes(folder / "p.json.gz")[..2]);
        Assert.Equal(2, PyperfReader.Read(folder / "p.json.gz").File!.Benchmarks.Length);
    }

    [Fact]
    public void A_packed_file_that_would_fill_the_memory_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 80; i++) gzip.Write(new byte[1 << 20]);
        var (file, diagnostics) = PyperfReader.Read(new SourceFile(Path, packed.ToArray()));
        Assert.Null(file);
        Assert.Equal("SG0722", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Metadata_nearer_to_the_run_counts()
    {
        var file = Read("""{"version":"1.0","metadata":{"a":"root","b":"root","c":"root","name":"n"},"benchmarks":[{"metadata":{"b":"benchmark","c":"benchmark"},"runs":[{"metadata":{"c":"run"},"values":[1]}]}]}""").File!;
        var run = file.Benchmarks[0].Runs[0];
        Assert.Equal(["root", "benchmark", "run"], ((string[])["a", "b", "c"]).Select(run.Text));
    }

    [Fact]
    public void A_run_that_calibrates_is_no_sample()
    {
        var file = Read($$"""{"version":"1.0","benchmarks":[{"metadata":{"name":"n"},"runs":[{"metadata":{"calibrate_loops":4},"warmups":[[1,0.5],[4,0.5]]},{{Run}}]}]}""").File!;
        var import = PyperfImport.Of(file, "py", Path);
        Assert.Equal((1, 1, 4L), (import.CalibrationRunCount, import.Cells[0].Samples.Length, import.Cells[0].Loops));
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { """{"version":5,"benchmarks":[]}""", "SG0723", "old format 5" },
        { """{"version":6,"benchmarks":[]}""", "SG0723", "old format 6" },
        { """{"version":3}""", "SG0723", "old format 3" },
        { """{"version":"2.0"}""", "SG0723", "\"2.0\"" },
        { """{"benchmarks":[]}""", "SG0723", "no 'version'" },
        { "[]", "SG0723", "no 'version'" },
        { """{"version":"1.0","benchmarks":[""", "SG0721", "JSON" },
        { """{"version":"1.0","benchmarks":[]}""", "SG0747", "'benchmarks' is not" },
        { """{"version":"1.0","benchmarks":[{"metadata":{"name":"n"},"runs":[]}]}""", "SG0747",
            "'benchmarks[0].runs'" },
        { Of("""{"values":[1]}""", metadata: "{}"), "SG0747", "has no name" },
        { Of("""{"values":[1,0]}"""), "SG0747", "'benchmarks[0].runs[0].values[1]'" },
        { Of("""{"values":[-1]}"""), "SG0747", "'benchmarks[0].runs[0].values[0]'" },
        { Of("""{"values":[1e999]}"""), "SG0747", "'benchmarks[0].runs[0].values[0]'" },
        { Of("""{"values":["1"]}"""), "SG0747", "'benchmarks[0].runs[0].values[0]'" },
        { Of("""{"values":[NaN]}"""), "SG0721", "NaN" },
        { Of("""{"values":[-Infinity]}"""), "SG0721", "NaN" },
        { Of("""{"values":[]}"""), "SG0747", "neither values nor warmups" },
        { Of("""{"values":[1],"warmups":[[0,1]]}"""), "SG0747", "warmups[0]" },
        { Of("""{"values":[1],"warmups":[1]}"""), "SG0747", "warmups[0]" },
        { Of("""{"values":[1],"metadata":{"loops":0}}"""), "SG0747", "metadata.loops" },
        { Of("""{"values":[1],"metadata":{"loops":1.5}}"""), "SG0747", "metadata.loops" },
        { Of("""{"values":[1],"metadata":{"duration":-1}}"""), "SG0747", "metadata.duration" },
        { Of("""{"values":[1],"metadata":{"x":""}}"""), "SG0747", "metadata.x" },
        { Of("""{"values":[1],"metadata":{"x":"a\nb"}}"""), "SG0747", "metadata.x" },
        { Of("""{"values":[1],"metadata":{"x":null}}"""), "SG0747", "metadata.x" },
        { Of("""{"values":[1],"metadata":{"unit":"mile"}}"""), "SG0747", "metadata.unit" },
        { Of("""{"values":[1]},{"values":[1],"metadata":{"unit":"byte"}}"""), "SG0747", "has the unit 'byte'" },
        { Of("""{"values":[1]},{"values":[1],"metadata":{"name":"m"}}"""), "SG0747", "has the name 'm'" },
        { """{"version":"1.0","metadata":{"name":"n"},"benchmarks":[{"runs":[{"values":[1]}]},{"runs":[{"values":[1]}]}]}""", "SG0747", "'benchmarks[1]' has the name 'n'" },
        { """{"version":"1.0","version":"1.0","benchmarks":[]}""", "SG0721", "uplicate" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_file_that_breaks_the_rules_is_refused(string json, string code, string says)
    {
        var (file, diagnostics) = Read(json);
        Assert.Null(file);
        Assert.Equal(code, diagnostics[0].Code);
        Assert.Contains(says, diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pyperf_itself_loads_what_is_exported()
    {
        var python = (Environment.GetEnvironmentVariable("SITEGEN_PYTHONS") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(static python => Execute(python, "import pyperf").ExitCode == 0);
        Assert.SkipWhen(python is null, "No interpreter in SITEGEN_PYTHONS has pyperf.");
        using var folder = new TemporaryFolder();
        PyperfWriter.WriteFile(folder / "p.json", PyperfWriter.Write(Session, "314").Json!.Value);
        var (exitCode, output) = Execute(
            python, $"import pyperf; print([(b.get_name(), b.get_nrun(), b.get_loops()) for b in "
                + $"pyperf.BenchmarkSuite.load({$"'{folder / "p.json"}'"})])");
        Assert.Equal((0, "[('nbody', 6, 4), ('cpu_threads[threads=2]', 6, 4)]"), (exitCode, output.Trim()));
    }

    private static (int ExitCode, string Output) Execute(string python, string code)
    {
        using var process = Process.Start(
            new ProcessStartInfo(python, ["-c", code])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string Of(string runs, string metadata = """{"name":"n"}""") =>
        $$"""{"version":"1.0","benchmarks":[{"metadata":{{metadata}},"runs":[{{runs}}]}]}""";

    private static string Line(Sample sample) =>
        string.Join(' ', sample.Values) + "|" + string.Join(' ', sample.Warmups);

    private static (PyperfFile? File, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(
        string json) =>
        Read(Encoding.UTF8.GetBytes(json));

    private static (PyperfFile? File, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(
        ReadOnlyMemory<byte> json) =>
        PyperfReader.Read(new SourceFile(Path, json));
}
