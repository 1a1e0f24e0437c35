using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>Reads <c>data/workloads.yaml</c>.</summary>
public static partial class OwnPlanReader
{
    private const string ConfigurationsHelp = "Write: configurations: { mylib@2.0: { python: .venv/2.0/bin/python } }";

    private const string WorkloadsHelp = "Write: workloads: { parse: { python: 'bench/parse.py:parse' } }";

    private const string CasesHelp = "Write: cases: { size: [1kB, 1MB] }";

    /// <param name="find">Returns a file of the site by its path; null when there is none.</param>
    /// <returns>No plan when there is an error.</returns>
    public static (OwnPlan? Plan, ImmutableArray<Diagnostic> Problems) Read(
        SourceFile file, Func<string, byte[]?> find)
    {
        if (TextFile.Read(file, YamlReader.FileLimit, out var problem) is not { } text) return (null, [problem!]);
        var (node, found) = YamlReader.Read(text, file.Path);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        problems.AddRange(found);
        var plan = node is not null && YamlValues.Mapping(node, "workloads.yaml", WorkloadsHelp, problems) is { } whole
            ? Read(new YamlFields(whole, problems), find) : null;
        var hasErrors = problems.Any(static one => one.Severity == Severity.Error);
        return (hasErrors ? null : plan, problems.ToImmutable());
    }

    private static OwnPlan? Read(YamlFields fields, Func<string, byte[]?> find)
    {
        var configurations = Configurations(fields);
        var baseline = fields.Text("baseline");
        var workloads = fields.Mapping("workloads", WorkloadsHelp)?.Entries
            .Select(entry => WorkloadOf(entry, fields.Problems, find)).OfType<Workload>().ToImmutableArray() ?? [];
        fields.ReportUnknown(OwnPlan.File.Name);
        fields.Problems.AddRange(OwnToolReader.UnknownNames(configurations, workloads));
        if (configurations.IsEmpty || workloads.IsEmpty)
            fields.Problems.Add(OwnProblems.Empty(fields.Location, configurations.IsEmpty));
        else if (baseline is not null && configurations.All(one => one.Name != baseline.Value))
            fields.Problems.Add(OwnProblems.NoBaseline(baseline, configurations.Select(static one => one.Name)));
        else return new OwnPlan(configurations, baseline?.Value ?? configurations[0].Name, workloads);
        return null;
    }

    private static ImmutableArray<OwnConfiguration> Configurations(YamlFields fields) =>
        fields.Mapping("configurations", ConfigurationsHelp)?.Entries
            .Select(entry => ConfigurationOf(entry, fields.Problems)).OfType<OwnConfiguration>().ToImmutableArray()
        ?? [];

