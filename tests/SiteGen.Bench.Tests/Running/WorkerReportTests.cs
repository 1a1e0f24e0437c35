using System.Text;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class WorkerReportTests
{
    [Fact]
    public void A_whole_report_says_everything()
    {
        var (report, problem) = WorkerReport.Parse(Reports.Good);
        Assert.Null(problem);
        Assert.Equal(new WorkerStart(Gil: true, Jit: false, CanaryHits: 0), report!.Start);
        Assert.Equal(new CalibratedLoops(4, 0.25), report.Loops);
        Assert.Equal([0.0625], report.Warmups);
        Assert.Equal([new WorkerValue(0.05, 0.04, 3, 0.2)], report.Values);
        Assert.Equal("c0ffee", report.Checksum);
        Assert.Equal("jit-kind=absent (no module)",
            string.Join(' ', report.Facts.Select(static fact => $"{fact.Name}={fact.Value} ({fact.Detail})")));
        Assert.Equal(new WorkerFinish(Gil: true, PeakBytes: 4096, ProportionalBytes: null), report.Finish);
    }

    [Fact]
    public void Lines_of_a_later_worker_are_passed_over() =>
        Assert.NotNull(WorkerReport.Parse(
            Reports.Sealed([.. Reports.Lines, """{"kind": "temperature", "celsius": 61}"""])).Report);

    [Fact]
    public void A_report_that_is_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Reports.Good.Length; length++)
            Assert.Null(WorkerReport.Parse(Reports.Good.AsSpan(0, length)).Report);
    }

    [Fact]
    public void A_report_in_which_one_bit_of_the_body_changed_is_refused()
    {
        var bodyLength = Reports.Lines.Sum(static line => line.Length + 1);
        for (var index = 0; index < bodyLength; index++)
        {
            var bytes = (byte[])Reports.Good.Clone();
            bytes[index] ^= 1;
            Assert.Null(WorkerReport.Parse(bytes).Report);
        }
    }

    [Theory]
    [InlineData("nothing", "The report is empty.")]
    [InlineData("more than 16 MiB", "larger than 16 MiB")]
    [InlineData("cut in a line", "truncated in the middle of a line")]
    [InlineData("cut after a line", "no end mark")]
    [InlineData("a line too few", "differs from its end mark")]
    [InlineData("a report after another", "differs from its end mark")]
    [InlineData("another digit", "changed after it was written")]
    [InlineData("text", "not in the worker's format")]
    [InlineData("a number", "not in the worker's format")]
    [InlineData("bytes that are no text", "not in the worker's format")]
    [InlineData("no start", "the initial and final state")]
    [InlineData("no finish", "the initial and final state")]
    [InlineData("text for a number", "not in the worker's format")]
    [InlineData("a missing field", "not in the worker's format")]
    [InlineData("half a switch", "not in the worker's format")]
    [InlineData("no time at all", "not a valid measurement")]
    [InlineData("negative time", "not a valid measurement")]
    [InlineData("negative CPU time", "not a valid measurement")]
    [InlineData("a negative warmup", "not a valid measurement")]
    [InlineData("no loops", "not a valid measurement")]
    public void What_is_no_whole_report_is_refused_with_a_reason(string what, string says)
    {
        var (report, problem) = WorkerReport.Parse(Bad(what));
        Assert.Null(report);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_too_large_to_calculate_with_is_refused() =>
        Assert.Null(WorkerReport.Parse(Changed("0.05,", "1e999,")).Report);

    private static byte[] Bad(string what) => what switch
    {
        "nothing" => [],
        "more than 16 MiB" => new byte[(16 * 1024 * 1024) + 1],
        "cut in a line" => Reports.Good[..^5],
        "cut after a line" => Encoding.UTF8.GetBytes(string.Join('\n', Reports.Lines) + "\n"),
        "a line too few" => Reports.Good[(Reports.Lines[0].Length + 1)..],
        "a report after another" => [.. Reports.Good, .. Reports.Good],
        "another digit" => Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Reports.Good).Replace("0.05,", "0.04,", StringComparison.Ordinal)),
        "text" => "Segmentation fault\n"u8.ToArray(),
        "a number" => "3\n"u8.ToArray(),
        "bytes that are no text" => [0xFF, 0xFE, 0x00, (byte)'\n'],
        "no start" => Reports.Sealed(Reports.Lines[1..]),
        "no finish" => Reports.Sealed(Reports.Lines[..^1]),
        "text for a number" => Changed("0.05,", "\"fast\","),
        "a missing field" => Changed("\"cpu\": 0.04, ", ""),
        "half a switch" => Changed("\"involuntarySwitches\": 3", "\"involuntarySwitches\": 3.5"),
        "no time at all" => Changed("0.05,", "0.0,"),
        "negative time" => Changed("0.05,", "-0.05,"),
        "negative CPU time" => Changed("0.04,", "-0.04,"),
        "a negative warmup" => Changed("0.0625", "-0.0625"),
        "no loops" => Changed("\"loops\": 4", "\"loops\": 0"),
        _ => throw new ArgumentException(what, nameof(what)),
    };

    /// <summary>As a worker would write it that found something else.</summary>
    private static byte[] Changed(string from, string to)
    {
        Assert.Contains(Reports.Lines, line => line.Contains(from, StringComparison.Ordinal));
        return Reports.Sealed(Reports.Lines.Select(line => line.Replace(from, to, StringComparison.Ordinal)));
    }
}
