using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SiteGen.Bench.Workloads.Own;
using SiteGen.Cli.Schemas;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Sources;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>The schemas for editors agree with what SiteGen reads and with the tables of the documentation.</summary>
public sealed partial class SchemaTests
{
    private static readonly string Root = TestSite.Folder("../..");

    private static readonly string Validator = Path.Combine(Root, "tests", "Schemas");

    /// <summary>Files with one mistake each.</summary>
    private static readonly ImmutableArray<(string Kind, string Text)> Mistakes =
    [
        ("site", "titel: T"),
        ("site", "page_size: 0"),
        ("site", "page_size: many"),
        ("site", "menu: [{ title: T }]"),
        ("site", "feeds: { items: 20, jsonl: true }"),
        ("site", "search: maybe"),
        ("site", "base_url: example.org"),
        ("site", "csp: { frames: [https://example.org] }"),
        ("site", "publish: { pages: { kind: git } }"),
        ("site", "toc: { levels: [1, 9] }"),
        ("front-matter", "colour: red"),
        ("front-matter", "draft: maybe"),
        ("front-matter", "kind: book"),
        ("front-matter", "date: tomorrow"),
        ("front-matter", "part: 0"),
        ("front-matter", "series: { part: 1 }"),
        ("front-matter", "cascade: { slug: a }"),
        ("front-matter", "claims: { a: { holds: faster } }"),
        ("front-matter", "unbound: never"),
        ("claims", "a: { measure: '314-jit / nbody', needs: much }"),
        ("claims", "a: { measure: '314-jit / nbody', published: [{ value: 5 % }] }"),
        ("measurements", "mylib: { machine: mine }"),
        ("measurements", "mylib: { files: 'a.json', exact: very }"),
        ("workloads", "workloads: { parse: { python: 'a.py:parse' } }"),
        ("workloads", "configurations: { a: {} }\nworkloads: { parse: { answer: stderr } }"),
        ("releases", "newest: [3.14.7]"),
        ("releases", "watch: [{ npm: left-pad }]"),
    ];