    private static OwnConfiguration? ConfigurationOf(YamlEntry entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!Name().IsMatch(entry.Key) || BuiltIn().IsMatch(entry.Key))
        {
            problems.Add(OwnProblems.BadName(entry.KeyLocation, entry.Key));
            return null;
        }
        if (YamlValues.Mapping(entry.Value, entry.Key, ConfigurationsHelp, problems) is not { } mapping) return null;
        var texts = mapping.Entries
            .Select(field => (field.Key, Text: YamlValues.Text(field.Value, field.Key, problems)))
            .Where(static field => field.Text is not null)
            .ToImmutableSortedDictionary(
                static field => field.Key, static field => field.Text!.Value, StringComparer.Ordinal);
        return new OwnConfiguration(
            entry.Key, entry.KeyLocation, texts.GetValueOrDefault("python"), texts.Remove("python"));
    }

    private static Workload? WorkloadOf(
        YamlEntry entry, ImmutableArray<Diagnostic>.Builder problems, Func<string, byte[]?> find)
    {
        if (!Name().IsMatch(entry.Key) || Catalogue.Find(entry.Key) is not null)
        {
            problems.Add(OwnProblems.BadWorkloadName(entry.KeyLocation, entry.Key));
            return null;
        }
        if (YamlValues.Mapping(entry.Value, entry.Key, WorkloadsHelp, problems) is not { } mapping) return null;
        var fields = new YamlFields(mapping, problems);
        var written = Written.Of(fields);
        var cases = Cases(fields);
        fields.ReportUnknown("a workload");
        if (written.Function is null == written.Command is null)
        {
            problems.Add(OwnProblems.OneKind(entry.KeyLocation, entry.Key));
            return null;
        }
        if (written.Answer is not null and not { Value: "stdout" })
            problems.Add(OwnProblems.BadAnswer(written.Answer));
        var tool = OwnToolReader.ToolOf(written, problems);
        var fixedParams = written.Function is null ? CommandParams(written, entry.Key)
            : FunctionParams(written.Function, written.Setup, problems, find);
        return fixedParams is null ? null : WorkloadOf(entry.Key, written, fixedParams, cases) with { Tool = tool };
    }

    private static Workload WorkloadOf(
        string name, Written written, JsonObject fixedParams,
        ImmutableArray<ImmutableArray<(string Name, JsonNode? Value)>> cases) =>
        new(name, 1, written.Function is not null ? "own_function" : "own_command", Measure.Time,
            written.About?.Value ?? name, ["own"],
            [.. cases.Select(item => CaseOf(item, fixedParams, isBusy: written.Function is not null))],
            IsSingle: written.Function is null);

    private static WorkloadCase CaseOf(
        ImmutableArray<(string Name, JsonNode? Value)> arguments, JsonObject fixedParams, bool isBusy)
    {
        var values = new JsonObject(arguments.Select(static one =>
            KeyValuePair.Create(one.Name, one.Value?.DeepClone())));
        var all = new JsonObject(fixedParams.Select(static one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())))
        {
            ["arguments"] = values,
        };
        return new WorkloadCase(
            string.Join(", ", arguments.Select(static one => $"{one.Name}={one.Value}")), 1,
            JsonElement.Parse(all.ToJsonString()).Members().ToImmutableSortedDictionary(
                static field => field.Name, static field => field.Value, StringComparer.Ordinal), IsBusy: isBusy);
    }

    /// <summary>Returns a file and function, with the file's hash: sessions of other code are known by it.</summary>
    private static JsonObject? FunctionParams(
        Located<string> function, Located<string>? setup, ImmutableArray<Diagnostic>.Builder problems,
        Func<string, byte[]?> find)
    {
        if (Function().Match(function.Value) is not { Success: true } match)
        {
            problems.Add(OwnProblems.BadFunction(function));
            return null;
        }
        var path = match.Groups["file"].Value;
        if (find(path) is not { } bytes)
        {
            problems.Add(OwnProblems.NoFile(function, path));
            return null;
        }
        return new JsonObject
        {
            ["file"] = path,
            ["function"] = match.Groups["function"].Value,
            ["setup"] = setup?.Value,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    private static JsonObject CommandParams(Written written, string name)
    {
        var fixedParams = new JsonObject
        {
            ["command"] = written.Command!.Value,
            ["prepare"] = written.Prepare?.Value,
        };
        if (written.Reads is not { } reads)
        {
            fixedParams["answer"] = written.Answer?.Value;
            return fixedParams;
        }
        fixedParams[Cell.ToolParam] = name;
        fixedParams["reads"] = reads.Value;
        fixedParams["results"] = written.Results?.Value;
        return fixedParams;
    }

    /// <summary>Returns every combination of the parameters; one without parameters if there are none.</summary>
    private static ImmutableArray<ImmutableArray<(string Name, JsonNode? Value)>> Cases(YamlFields fields)
    {
        ImmutableArray<ImmutableArray<(string, JsonNode?)>> cases = [[]];
        foreach (var entry in fields.Mapping("cases", CasesHelp)?.Entries ?? [])
        {
            var values = YamlValues.Texts(entry.Value, entry.Key, fields.Problems);
            cases = [.. from item in cases from value in values select item.Add((entry.Key, ValueOf(value.Value)))];
        }
        return cases;
    }

    /// <summary>A whole number or a truth value of YAML is one in Python too.</summary>
    private static JsonNode ValueOf(string text) =>
        long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : text is "true" or "false" ? JsonValue.Create(text == "true")
        : JsonValue.Create(text);

    [GeneratedRegex(@"^[\w][\w.@+-]{0,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // The names of CPython's configurations have a meaning.
    [GeneratedRegex(@"^3[0-9]{2}t?d?(-[a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BuiltIn();

    [GeneratedRegex(@"^(?<file>[^:]+\.py):(?<function>[A-Za-z_]\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
