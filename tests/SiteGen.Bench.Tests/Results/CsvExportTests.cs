using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class CsvExportTests
{
    [Fact]
    public void Every_value_has_a_row_and_a_failure_too()
    {
        var cell = SampleSessions.TimeCell("io", "pool=a,\"b\"", "314", 1);
        cell = cell with
        {
            Samples = [cell.Samples[0] with { Flags = ["steal", "starved"] },
                cell.Samples[1] with { Exit = SampleExits.Crash, Values = [] }],
        };
        Assert.Equal(
            "workload,case,configuration,block,order,attempt,exit,flags,index,value,unit\n" +
            "io,\"pool=a,\"\"b\"\"\",314,0,0,0,ok,steal starved,0,1,second\n" +
            "io,\"pool=a,\"\"b\"\"\",314,0,0,0,ok,steal starved,1,1,second\n" +
            "io,\"pool=a,\"\"b\"\"\",314,1,0,0,crash,,,,second\n",
            CsvExport.Write(SampleSessions.Small with { Results = [cell] }));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("-X jit", "-X jit")]
    [InlineData("--enable-gil=1", "--enable-gil=1")]
    [InlineData("-1.5e-9", "-1.5e-9")]
    [InlineData("a=1", "a=1")]
    [InlineData(",a", "\",a\"")]
    public void A_text_that_a_spreadsheet_would_run_is_shown_by_it(string configuration, string field)
    {
        var cell = SampleSessions.TimeCell("io", "-", configuration, 1);
        Assert.StartsWith($"io,-,{field},",
            CsvExport.Write(SampleSessions.Small with { Results = [cell with { Samples = [cell.Samples[0]] }] })
            .Split('\n', 2)[1]);
    }
}
