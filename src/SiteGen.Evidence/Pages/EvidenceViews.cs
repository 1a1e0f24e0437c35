using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Wording;

namespace SiteGen.Evidence.Pages;

/// <summary>Turns an entry of the ledger into the view that readers see.</summary>
internal static class EvidenceViews
{
    /// <param name="datasetUrl">Returns the address of a session's page.</param>
    /// <param name="wordsUrl">The address of the page that explains the words; null when there is none.</param>
    public static EvidenceView Of(
        LedgerEntry entry, Func<BenchSession, string> datasetUrl, string? wordsUrl, EvidenceWords words)
    {
        var session = Findings.SessionOf(entry.Finding);
        return new EvidenceView
        {
            Id = entry.Claim.Id,
            Words = words,
            Claim = entry.Claim.About ?? entry.Uses.Select(static use => use.Words)
                .FirstOrDefault(static said => !string.IsNullOrEmpty(said)) ?? entry.Claim.Measure.ToString(),
            Value = ShortOf(entry.Finding, words),
            Verdict = entry.Verdict,
            Because = Because(entry, words),
            IsValueInReason = IsValueInReason(entry.Finding),
            Ratio = entry.Finding is RatioFinding { Ratio.Level: > 0 } ? entry.Claim.Measure.ToString() : "",
            Facts = [.. FactsOf(entry, words)],
            SessionId = session?.Session.Id ?? "",
            SessionFacts = session is null ? []
                : [.. FactsOf(session, entry.Claim.Measure.Configurations, words)],
            Published = [.. entry.Claim.Published.Select(static published => new PublishedView(
                published.Value, published.Definition ?? "", new FileLink(published.Source, published.Url ?? "")))],
            Command = CommandOf(entry.Claim.Measure, session),
            Explanation = wordsUrl is null ? null : new FileLink(words.Panel.WhatWordsMean, wordsUrl),
            Downloads = session is null ? []
                : [new FileLink("JSON", $"{datasetUrl(session)}{session.Session.Id}.json"),
                new FileLink("CSV", $"{datasetUrl(session)}{session.Session.Id}.csv"),
                new FileLink(words.Panel.AllOfTheSession, datasetUrl(session))],
        };
    }

    /// <summary>Returns the reason for the verdict.</summary>
    public static string Because(LedgerEntry entry, EvidenceWords words) =>
        Sentence(Reasons.Of(entry, RuleOf(entry, words), words));

    /// <summary>Returns false for a finding whose short form is not part of its description.</summary>
    private static bool IsValueInReason(Finding finding) => finding switch
    {
        FileRatio { Level: EvidenceLevel.OneNumber } => false,
        FactFinding { Fact.Value.ValueKind: JsonValueKind.True or JsonValueKind.False } => false,
        _ => true,
    };

    private static string? RuleOf(LedgerEntry entry, EvidenceWords words) =>
        entry.Claim.ExpectedText is { } written ? ExpectationReader.InWords(written, words) : null;

    private static string ShortOf(Finding finding, EvidenceWords words) => finding switch
    {
        RatioFinding ratio => Phrases.Of(ratio, words),
        ValueFinding => Reasons.Describe(finding, words),
        FactFinding fact => ValueText.Answer(fact.Fact.Value, words),
        _ => "",
    };

    private static IEnumerable<EvidenceFact> FactsOf(LedgerEntry entry, EvidenceWords words)
    {
        yield return new EvidenceFact(words.Facts.Measure, entry.Claim.Measure.ToString());
        if (RuleOf(entry, words) is { } rule) yield return new EvidenceFact(words.Facts.MustHold, rule);
        foreach (var fact in FactsOf(entry.Finding, words)) yield return fact;
        foreach (var result in Findings.ResultsOf(entry.Finding))
            foreach (var fact in ResultFacts.Of(result, words)) yield return fact;
    }

    private static IEnumerable<EvidenceFact> FactsOf(Finding finding, EvidenceWords words)
    {
        switch (finding)
        {
            case SessionRatio { Members: [var only] } ratio:
                yield return new EvidenceFact(
                    words.Facts.Ratio, words.Facts.RatioText.With(PartsOf(ratio.Ratio, words)));
                yield return new EvidenceFact(
                    words.Facts.Origin, (only.Design == Bench.Analysis.Evidence.PairedBlocks ? words.Facts.PairedBlocks
                    : words.Facts.Samples)
                    .With(only.Count, ("method", ratio.Ratio.Method)));
                if (!Bench.Analysis.BuildDifferences.AreAlike(only.Comparability))
                    yield return new EvidenceFact(
                        words.Facts.BuildsDiffer, string.Join("; ", only.Comparability.Differences));
                break;
            case SessionRatio ratio:
                yield return new EvidenceFact(
                    words.Facts.Ratio, words.Facts.MeanText.With(
                        [.. PartsOf(ratio.Ratio, words), ("count", words.Numbers.Of(ratio.Members.Length))]));
                yield return new EvidenceFact(words.Facts.Members, words.Facts.MembersText.With(
                    ("members", MembersOf(ratio, words)),
                    ("low", Number(ratio.Members.Min(static member => member.Ratio.Point), words)),
                        ("high", Number(ratio.Members.Max(static member => member.Ratio.Point), words))));
                break;
            case FileRatio { Level: > EvidenceLevel.OneNumber } ratio:
                yield return new EvidenceFact(
                    words.Facts.Ratio, words.Facts.RatioText.With(PartsOf(ratio.Ratio, words)));
                yield return new EvidenceFact(words.Facts.HowMeasured, LevelWords.Of(ratio, words));
                break;
            case FileRatio:
                yield return new EvidenceFact(words.Facts.HowMeasured, words.Levels.OneNumber);
                break;
            case FileValue value:
                yield return new EvidenceFact(words.Facts.HowMeasured, LevelWords.Of(value, words));
                break;
            case ValueFinding value:
                yield return new EvidenceFact(
                    words.Facts.Origin, words.Facts.Processes.With(
                        value.Summary.Count, ("method", value.Summary.Interval.Method)));
                break;
            case FactFinding { Fact.Detail: { } detail }:
                yield return new EvidenceFact(words.Facts.Detail, detail);
                break;
        }
    }