    [Fact]
    public void Every_file_of_the_test_sites_is_valid_and_every_mistake_is_found()
    {
        var (packages, whyNot) = NpmPackages.Install(Validator, "schemas");
        Assert.SkipWhen(packages is null, $"Ajv cannot be installed: {whyNot}");
        var documents = Documents().ToList();
        Assert.True(documents.Count > 150, $"Only {documents.Count} files were found.");
        var invalid = Validate(packages!, documents.Concat(Mistakes.Select(static mistake =>
            (Name: $"mistake: {mistake.Text}", mistake.Kind, Node: Read(mistake.Text)!))));
        var found = invalid.ToLookup(static name => name.StartsWith("mistake: ", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', found[false]));
        Assert.Equal(Mistakes.Length, found[true].Count());
    }

    [Fact]
    public void Every_setting_and_field_says_what_it_holds()
    {
        foreach (var field in Settings.All.Concat(FrontMatterFields.OfPages).Concat(FrontMatterFields.OfFolders))
            Assert.True(field.Shape is not null, field.Names[0]);
    }

    /// <summary>A sample with every field of a form is read without a complaint about an unknown field.</summary>
    [Theory]
    [InlineData("site", "site.yaml")]
    [InlineData("front-matter", "content/_index.md")]
    public void Every_field_of_a_schema_is_one_that_SiteGen_reads(string kind, string file)
    {
        var shape = SchemaKind.All.First(each => each.Name == kind).ShapeFor(SiteConfig.Default);
        var text = Sample(shape).ToJsonString();
        var site = TestSite.Of("-- content/a.md --\nA").With(file, kind == "site" ? text : $"{text}\n\nText\n");
        var unknown = site.Build().Result.Diagnostics.Where(static problem =>
            problem.Code is "SG0010" or "SG0065" or "SG0201" or "SG0212");
        Assert.Empty(unknown.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void The_documentation_has_the_fields_of_data_files()
    {
        Check("reference/claims.md", ClaimFields.All);
        Check("guides/other-benchmarks.md", MeasurementFields.OfGroups);
        Check("guides/other-benchmarks.md", MeasurementFields.OfDescribedGroups);
        Check("guides/other-benchmarks.md", OwnPlanFields.OfWorkloads);

        static void Check(string page, IEnumerable<DescribedField> fields)
        {
            var text = File.ReadAllText(Path.Combine(Root, "content", "docs", page));
            foreach (var field in fields) Assert.Contains($"\n| `{field.Names[0]}` | {field.Value} |\n", text);
        }
    }

    [Fact]
    public void The_command_prints_one_schema_and_writes_all_with_the_taxonomies_of_the_site()
    {
        using var site = CommandSite.Of("-- site.yaml --\ntaxonomies: [topics]\n-- content/a.md --\nA");
        Assert.Equal(0, site.Run("schema", "--to", Path.Combine(site.Root, ".schemas")).Code);
        var properties = JsonNode.Parse(site.Read(".schemas/front-matter.schema.json"))!["properties"]!;
        Assert.NotNull(properties["topics"]);
        Assert.Equal("boolean", properties["draft"]!["type"]!.GetValue<string>());
        Assert.Contains("date of publication", properties["date"]!["description"]!.GetValue<string>());
        Assert.StartsWith("{\n  \"$schema\"", site.Run("schema", "front-matter").Results);
        foreach (var kind in SchemaKind.All) Assert.True(site.Has($".schemas/{kind.FileName}"), kind.FileName);
    }

    private static IEnumerable<string> Validate(
        string packages, IEnumerable<(string Name, string Kind, JsonNode Node)> documents)
    {
        using var folder = new TemporaryFolder();
        var config = SiteConfig.Default;
        var input = new JsonObject
        {
            ["schemas"] = new JsonObject(SchemaKind.All.Select(kind => KeyValuePair.Create(
                kind.Name, JsonNode.Parse(SchemaWriter.Write(kind, config))))),
            ["documents"] = new JsonArray([.. documents.Select(static document => new JsonObject
            {
                ["name"] = document.Name,
                ["schema"] = document.Kind,
                ["value"] = document.Node,
            })]),
        };
        File.WriteAllText(folder.At("input.json"), input.ToJsonString());
        var (isRun, output) = NpmPackages.Run("node", Validator, "validate.mjs", packages, folder.At("input.json"));
        Assert.True(isRun, output);
        return [.. JsonNode.Parse(output)!.AsArray().Select(static each => $"{each!["name"]} {each["errors"]}")];
    }

    private static IEnumerable<(string Name, string Kind, JsonNode Node)> Documents() =>
        from site in Directory.GetDirectories(Path.Combine(Root, "tests", "Sites")).Append(Root)
        from document in DocumentsOf(site)
        select document;

    private static IEnumerable<(string Name, string Kind, JsonNode Node)> DocumentsOf(string site)
    {
        var outputs = Path.Combine(site, "data", "outputs");
        foreach (var path in Directory.Exists(outputs)
            ? Directory.EnumerateFiles(outputs, "*.json", SearchOption.AllDirectories) : [])
            yield return (path, "outputs", JsonNode.Parse(File.ReadAllText(path))!);
        foreach (var kind in SchemaKind.All.Where(static kind => kind.File?.Contains('*') == false))
        {
            var path = Path.Combine(site, kind.File!);
            if (File.Exists(path) && Read(File.ReadAllText(path)) is { } node) yield return (path, kind.Name, node);
        }
        var config = SiteConfigReader.Read(FileAt(Path.Combine(site, "site.yaml"))).Config;
        var taxonomies = config.Taxonomies.Select(static taxonomy => taxonomy.Name).Except(["tags"]).ToList();
        var content = Path.Combine(site, "content");
        foreach (var page in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories))
        {
            if (DocumentReader.Read(FileAt(page)!).FrontMatter is not { } fields) continue;
            var node = NodeOf(fields)!;
            // A schema of the site would have them; this one is for all sites.
            foreach (var name in taxonomies) node.AsObject().Remove(name);
            yield return (page, "front-matter", node);
        }
    }

    private static SourceFile? FileAt(string path) =>
        File.Exists(path) ? new SourceFile(SourcePath.Parse("a.md"), File.ReadAllBytes(path)) : null;

    private static JsonNode? Read(string text) =>
        YamlReader.Read(text, SourcePath.Parse("a.yaml")).Node is { } node ? NodeOf(node) : null;

    /// <summary>Returns the value that an editor sees: plain scalars by the core schema of YAML 1.2.</summary>
    private static JsonNode? NodeOf(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(static entry =>
            KeyValuePair.Create(entry.Key, NodeOf(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(NodeOf)]),
        YamlScalar { IsEmpty: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } truth => JsonValue.Create(truth.Text == "true"),
        YamlScalar { IsPlain: true } number when Number().IsMatch(number.Text) =>
            JsonValue.Create(double.Parse(number.Text, CultureInfo.InvariantCulture)),
        YamlScalar text => JsonValue.Create(text.Text),
        _ => null,
    };

    [Fact]
    public void A_schema_is_printed_for_a_folder_without_pages()
    {
        using var site = CommandSite.Of("-- README.md --\nNo site yet.");
        var run = site.Run("schema", "site");
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains("page_size", run.Results);
    }

    private static JsonNode Sample(Shape? shape) => shape switch
    {
        TextShape { Pattern: { } pattern } => JsonValue.Create(SampleOf(pattern)),
        BooleanShape => JsonValue.Create(true),
        IntegerShape number => JsonValue.Create(number.Least),
        ChoiceShape choice => JsonValue.Create(choice.Values[^1]),
        ListShape list => new JsonArray(Sample(list.Item)),
        NamedShape named => new JsonObject { ["name"] = Sample(named.Value) },
        EitherShape either => Sample(either.Shapes[^1]),
        FieldsShape fields => new JsonObject(fields.Fields.Select(static field =>
            KeyValuePair.Create(field.Names[0], (JsonNode?)Sample(field.Shape)))),
        _ => JsonValue.Create("Text"),
    };

    private static string SampleOf(string pattern) => pattern switch
    {
        "^https?://" or "^https://" => "https://example.org/{path}",
        "^/" => "/:slug/",
        ['^', '[', '0', ..] => "2026-01-02",
        ['^', '[', '1', ..] => "2-3",
        ['^', '3', ..] => "3.14.1",
        _ => "en",
    };

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
