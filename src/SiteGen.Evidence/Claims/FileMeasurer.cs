using SiteGen.Bench.Measurements;
using SiteGen.Evidence.Sources;

namespace SiteGen.Evidence.Claims;

/// <summary>Answers a measure from the files of other tools.</summary>
public static class FileMeasurer
{
    /// <returns>Null when the files lack part of the measure.</returns>
    public static Finding? Find(MeasureExpression measure, MeasurementBase results)
    {
        if (measure.Subject.Kind != SubjectKind.Workload || measure.Python is not null) return null;
        if (ResultOf(measure.Candidate, measure, results) is not { } candidate) return null;
        if (measure.Baseline is not { } side) return ValueOf(candidate);
        if (ResultOf(side, measure, results) is not { } baseline) return null;
        if (WhyApart(baseline, candidate) is { } apart) return new NoFinding(apart);
        var ratio = ResultRatio.Of(baseline.Result, candidate.Result, candidate.Again ?? baseline.Again);
        return ratio is null ? new NoFinding(ApartBecause(ApartWhy.Zero, baseline, candidate))
            : new FileRatio(
                candidate.Result.Quantity, ratio.Ratio, ratio.Floor, ratio.Level, ratio.Count, baseline, candidate);
    }

    private static Measured? ResultOf(Side side, MeasureExpression measure, MeasurementBase results) => results.Find(
        new MeasuredKey(side.Configuration, measure.Subject.Id, CaseText.Normal(side.Case ?? "")), measure.Counter);

    private static FileValue? ValueOf(Measured measured) =>
        ResultSummary.Of(measured.Result) is { } summary
            ? new FileValue(measured.Result.Quantity, summary, measured) : null;

    /// <summary>
    /// Returns why two results may not be compared. Two files are of one machine only if both name it; what is unknown
    /// is never equal.
    /// </summary>
    private static Apart? WhyApart(Measured baseline, Measured candidate)
    {
        var (one, other) = (baseline.Result, candidate.Result);
        if (one.Quantity != other.Quantity) return ApartBecause(ApartWhy.TwoQuantities, baseline, candidate);
        if (one.Benchmark == other.Benchmark && one.Definition is not null && other.Definition is not null
            && one.Definition != other.Definition)
            return ApartBecause(ApartWhy.TwoDefinitions, baseline, candidate);
        if (baseline.Files.SequenceEqual(candidate.Files) || (one.IsExact && other.IsExact)) return null;
        if (HasSameValues(one, other)) return ApartBecause(ApartWhy.SameValues, baseline, candidate);
        var (here, there) = (candidate.Where, baseline.Where);
        return here.IsSameMachineAs(there) ? null
            : here.IsOneMachine && there.IsOneMachine
            ? new Apart(ApartWhy.TwoMachines, there.Machine!, here.Machine!)
            : ApartBecause(ApartWhy.UnknownMachine, baseline, candidate);
    }

    // Equal raw times of many values are a copy, not chance.
    private static bool HasSameValues(ToolResult one, ToolResult other) =>
        one.Processes.Sum(static process => process.Length) >= ResultRatio.LeastCount
        && one.Processes.SelectMany(static process => process)
            .SequenceEqual(other.Processes.SelectMany(static process => process));

    private static Apart ApartBecause(ApartWhy why, Measured baseline, Measured candidate) =>
        new(why, baseline.Files[0].Value, candidate.Files[0].Value);
}