    private static IEnumerable<EvidenceFact> FactsOf(
        BenchSession session, ImmutableArray<string> configurations, EvidenceWords words)
    {
        yield return new EvidenceFact(
            words.Facts.Machine, $"{DatasetViews.NameOf(session.Machine)}, {session.Machine.Os}");
        foreach (var id in configurations)
        {
            if (session.Configurations.FirstOrDefault(configuration => configuration.Id == id) is not { } configuration)
                continue;
            var interpreter = session.Interpreters.First(one => one.Id == configuration.Interpreter);
            if (!NoPython.Is(interpreter))
                yield return new EvidenceFact(id, StateOf(configuration, interpreter, words.Facts));
        }
        yield return new EvidenceFact(words.Facts.Measured, words.Facts.MeasuredText.With(
            ("date", words.Date(session.Session.StartedUtc)), ("profile", session.Session.Profile),
                ("floor", FloorOf(session.Control, words))));
    }

    /// <summary>Describes the build and its observed state, not the requested one.</summary>
    private static string StateOf(
        Bench.Results.Configuration configuration, Interpreter interpreter, FactWords words) =>
        configuration.Verified is { } state
        ? words.ObservedBuild.With(
            ("version", interpreter.Version), ("compiler", interpreter.Compiler),
            ("gil", state.GilAtEnd ? words.GilOn : words.GilOff),
            ("jit", state.JitCanaryHits > 0 ? words.JitRunning : words.JitOff))
        : words.Build.With(("version", interpreter.Version), ("compiler", interpreter.Compiler));

    public static string FloorOf(Control control, EvidenceWords words) =>
        control.NoiseFloor is { } floor ? words.Facts.Floor.With(("number", words.Numbers.Of(floor * 100, "0.0")))
            : words.Facts.Unknown;

    /// <summary>
    /// Returns the change of a ratio since its sentence was accepted, in points; empty when it has not changed.
    /// </summary>
    public static string Moved(LedgerEntry entry, AcceptedClaim accepted, EvidenceWords words)
    {
        if (entry.Finding is not RatioFinding ratio || accepted.Ratio is not { } before) return "";
        var points = (ratio.Ratio.Point - before) * 100;
        return Math.Abs(points) < 0.05 ? "" : words.Panel.Moved.With(("points", words.Numbers.Of(points, "+0.0;−0.0")));
    }

    /// <summary>Returns the command that repeats a measurement.</summary>
    public static string CommandOf(MeasureExpression measure, BenchSession? session)
    {
        if (session is null && !NameCheck.IsBuiltIn(measure)) return "";
        var configurations = string.Join(',', measure.Configurations);
        return measure.Subject.Kind switch
        {
            SubjectKind.Probe => $"sitegen bench probe {PythonOf(measure.Candidate.Configuration)}",
            SubjectKind.Suite => $"sitegen bench run --suite {measure.Subject.Id} --config {configurations} --profile "
                + $"{session?.Session.Profile ?? "standard"}",
            _ => $"sitegen bench run --workload {measure.Subject.Id} --config {configurations} --profile "
                + $"{session?.Session.Profile ?? "standard"}",
        };
    }

    /// <summary>Returns the usual name of a configuration's executable: 'python3.14t' for '314t-gil'.</summary>
    private static string PythonOf(string configuration)
    {
        var version = configuration.Split('-')[0];
        return $"python{version[..1]}.{version[1..]}";
    }

    private static string MembersOf(SessionRatio ratio, EvidenceWords words)
    {
        return Phrases.OfMembers(
            ratio.Quantity, Count(ComparisonVerdicts.Faster, ComparisonVerdicts.Smaller),
            Count(ComparisonVerdicts.Slower, ComparisonVerdicts.Larger),
            Count(ComparisonVerdicts.Equivalent), Count(ComparisonVerdicts.Inconclusive), words);

        int Count(params string[] verdicts) => ratio.Members.Count(member => verdicts.Contains(member.Verdict));
    }

    private static (string Place, string Text)[] PartsOf(RatioEstimate ratio, EvidenceWords words) =>
        [("ratio", Number(ratio.Point, words)), ("level", words.Numbers.Of(ratio.Level * 100, "0")),
            ("low", Number(ratio.Low, words)), ("high", Number(ratio.High, words))];

    private static string Number(double value, EvidenceWords words) => words.Numbers.Of(value, "0.000");

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
