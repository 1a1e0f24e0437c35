namespace SiteGen.Bench.Measurements.Readers;

/// <summary>Names what is counted, for tools whose only label is a unit.</summary>
internal static class CounterName
{
    /// <param name="own">The tool's word for a number of things, such as <c>allocs/op</c>.</param>
    public static string Of(Quantity quantity, string own) => quantity switch
    {
        Quantity.Time => ToolResult.Time,
        Quantity.Memory => ToolResult.Memory,
        Quantity.Throughput => ToolResult.Throughput,
        _ => own.Replace(' ', '-'),
    };
}
