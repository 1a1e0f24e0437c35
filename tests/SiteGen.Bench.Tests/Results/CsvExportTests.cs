using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class CsvExportTests
{
    [Fact]
    public void Every_value_has_a_row_and_a_failure_too()
    {
        var cell = SampleSessions.TimeCell("io", "pool=a,\"b\"", "314", 1);
        cell = cell with { Samples = [cell.Samples[0] with { Flags = ["steal", "starved"] }, cell.Samples[1] with { Exit = SampleExits.Crash, Values = [] }] };
        Assert.Equal(
            "workload,case,configuration,block,order,attempt,exit,flags,index,value,unit\n" +
            "io,\"pool=a,\"\"b\"\"\",314,0,0,0,ok,steal starved,0,1,second\n" +
            "io,\"pool=a,\"\"b\"\"\",314,0,0,0,ok,steal starved,1,1,second\n" +
            "io,\"pool=a,\"\"b\"\"\",314,1,0,0,crash,,,,second\n",
            CsvExport.Write(SampleSessions.Small with { Results = [cell] }));
    }
}
