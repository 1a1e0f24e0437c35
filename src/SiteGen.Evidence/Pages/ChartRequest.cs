using System.Collections.Immutable;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Sources;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>A request for a chart in an article.</summary>
/// <param name="By">
/// <c>workload</c>: ratios of a suite; <c>threads</c>: speed-up; <c>case</c> and <c>configuration</c>: values;
/// <c>distribution</c>: every process.
/// </param>
/// <param name="Configurations">The candidates, in order.</param>
/// <param name="Baseline">The baseline; null for the default.</param>
/// <param name="Case">The case of the subject; null for its only case, or that of its suite.</param>
internal sealed record ChartRequest(
    Subject Subject, string By, ImmutableArray<string> Configurations, string? Baseline, string? Case, string? Title)
{
    /// <summary>The release that one of the interpreters must have; null for any.</summary>
    public string? Python { get; init; }

    public static readonly ImmutableArray<string> Kinds =
        ["workload", "threads", "case", "configuration", "distribution"];

    /// <exception cref="TemplateFailure">A name is unknown.</exception>
    public static ChartRequest Of(TemplateCall call, EvidenceBase evidence)
    {
        var subject = SubjectOf(call, evidence);
        var by = call.Named("by")?.ToString() ?? UsualKindOf(subject);
        if (!Kinds.Contains(by) && !CaseText.Parameters(evidence.Results.Of(subject.Id)).Contains(by))
            throw ClaimFailures.UnknownChart(call.Span, by, Kinds);
        var names = evidence.Names;
        var known = names.Configurations;
        var named = (call.Named("of") ?? call.Named("candidate"))?.ToString()?.Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var measured = evidence.Results.Of(subject.Id).Select(static one => one.Configuration).Distinct();
        var configurations = named is { Length: > 0 } ? [.. named]
            : measured.ToImmutableArray() is { IsEmpty: false } others ? others : KnownNames.UsualConfigurations;
        foreach (var name in configurations)
        {
            if (!names.CanBeConfiguration(name))
                throw ClaimFailures.UnknownName(call.Span, "configuration", name, known);
        }
        var against = call.Named("against")?.ToString();
        if (against is not null && !names.CanBeConfiguration(against))
            throw ClaimFailures.UnknownName(call.Span, "configuration", against, known);
        var item = PartOfKey(call, "case");
        if (item is not null && subject.Kind == SubjectKind.Workload && Catalogue.Find(subject.Id) is { } workload
            && workload.Cases.All(one => one.Name != item))
            throw ClaimFailures.UnknownName(
                call.Span, $"case of {subject.Id}", item, workload.Cases.Select(static one => one.Name));
        return new ChartRequest(subject, by, configurations, against, item, PartOfKey(call, "title"))
        {
            Python = PartOfKey(call, "python"),
        };
    }

    /// <summary>Returns true for a benchmark that only other tools have measured.</summary>
    public bool IsOfOtherTool(EvidenceBase evidence) =>
        Subject.Kind == SubjectKind.Workload && Catalogue.Find(Subject.Id) is null
        && evidence.Results.Of(Subject.Id).Any();

    /// <summary>The name of the fact that a page records; equal for equal charts.</summary>
    public string Key => $"{Subject}|{By}|{string.Join(',', Configurations)}|{Baseline}|{Case}|{Title}"
        + (Python is null ? "" : $"|{Python}");

    /// <summary>The id in the page: letters, digits and hyphens.</summary>
    public string Id => $"chart-{Fingerprint.Of(Key).ToString()[..10]}";

    public static ChartRequest? FromKey(string key)
    {
        if (key.Split('|') is not
            [var subject, var by, var configurations, var baseline, var item, var title, .. var python])
            return null;
        return new ChartRequest(
            SubjectFrom(subject), by, [.. configurations.Split(',')], NullIfEmpty(baseline), NullIfEmpty(item),
            NullIfEmpty(title))
        {
            Python = python is [var release] ? release : null,
        };
    }

    /// <summary>Returns a request whose names nobody has checked: nothing is found for an unknown one.</summary>
    /// <param name="configurations">The candidates, separated by commas; null for the usual ones.</param>
    public static ChartRequest Unchecked(
        string subject, string? by, string? configurations, string? baseline, string? title)
    {
        var parsed = SubjectFrom(subject);
        return new ChartRequest(
            parsed, by ?? UsualKindOf(parsed),
            configurations is null ? KnownNames.UsualConfigurations : [.. configurations.Split(',')],
            NullIfEmpty(baseline ?? ""), null, PartOfKey(title));
    }

    private static string UsualKindOf(Subject subject) =>
        subject.Kind == SubjectKind.Suite ? "workload" : "configuration";

    private static Subject SubjectFrom(string text) => text.StartsWith("suite:", StringComparison.Ordinal)
        ? new Subject(SubjectKind.Suite, text[6..]) : new Subject(SubjectKind.Workload, text);

    private static string? PartOfKey(TemplateCall call, string name) => PartOfKey(call.Named(name)?.ToString());

    // Another bar would split the key, and a key cannot tell an empty text from null.
    private static string? PartOfKey(string? text) => NullIfEmpty(text?.Replace('|', ' ') ?? "");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    public ImmutableArray<string> Workloads =>
        Subject.Kind == SubjectKind.Suite ? Suites.Find(Subject.Id)!.Workloads : [Subject.Id];

    private static Subject SubjectOf(TemplateCall call, EvidenceBase evidence)
    {
        var text = call.Text(0, "a workload or a suite");
        if (text.StartsWith("suite:", StringComparison.Ordinal))
            return Suites.Find(text[6..]) is { } suite ? new Subject(SubjectKind.Suite, suite.Id)
                : throw ClaimFailures.UnknownName(
                    call.Span, "suite", text[6..], Suites.All.Select(static suite => suite.Id));
        return evidence.Names.Workloads.Contains(text) ? new Subject(SubjectKind.Workload, text)
            : throw ClaimFailures.UnknownName(call.Span, "workload", text, evidence.Names.Workloads);
    }
}
