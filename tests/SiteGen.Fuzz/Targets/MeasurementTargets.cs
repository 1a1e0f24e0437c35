using SiteGen.Bench.Analysis;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Bench.Results.Pyperf;
using SiteGen.Evidence.Sources;
using SiteGen.Foundation;

namespace SiteGen.Fuzz.Targets;

/// <summary>Files of measurements, and everything that commands make of them.</summary>
internal static class MeasurementTargets
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    /// <remarks>A file that was changed afterwards can still be looked at, so all of it must be harmless.</remarks>
    public static void Session(byte[] bytes)
    {
        var file = TextTargets.File("data/bench/a.json", bytes);
        Journal.Read(file);
        if (SessionFile.Read(file).Session is not { } session) return;
        SessionCheck.Check(session);
        SessionAnalysis.Disagreements(session);
        CsvExport.Write(session);
        foreach (var configuration in session.Configurations) PyperfWriter.Write(session, configuration.Id);
        SessionMerge.Merge(session, session);
        SessionCompare.Pair(session, session);
    }

    /// <exception cref="InvalidOperationException">What was imported cannot be read again.</exception>
    public static void Pyperf(byte[] bytes)
    {
        var path = SourcePath.Parse("a.json");
        if (PyperfReader.Read(new SourceFile(path, bytes)).File is not { } file) return;
        var import = PyperfImport.Of(file, "imported", path);
        var session = SessionAnalysis.Analyse(PyperfSession.Of(import, "imported", Now));
        var (_, problems) = SessionFile.Read(new SourceFile(path, SessionJson.Write(session)));
        if (problems.FirstOrDefault(static problem => problem.Severity == Severity.Error) is { } error)
            throw new InvalidOperationException(error.Message);
    }

    /// <summary>Reads a file of any tool, and compares each of its results with the first.</summary>
    public static void Results(byte[] bytes)
    {
        var path = SourcePath.Parse("data/bench/criterion/parse/new/a.json");
        if (ResultFiles.Read(new SourceFile(path, bytes)).File is not { } file) return;
        var results = MeasurementBase.Of([new ShelvedFile(path, file)], ReadDeclarations.None);
        foreach (var one in results.All.Take(20))
        {
            ResultSummary.Of(one.Result);
            if (one.Result.Quantity == results.All[0].Result.Quantity)
                ResultRatio.Of(results.All[0].Result, one.Result, again: null);
        }
    }
}
