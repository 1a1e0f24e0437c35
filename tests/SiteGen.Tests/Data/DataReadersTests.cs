using System.Text;
using CsCheck;
using SiteGen.Data;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Data;

public class DataReadersTests
{
    [Theory]
    [InlineData("a.json", "{\"a\": 3.10, \"b\": [true, null, \"x\"]}", "{a: #3.10, b: [true, null, 'x']}")]
    [InlineData("a.json", "\ufeff \"\\ud83d\\ude00 \\u00e9\\n\\/\"", "'😀 é\n/'")]
    [InlineData("a.json", "\"a\\ud800b\\udc00\"", "'a\ufffdb\ufffd'")]
    [InlineData("a.json", "{\"\\ufffe\\u0000\": 1}", "{\ufffd\ufffd: #1}")]
    [InlineData("a.yaml", "a: 3.10\nb: '3.10'\nc: [true, yes, ~, 007, 1e3]\nd: 2026-01-31",
        "{a: #3.10, b: '3.10', c: [true, 'yes', null, '007', #1e3], d: 2026-01-31}")]
    [InlineData("a.yaml", "", "null")]
    [InlineData("a.yml", "- a", "['a']")]
    [InlineData("a.csv", "name,n\nx,1\n\"y, \"\"z\"\"\",\n", "[{name: 'x', n: #1}, {name: 'y, \"z\"', n: null}]")]
    [InlineData("a.csv", "\ufeffa\r\n007\r\n\r\n3.10\r\n", "[{a: '007'}, {a: #3.10}]")]
    [InlineData("a.csv", "a,b", "[]")]
    public void Values_have_types(string path, string text, string expected)
    {
        var file = DataFiles.Read(Sources.File(path, text), TimeZoneInfo.Utc);
        Assert.Empty(file.Diagnostics);
        Assert.Equal(expected, Show(file.Value!));
    }

