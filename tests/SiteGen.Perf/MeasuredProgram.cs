using System.Diagnostics;

namespace SiteGen.Perf;

/// <summary>The program that a benchmark starts.</summary>
/// <param name="Name">As results call it.</param>
internal sealed record MeasuredProgram(string Name, string File, string[] Before)
{
    /// <summary>What is built with the benchmarks and compiled while it runs.</summary>
    public static MeasuredProgram Ordinary { get; } = new(
        "compiled while it runs", "dotnet", [Path.Combine(AppContext.BaseDirectory, "sitegen.dll")]);

    /// <summary>
    /// That of <c>SITEGEN_NATIVE</c>, which <c>dotnet publish SiteGen.csproj -c Release -r RID -o DIR</c> makes; null
    /// without it.
    /// </summary>
    public static MeasuredProgram? Native { get; } = Environment.GetEnvironmentVariable(
        "SITEGEN_NATIVE") is { Length: > 0 } file ? new("native code", file, []) : null;

    /// <summary>Native code where there is some.</summary>
    public static MeasuredProgram Here { get; } = Native ?? Ordinary;

    public Process Start(IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(
            File, [.. Before, .. arguments])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
