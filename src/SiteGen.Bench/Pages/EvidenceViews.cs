using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages.Charts;
using SiteGen.Bench.Pages.Evidence;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Pages;

/// <summary>Turns a ledger's entry into what readers see of it.</summary>
internal static class EvidenceViews
{
    /// <param name="datasetUrl">Where a session's page is.</param>
    /// <param name="wordsUrl">Where the words are explained; null for nowhere.</param>
    public static EvidenceView Of(LedgerEntry entry, Func<BenchSession, string> datasetUrl, string? wordsUrl)
    {
        var session = Findings.SessionOf(entry.Finding);
        return new EvidenceView
        {
            Id = entry.Claim.Id,
            Claim = entry.Claim.About ?? entry.Uses.Select(static use => use.Words).FirstOrDefault(static words => !string.IsNullOrEmpty(words)) ?? entry.Claim.Measure.ToString(),
            Value = ShortOf(entry.Finding),
            Verdict = entry.Verdict,
            Because = Sentence(entry.Why),
            Facts = [.. FactsOf(entry, session)],
            Published = [.. entry.Claim.Published.Select(static published => new PublishedView(published.Value, published.Definition ?? "", new FileLink(published.Source, published.Url ?? "")))],
            Command = CommandOf(entry.Claim.Measure, session),
            Explanation = wordsUrl is null ? null : new FileLink("What these words mean", wordsUrl),
            Downloads = session is null ? [] : [new FileLink("JSON", $"{datasetUrl(session)}{session.Session.Id}.json"), new FileLink("CSV", $"{datasetUrl(session)}{session.Session.Id}.csv"), new FileLink("all of the session", datasetUrl(session))],
        };
    }

    private static string ShortOf(Finding finding) => finding switch
    {
        RatioFinding ratio => Phrases.Of(ratio.Quantity, ratio.Ratio, ratio.NoiseFloor),
        ValueFinding => Ledger.Describe(finding),
        FactFinding fact => ValueText.Answer(fact),
        _ => "",
    };

    private static IEnumerable<EvidenceFact> FactsOf(LedgerEntry entry, BenchSession? session)
    {
        yield return new EvidenceFact("Measure", entry.Claim.Measure.ToString());
        if (entry.Claim.ExpectedText is { } expected) yield return new EvidenceFact("Must hold", expected);
        foreach (var fact in FactsOf(entry.Finding)) yield return fact;
        if (session is null) yield break;
        foreach (var fact in FactsOf(session, ConfigurationsOf(entry.Claim.Measure))) yield return fact;
    }

    private static IEnumerable<EvidenceFact> FactsOf(Finding finding)
    {
        switch (finding)
        {
            case RatioFinding { Members: [var only] } ratio:
                yield return new EvidenceFact("Ratio", Ratio(ratio.Ratio));
                yield return new EvidenceFact("From", $"{only.Count} {(only.Design == Analysis.Evidence.PairedBlocks ? "paired blocks" : "samples")}, Hodges–Lehmann, {ratio.Ratio.Method}; {only.Test.Name}: p = {P(only.Test.Holm)} after Holm");
                if (only.Comparability.Class == Analysis.BuildDifferences.DifferentBuild) yield return new EvidenceFact("Builds differ", string.Join("; ", only.Comparability.Differences));
                break;
            case RatioFinding ratio:
                yield return new EvidenceFact("Ratio", $"{Ratio(ratio.Ratio)}, geometric mean of {ratio.Members.Length}");
                yield return new EvidenceFact("Members", $"{Phrases.OfMembers(ratio.Quantity, Count(ratio, ComparisonVerdicts.Faster, ComparisonVerdicts.Smaller), Count(ratio, ComparisonVerdicts.Slower, ComparisonVerdicts.Larger), Count(ratio, ComparisonVerdicts.Equivalent), Count(ratio, ComparisonVerdicts.Inconclusive))}; from {Number(ratio.Members.Min(static member => member.Ratio.Point))} to {Number(ratio.Members.Max(static member => member.Ratio.Point))}");
                break;
            case ValueFinding value:
                yield return new EvidenceFact("From", $"{value.Summary.Count} processes, median with {value.Summary.Interval.Method}");
                break;
            case FactFinding { Fact.Detail: { } detail }:
                yield return new EvidenceFact("Detail", detail);
                break;
        }
    }

    private static IEnumerable<EvidenceFact> FactsOf(BenchSession session, ImmutableArray<string> configurations)
    {
        yield return new EvidenceFact("Machine", $"{DatasetViews.NameOf(session.Machine)}, {session.Machine.Os}");
        foreach (var id in configurations)
        {
            if (session.Configurations.FirstOrDefault(configuration => configuration.Id == id) is not { } configuration) continue;
            yield return new EvidenceFact(id, StateOf(configuration, session.Interpreters.First(interpreter => interpreter.Id == configuration.Interpreter)));
        }
        yield return new EvidenceFact("Measured", $"{session.Session.StartedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, profile {session.Session.Profile}, noise floor {(session.Control.NoiseFloor is { } floor ? $"±{(floor * 100).ToString("0.0", CultureInfo.InvariantCulture)} %" : "unknown")}");
    }

    /// <summary>The build and what was observed of it, not what was asked for.</summary>
    private static string StateOf(Results.Configuration configuration, Interpreter interpreter) => configuration.Verified is { } state
        ? $"CPython {interpreter.Version}, {interpreter.Compiler}; observed: GIL {(state.GilAtEnd ? "on" : "off")}, JIT {(state.JitCanaryHits > 0 ? "running" : "off")}"
        : $"CPython {interpreter.Version}, {interpreter.Compiler}";

    private static ImmutableArray<string> ConfigurationsOf(MeasureExpression measure) =>
        measure.Baseline is { } baseline && baseline.Configuration != measure.Candidate.Configuration ? [baseline.Configuration, measure.Candidate.Configuration] : [measure.Candidate.Configuration];

    /// <summary>How far a ratio moved since its sentence was accepted, in points; empty when it did not.</summary>
    public static string Moved(LedgerEntry entry, AcceptedClaim accepted)
    {
        if (entry.Finding is not RatioFinding ratio || accepted.Ratio is not { } before) return "";
        var points = (ratio.Ratio.Point - before) * 100;
        return Math.Abs(points) < 0.05 ? "" : $"{points.ToString("+0.0;−0.0", CultureInfo.InvariantCulture)} points since it was accepted";
    }

    /// <summary>What anybody can type to measure it again.</summary>
    public static string CommandOf(MeasureExpression measure, BenchSession? session)
    {
        var configurations = string.Join(',', ConfigurationsOf(measure));
        return measure.Subject.Kind switch
        {
            SubjectKind.Probe => $"sitegen bench probe python{measure.Candidate.Configuration[..1]}.{measure.Candidate.Configuration[1..].Replace("-jit", "", StringComparison.Ordinal).Replace("-gil", "", StringComparison.Ordinal)}",
            SubjectKind.Suite => $"sitegen bench run --suite {measure.Subject.Id} --config {configurations} --profile {session?.Session.Profile ?? "standard"}",
            _ => $"sitegen bench run --workload {measure.Subject.Id} --config {configurations} --profile {session?.Session.Profile ?? "standard"}",
        };
    }

    private static int Count(RatioFinding ratio, params string[] verdicts) => ratio.Members.Count(member => verdicts.Contains(member.Verdict));

    private static string Ratio(RatioEstimate ratio) => $"{Number(ratio.Point)} ({ratio.Level * 100:0} % interval {Number(ratio.Low)} to {Number(ratio.High)})";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string P(double p) => p < 0.001 ? "below 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
