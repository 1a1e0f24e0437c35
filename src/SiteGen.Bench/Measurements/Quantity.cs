namespace SiteGen.Bench.Measurements;

/// <summary>The kind of a measured number: it decides the base unit and the words of comparisons.</summary>
public enum Quantity
{
    /// <summary>Seconds; fewer are faster.</summary>
    Time,

    /// <summary>Bytes of memory; fewer are less memory.</summary>
    Memory,

    /// <summary>Bytes of a file or another product; fewer are smaller.</summary>
    Size,

    /// <summary>Operations or bytes per second; more are faster.</summary>
    Throughput,

    /// <summary>A number of things, such as allocations or instructions.</summary>
    Count,
}

internal static class QuantityKinds
{
    /// <summary>Returns true where less cost is said as "faster".</summary>
    public static bool IsCostOfTime(this Quantity quantity) => quantity is Quantity.Time or Quantity.Throughput;
}
