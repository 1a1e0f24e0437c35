using System.Globalization;
using SiteGen.Bench.Results;
using SiteGen.Foundation;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>A session in a few lines.</summary>
internal static class SessionSummary
{
    public static string Of(BenchSession session, string path)
    {
        var samples = session.Results.SelectMany(static cell => cell.Samples).ToList();
        var good = samples.Count(static sample => sample.IsOk);
        var clean = samples.Count(static sample => sample.IsClean);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {path}: {Counted.Of(session.Results.Length, "cell")}, {good} of {Counted.Of(samples.Count, "sample")} good, {clean} undisturbed, {Counted.Of(session.Probes.Length, "probe")}.
            {ControlOf(session.Control)}
            """);
    }

    public static string ControlOf(Control control) => control switch
    {
        { Overall: null } => "There is no A/A control, so the noise floor is not known.",
        { NoiseFloor: { } floor, IsValid: true } => string.Create(CultureInfo.InvariantCulture, $"A/A control: valid, noise floor ±{floor * 100:0.0} %."),
        _ => $"A/A control: NOT valid. {control.Why}",
    };
}
