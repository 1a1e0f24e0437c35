using CsCheck;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Documents;

public class FrontMatterReaderTests
{
    private static readonly SiteConfig Config = SiteConfig.Default with
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        Taxonomies = [new("tags", "Tags", true), new("topics", "Topics", true)],
    };

    [Theory]
    [InlineData("draft: yes",
        "a.md:2:8: error SG0061: 'draft' is 'yes'.\n  help: Write true or false, without quotes.")]
    [InlineData("draft: \"true\"",
        "a.md:2:8: error SG0061: 'draft' is the text 'true'.\n  help: Write true or false, without quotes.")]
    [InlineData("title: [a]",
        "a.md:2:8: error SG0061: 'title' is a list.\n  help: Write text, in quotes if it contains ': ', '[' or '{'.")]
    [InlineData("title:", "a.md:2:1: warning SG0060: 'title' is empty.\n  help: Give it a value or remove it.")]
    [InlineData("title: \" \"", "a.md:2:8: warning SG0060: 'title' is empty.\n  help: Give it a value or remove it.")]
    [InlineData("tags: {a: b}", "a.md:2:7: error SG0061: 'tags' is a mapping.\n  help: Write a list: [a, b].")]
    [InlineData("tags: [a, '']",
        "a.md:2:11: error SG0066: 'tags' has an empty entry.\n  help: Give it a value or remove it.")]
    [InlineData("tags: [a, [b]]",
        "a.md:2:11: error SG0067: An entry of 'tags' is a list.\n  help: Write a list of text values: [a, b].")]
    [InlineData("tags: ['!!']",
        "a.md:2:8: error SG0019: '!!' in 'tags' has no letter or digit to form an address.\n  help: Write a "
        + "word.")]
    [InlineData("date: 2026-13-01",
        "a.md:2:7: error SG0011: 'date' is '2026-13-01', which is not a date.\n  help: Write it as 2026-01-31.")]
    [InlineData("lastmod: 0001-01-01",
        "a.md:2:10: error SG0011: 'updated' is '0001-01-01', which is not a date.\n  help: Write it as 2026-01-31.")]
    [InlineData("updated: 2026-01-01\nlastmod: 2026-01-01",
        "a.md:3:1: error SG0063: 'lastmod' is another name for 'updated', and both are given.\n  help: Keep "
        + "'updated'.")]
    [InlineData("descripton: x",
        "a.md:2:1: warning SG0010: 'descripton' is not a page field.\n  help: Did you mean 'description'? Put your "
        + "own fields under 'extra'.")]
    [InlineData("mood: good",
        "a.md:2:1: warning SG0010: 'mood' is not a page field.\n  help: Put your own fields under 'extra'.")]
    [InlineData("kind: artikel",
        "a.md:2:7: error SG0012: 'kind' is 'artikel', which is not valid for this file.\n  help: Did you mean "
        + "'article'?")]
    [InlineData("type: docs",
        "a.md:2:7: error SG0012: 'kind' is 'docs', which is not valid for this file.\n  help: Did you mean 'doc'?")]
    [InlineData("series: [A, B]\npart: 2",
        "a.md:3:7: error SG0013: 'part' does not name the series that it belongs to.\n  help: Give each "
        + "series its part: series: [{name: A, part: 1}, {name: B, part: 2}].")]
    [InlineData("series: {name: A, part: 1}\npart: 2",
        "a.md:3:7: error SG0013: 'series' already gives the page its part.\n  help: Remove 'part'.")]
    [InlineData("series: [{part: 2}]", "a.md:2:10: error SG0064: A series has no 'name'.\n  help: Add 'name: …'.")]
    [InlineData("series: {name: A, prat: 2}",
        "a.md:2:19: warning SG0065: 'prat' is not a field of a series.\n  help: Did you mean 'part'?")]
    [InlineData("part: 0\nseries: A",
        "a.md:2:7: error SG0062: 'part' is '0'.\n  help: Write a whole number from 1 to 9999.")]
    [InlineData("weight: 1.5",
        "a.md:2:9: error SG0062: 'weight' is '1.5'.\n  help: Write a whole number from -1000000 to 1000000.")]
    [InlineData("slug: a/b",
        "a.md:2:7: error SG0015: 'slug' is 'a/b', which cannot be part of an address: it has more than one part.\n  "
        + "help: Write one name without '/', such as 'my-page'.")]
    [InlineData("slug: ..", "a.md:2:7: error SG0015: 'slug' is '..', which cannot be part of an address: it is not a "
        + "valid name.\n  help: Write one name without '/', such as 'my-page'.")]
    [InlineData("aliases: old",
        "a.md:2:10: error SG0016: The alias 'old' cannot be an address: it does not begin with '/'.\n  help: Write it "
        + "from the site's root: '/old/address/'.")]
    [InlineData("aliases: ['/a?b/']",
        "a.md:2:11: error SG0016: The alias '/a?b/' cannot be an address: what follows '?' does not select a file.\n  "
        + "help: Write it from the site's root: '/old/address/'.")]
    [InlineData("cascade: {draft: true}",
        "a.md:2:1: error SG0017: 'cascade' applies to a folder and is valid only in its '_index.md'.\n  help: Move it "
        + "there.")]
    [InlineData("toc: 3-2", "a.md:2:6: error SG0061: 'toc' is '3-2'.\n  help: Write true, false, or the heading levels "
        + "from 1 to 6: {levels: [2, 3]}.")]
    [InlineData("toc: {levels: [2, 7]}",
        "a.md:2:15: error SG0061: 'toc' is a list.\n  help: Write true, false, or the heading levels from 1 to 6: "
        + "{levels: [2, 3]}.")]
    [InlineData("extra: 1", "a.md:2:8: error SG0061: 'extra' is '1'.\n  help: Write fields below it, indented.")]
    public void A_wrong_field_is_named_with_its_place_and_a_way_out(string yaml, string expected) =>
        Assert.Equal(expected, Sources.Text(Read(yaml).Diagnostics));

    [Theory]
    [InlineData("title: Other\ncascade:\n  slug: x",
        "_index.md:4:3: error SG0018: 'slug' applies to a single page and cannot be under 'cascade'.\n  help: Move it "
        + "to the page.")]
    [InlineData("kind: article",
        "_index.md:2:7: error SG0012: 'kind' is 'article', which is not valid for this file.\n  help: Write 'blog' or "
        + "'docs'.")]
    [InlineData("cascade: {kind: blog}",
        "_index.md:2:17: error SG0012: 'kind' is 'blog', which is not valid for this file.\n  help: Write 'article' or "
        + "'doc' or 'page'.")]
    [InlineData("planned: [{part: 2}]",
        "_index.md:2:11: error SG0064: A planned part has no 'title'.\n  help: Add 'title: …'.")]
    public void A_wrong_field_of_a_folder_is_named(string yaml, string expected) =>
        Assert.Equal(expected, Sources.Text(Read(yaml, "_index.md").Diagnostics));

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00.0000000+01:00")]
    [InlineData("2026-07-31", "2026-07-31T00:00:00.0000000+02:00")]
    [InlineData("'2026-01-31'", "2026-01-31T00:00:00.0000000+01:00")]
    [InlineData("2026-01-31 10:00", "2026-01-31T10:00:00.0000000+01:00")]
    [InlineData("2026-01-31T10:00:05", "2026-01-31T10:00:05.0000000+01:00")]
    [InlineData("2026-01-31T10:00:00Z", "2026-01-31T10:00:00.0000000+00:00")]
    [InlineData("2026-01-31T10:00:00.25-05:00", "2026-01-31T10:00:00.2500000-05:00")]
    [InlineData("2026-01-31 10:00 +09:00", "2026-01-31T10:00:00.0000000+09:00")]
    [InlineData("2026-03-29 02:30", "2026-03-29T02:30:00.0000000+01:00")]
    public void A_date_without_a_zone_is_in_the_sites_zone(string written, string expected) =>
        Assert.Equal(expected, Fields($"date: {written}").Date?.Value.ToString("O"));

    [Fact]
    public void A_plain_number_is_a_title() => Assert.Equal("3.14", Fields("title: 3.14").Title?.Value);

    [Fact]
    public void Text_is_normalised_and_on_one_line() =>
        Assert.Equal("Été à\uFFFDb", Fields("title: \" E\u0301t\u00e9\\n\u00e0\\u0001b \"").Title?.Value);

    [Fact]
    public void A_single_text_is_a_list_and_equal_terms_are_one()
    {
        var fields = Fields("tags: python\ntopics: [JIT, jit, ' GIL ']\nauthor: ada\naliases: /old/");
        Assert.Equal(["python"], Values(fields.Terms["tags"]));
        Assert.Equal(["JIT", "GIL"], Values(fields.Terms["topics"]));
        Assert.Equal(["ada"], Values(fields.Authors));
        Assert.Equal(["/old/"], Values(fields.Aliases));
    }

    [Theory]
    [InlineData("series: A", "A")]
    [InlineData("series: A\npart: 2", "A 2")]
    [InlineData("series: [A]\nseries_order: 2", "A 2")]
    [InlineData("series: [A, B, A]", "A, B")]
    [InlineData("series: [{name: A, part: 1}, B]", "A 1, B")]
    public void A_series_is_a_name_a_list_or_a_list_with_parts(string yaml, string expected) =>
        Assert.Equal(expected, Series(Fields(yaml)));

    [Fact]
    public void A_part_without_a_series_counts_in_the_folders_series()
    {
        var merged = Fields("part: 3")
            .Over(FrontMatterReader.Read(Yaml("series: A", "_index.md"), Config, isIndex: true).Fields);
        Assert.Equal(("A 3", null), (Series(merged), merged.Part));
        Assert.Equal(3, Fields("part: 3").Over(FrontMatter.Empty).Part?.Value);
    }

    [Theory]
    [InlineData("toc: false", false, 2, 4)]
    [InlineData("toc: true", true, 2, 4)]
    [InlineData("toc: 2-3", true, 2, 3)]
    [InlineData("toc: {levels: [1, 6]}", true, 1, 6)]
    public void Contents_levels_are_read(string yaml, bool isShown, int first, int last) =>
        Assert.Equal(new TocLevels(isShown, first, last), Fields(yaml).Toc);

    [Fact]
    public void A_folder_plans_parts_and_passes_fields_on()
    {
        var (fields, diagnostics) = Read(
            "planned: [One, {title: Two, description: D, part: 4}]\ncascade: {kind: doc, tags: [x], draft: true, "
            + "extra: {a: 1}}\nindex: false\nweight: -3", "_index.md");
        Assert.Empty(diagnostics);
        Assert.Equal([("One", null), ("Two", 4)], fields.Planned.Select(static part => (part.Title, part.Part)));
        Assert.Equal(("doc", true, false, -3),
            (fields.Cascade?.Kind?.Value, fields.Cascade?.Draft, fields.Indexed, fields.Weight));
        Assert.NotNull(fields.Cascade?.Extra);
    }

    [Fact]
    public void Every_field_is_reserved_from_being_a_taxonomy()
    {
        var (_, diagnostics) = SiteConfigReader.Read(
            Sources.File("site.yaml",
            "taxonomies: [title, description, date, updated, lastmod, authors, author, series, part, draft, expires, "
            + "aliases, slug, layout, kind, type, image, toc, weight, index, extra, cascade, planned]"));
        Assert.Equal(23, diagnostics.Count(static problem => problem.Code == "SG0207"));
    }

    [Fact]
    public void Any_value_of_any_field_gives_fields_or_a_problem()
    {
        var names = Gen.OneOf("title", "date", "tags", "authors", "series", "part", "draft", "aliases", "slug", "kind",
            "toc", "weight", "index", "extra", "cascade", "planned", "x");
        var values = Gen.OneOf<string>(
            Gen.OneOf("a", "[a, {name: b}]", "{a: b}", "[]", "{}", "1", "2026-01-01", "[[a]]", "{name: x, part: 1}",
            "{levels: 2}", "'\ufffe'", "/\ufffe/", "\"\\u0000\""), Gen.String.Select(static text =>
                $"'{text.Replace("'", "''")}'"));
        Gen.Select(names, values).Array[0, 6].Sample(static fields =>
            Read(string.Join('\n', fields.Select(static field => $"{field.Item1}: {field.Item2}")), "_index.md"),
                iter: 2000);
    }

    private static (FrontMatter Fields, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Read(
        string yaml, string path = "a.md")
    {
        var document = DocumentReader.Read(Sources.File(path, $"---\n{yaml}\n---\n"));
        var (fields, diagnostics) = FrontMatterReader.Read(
            document.FrontMatter, Config, document.Path.Name == "_index.md");
        return (fields, document.Diagnostics.AddRange(diagnostics));
    }

    private static SiteGen.Foundation.Yaml.YamlMapping? Yaml(string yaml, string path) =>
        DocumentReader.Read(Sources.File(path, $"---\n{yaml}\n---\n")).FrontMatter;

    private static FrontMatter Fields(string yaml)
    {
        var (fields, diagnostics) = Read(yaml);
        Assert.Empty(diagnostics);
        return fields;
    }

    private static IEnumerable<string> Values(IEnumerable<Located<string>> texts) =>
        texts.Select(static text => text.Value);

    private static string Series(FrontMatter fields) =>
        string.Join(", ", fields.Series.Select(static member => member.Part is { } part
            ? $"{member.Name.Value} {part.Value}" : member.Name.Value));
}