    [Theory]
    [InlineData("a.json", "{\n  \"a\": 1,\n  \"é\": 1, \"a\": 2\n}",
        "a.json:3:11: error SG0501: 'a' is given twice in one object.")]
    [InlineData("a.json", "{\"a\": 1,}",
        "a.json:1:9: error SG0500: This is not valid JSON: There is a ',' after the last item.")]
    [InlineData("a.json", "{\n// no\n}", "a.json:2:1: error SG0500: This is not valid JSON: '/' is")]
    [InlineData("a.json", "", "a.json:1:1: error SG0500: This is not valid JSON: ")]
    [InlineData("a.json", "1 2", "a.json:1:3: error SG0500: This is not valid JSON: '2' is")]
    [InlineData("a.json", "[1e999]", "a.json:1:2: error SG0503: The number 1e999 is too large")]
    [InlineData("a.json", "\"\\u12\"", "error SG0500: This is not valid JSON: ")]
    [InlineData("a.csv", "", "a.csv:1:1: error SG0504: The file has no header row.")]
    [InlineData("a.csv", "a,,b\n", "a.csv:1:1: error SG0505: Column 2 has no name.")]
    [InlineData("a.csv", "a,b,a\n", "a.csv:1:1: error SG0506: Two columns are named 'a'.")]
    [InlineData("a.csv", "a,b\n\n\"x\ny\",1\n1\n1,2\n",
        "a.csv:5:1: error SG0507: This row has 1 field, but the header has 2.")]
    [InlineData("a.csv", "a,b\n1,\"x\n", "a.csv:2:1: error SG0508: The quotes in this row are not balanced.")]
    [InlineData("a.yaml", "a: 1\na: 2", "a.yaml:2:1: error SG0057: 'a' is given twice; the first is on line 1.")]
    public void A_broken_file_is_named_with_its_place(string path, string text, string expected) =>
        Assert.Contains(expected, Sources.Text(DataFiles.Read(Sources.File(path, text), TimeZoneInfo.Utc).Diagnostics));

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "a.json:1:65 SG0502")]
    [InlineData(100_000, "a.json:1:65 SG0502")]
    public void Depth_is_limited(int depth, string expected) =>
        Assert.Equal(expected, Sources.Codes(
            DataFiles.Read(Sources.File("a.json", new string('[', depth) + new string(']', depth)), TimeZoneInfo.Utc)
            .Diagnostics));

    [Fact]
    public void A_byte_that_is_not_UTF8_is_named() =>
        Assert.Equal("a.json:1:2 SG0001, a.csv:1:2 SG0001".Split(", "),
            new[] { "a.json", "a.csv" }.Select(static name => Sources.Codes(
                DataFiles.Read(Sources.File(name, 0x22, 0xFF, 0x22), TimeZoneInfo.Utc).Diagnostics)));

    [Fact]
    public void A_file_over_64_MB_is_refused() =>
        Assert.Equal("a.json SG0002",
            Sources.Codes(DataFiles.Read(Sources.File("a.json", new byte[DataFiles.ByteLimit + 1]), TimeZoneInfo.Utc)
            .Diagnostics));

    [Theory]
    [InlineData("a.csv", "a\n", "1\n", "", "a.csv:5000002:1 SG0422")]
    [InlineData("a.json", "[0", ",1", "]", "a.json:1:10000000 SG0422")]
    public void A_file_of_many_values_is_refused(string path, string start, string each, string end, string expected)
    {
        var text = start + string.Concat(Enumerable.Repeat(each, ValueCount.Most + 1)) + end;
        var file = DataFiles.Read(Sources.File(path, text), TimeZoneInfo.Utc);
        Assert.Null(file.Value);
        Assert.Equal(expected, Sources.Codes(file.Diagnostics));
    }

    [Fact]
    public void Equal_fields_of_a_table_share_a_value()
    {
        var rows = Assert.IsType<DataList>(
            DataFiles.Read(Sources.File("a.csv", "a,b\n1,x\nx,1\n"), TimeZoneInfo.Utc).Value).Items;
        var (first, second) = (Assert.IsType<DataMap>(rows[0]), Assert.IsType<DataMap>(rows[1]));
        Assert.Same(first.Fields["a"], second.Fields["b"]);
        Assert.Same(first.Fields["b"], second.Fields["a"]);
        Assert.Equal(first.Keys, second.Keys);
    }

    [Fact]
    public void The_rows_of_a_table_are_read_by_name_and_in_the_order_of_its_columns()
    {
        var (data, diagnostics) = Load(("data/a.csv", "x-y,b\n1,two\n"));
        Assert.Empty(diagnostics);
        var row = Assert.IsType<DataMap>(Assert.IsType<DataList>(data.Fields["a"]).Items[0]);
        Assert.Equal(["x-y", "b"], row.Fields.Keys);
        Assert.Equal(new DataText("two"), row.Fields["b"]);
        Assert.False(row.Fields.TryGetValue("c", out _));
        Assert.Equal(2, row.Fields.Count());
    }

    [Theory]
    [InlineData("a.json", "\"{0}\"")]
    [InlineData("a.csv", "a\n\"{0}\"\n")]
    public void A_text_of_a_megabyte_is_safe(string path, string format)
    {
        var before = ThreadTime.Now;
        var file = DataFiles.Read(
            Sources.File(path, format.Replace("{0}", new string('é', 1_000_000), StringComparison.Ordinal)),
            TimeZoneInfo.Utc);
        Assert.Empty(file.Diagnostics);
        Assert.InRange(ThreadTime.Now - before, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Any_text_gives_a_value_or_a_problem()
    {
        var pieces = Gen.OneOf("a", "\"", ",", "\n", "\r", "{", "}", "[", "]", ":", "1", "-", "e9", "\\", "\\ud800",
            "null", "true", " ", "é", "\ufffe", "\0", ";", "'");
        var texts = Gen.OneOf<string>(pieces.Array[0, 30].Select(string.Concat), Gen.String);
        Gen.Select(Gen.OneOf("a.json", "a.yaml", "a.csv"), texts).Sample(static (path, text) =>
        {
            var file = DataFiles.Read(Sources.File(path, text), TimeZoneInfo.Utc);
            Assert.True(file.Value is not null || file.Diagnostics.Length > 0);
            if (file.Value is { } value) Show(value).Normalize();
        }, iter: 5000);
    }

    [Fact]
    public void Folders_are_maps_and_hyphens_are_also_found_as_underscores()
    {
        var (data, diagnostics) = Load(
            ("data/runs/jit-on.json", "1"), ("data/a.yaml", "x: 1"), ("data/README.md", "no"),
            ("data/.cache/b.json", "{"), ("content/c.json", "{"));
        Assert.Empty(diagnostics);
        Assert.Equal("{a: {x: #1}, runs: {jit-on: #1}}", Show(data));
        Assert.Equal(new DataNumber(1, "1"), Assert.IsType<DataMap>(data.Fields["runs"]).Fields["jit_on"]);
    }

    [Fact]
    public void Two_files_with_one_key_are_an_error()
    {
        var (_, diagnostics) = Load(
            ("data/a.json", "1"), ("data/a.yaml", "1"), ("data/b.json", "1"), ("data/b/c.json", "1"));
        Assert.Equal("data/a.yaml: error SG0509: 'data/a.yaml' and 'data/a.json' have the same name 'a' in the site's "
            + "data.\n  help: Rename one of them.\ndata/b/c.json: error SG0509: 'data/b/c.json' and 'data/b.json' "
            + "have the same name 'b' in the site's data.\n  help: Rename one of them.", Sources.Text(diagnostics));
    }

    private static (DataMap Data, System.Collections.Immutable.ImmutableArray<Diagnostic> Diagnostics) Load(
        params (string Path, string Text)[] files) =>
        DataFiles.Load(SourceTree.Of(files.Select(static file => Sources.File(file.Path, file.Text))),
            TimeZoneInfo.Utc);

    private static string Show(DataValue value) => value switch
    {
        DataText text => $"'{text.Value}'",
        DataNumber number => "#" + number.Written,
        DataBoolean boolean => boolean.Value ? "true" : "false",
        DataDate date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DataList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        DataMap map => new StringBuilder("{")
            .AppendJoin(", ", map.Keys.Select(key => $"{key}: {Show(map.Fields[key])}")).Append('}').ToString(),
        _ => "null",
    };
}
