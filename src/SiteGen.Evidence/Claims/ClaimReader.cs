using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Measurements;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Evidence.Claims;

/// <summary>The claims of one file or one page's front matter, with the problems found in them.</summary>
public sealed record ReadClaims(ImmutableArray<Claim> Claims, ImmutableArray<Diagnostic> Problems);

/// <summary>Reads claims from <c>data/claims.yaml</c> and from the front matter of pages.</summary>
public static partial class ClaimReader
{
    private const string MappingHelp = "Write: my-claim: { measure: '314-jit / nbody', holds: faster }";
    private const string PublishedHelp = "Write: [{ value: '5–10 %', definition: '…', source: '…', url: https://… }]";

    public static SourcePath File { get; } = SourcePath.Parse("data/claims.yaml");

    public static ReadClaims Read(SourceFile file)
    {
        if (TextFile.Read(file, YamlReader.FileLimit, out var problem) is not { } text)
            return new ReadClaims([], [problem!]);
        var (node, problems) = YamlReader.Read(text, file.Path);
        if (node is null) return new ReadClaims([], problems);
        var (claims, more) = Read(node);
        return new ReadClaims(claims, [.. problems, .. more]);
    }

    public static ReadClaims Read(YamlNode node)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        if (YamlValues.Mapping(node, "claims", MappingHelp, problems) is not { } mapping)
            return new ReadClaims([], problems.ToImmutable());
        var claims = mapping.Entries.Select(entry => Read(entry, problems)).OfType<Claim>().ToImmutableArray();
        return new ReadClaims(claims, problems.ToImmutable());
    }

    private static Claim? Read(YamlEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        var hasName = Id().IsMatch(entry.Key);
        if (!hasName) problems.Add(ClaimProblems.BadId(entry.KeyLocation, entry.Key));
        if (YamlValues.Mapping(entry.Value, entry.Key, MappingHelp, problems) is not { } mapping) return null;
        var fields = new YamlFields(mapping, problems);
        var measure = Measure(fields);
        var (expected, text) = Expected(fields, measure);
        var (about, badge, needs) = (fields.Text("about")?.Value, fields.Text("badge")?.Value, Needs(fields));
        var published = fields.Take("published") is { } list ? Published(list, problems) : [];
        fields.ReportUnknown("a claim");
        return measure is null || !hasName ? null
            : new Claim(entry.Key, entry.KeyLocation, measure, expected, text, about, published)
            {
                Needs = needs,
                Badge = badge,
            };
    }

    private static MeasureExpression? Measure(YamlFields fields)
    {
        var (text, python) = (fields.Required("measure", "A claim"), Python(fields));
        if (text is null) return null;
        if (MeasureExpression.Parse(text.Value) is { } measure) return measure with { Python = python };
        fields.Problems.Add(ClaimProblems.BadMeasure(text));
        return null;
    }

    private static EvidenceLevel? Needs(YamlFields fields)
    {
        if (fields.Text("needs") is not { } written) return null;
        foreach (var level in Enum.GetValues<EvidenceLevel>())
            if (EvidenceWords.English.Levels.NameOf(level) == written.Value) return level;
        fields.Problems.Add(ClaimProblems.BadNeeds(written));
        return null;
    }

    private static string? Python(YamlFields fields)
    {
        if (fields.Text("python") is not { } release) return null;
        if (Release().IsMatch(release.Value)) return release.Value;
        fields.Problems.Add(ClaimProblems.BadPython(release));
        return null;
    }

    private static (Expectation? Expected, string? Text) Expected(YamlFields fields, MeasureExpression? measure)
    {
        if (fields.Text("holds") is not { } text) return (null, null);
        var expected = ExpectationReader.Parse(text.Value);
        if (expected is null) fields.Problems.Add(ClaimProblems.BadExpectation(text));
        else if (measure is not null && !Fits(expected, measure))
            fields.Problems.Add(ClaimProblems.WrongKindOfExpectation(text, measure));
        else return (expected, text.Value);
        return (null, null);
    }

    private static bool Fits(Expectation expected, MeasureExpression measure) => expected switch
    {
        FactExpectation => measure.Subject.Kind == SubjectKind.Probe,
        ValueExpectation value => measure.Baseline is null && measure.Subject.Kind != SubjectKind.Probe
            && (measure.IsProcessorTime ? value.Quantity == Quantity.Time : IsOf(value.Quantity, measure.Subject)),
        _ => measure.Baseline is not null,
    };

    /// <summary>Returns true for a workload that is not in the catalogue: its quantity is not known here.</summary>
    private static bool IsOf(Quantity quantity, Subject subject) =>
        Catalogue.Find(subject.Id) is not { } workload
            || workload.Measure == (quantity == Quantity.Memory
                ? Bench.Workloads.Measure.Memory : Bench.Workloads.Measure.Time);

    private static ImmutableArray<PublishedValue> Published(
        YamlNode node, ImmutableArray<Diagnostic>.Builder problems) =>
        [.. YamlValues.Mappings(node, "published", PublishedHelp, problems).Select(Published).OfType<PublishedValue>()];

    private static PublishedValue? Published(YamlFields fields)
    {
        var (value, source) = (fields.Required("value", "A published value"),
            fields.Required("source", "A published value"));
        var (definition, url) = (fields.Text("definition")?.Value, fields.Text("url"));
        fields.ReportUnknown("a published value");
        if (url is { } link && !link.Value.StartsWith("https://", StringComparison.Ordinal))
            fields.Problems.Add(ClaimProblems.BadUrl(link));
        return value is null || source is null ? null
            : new PublishedValue(value.Value, definition, source.Value, url?.Value);
    }

    [GeneratedRegex(@"^3\.[0-9]{1,2}\.[0-9]{1,2}((a|b|rc)[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
