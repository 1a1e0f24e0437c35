using CsCheck;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using Xunit;

namespace SiteGen.Tests.Foundation;

public class YamlReaderTests
{
    private static readonly SourcePath Path = SourcePath.Parse("a.yaml");

    [Theory]
    [InlineData("title: Python: good", "a.yaml:1:14: error SG0050: There is a second ': ' in this value.")]
    [InlineData("a:\n\tb: 1", "a.yaml:2:1: error SG0051: This line is indented with a tab")]
    [InlineData("a:\n  b: 1\n\tc: 2", "a.yaml:3:1: error SG0051")]
    [InlineData("\ta: 1", "a.yaml:1:2: error SG0051")]
    [InlineData("a: &x 1", "a.yaml:1:4: error SG0054")]
    [InlineData("a: *x", "a.yaml:1:4: error SG0054")]
    [InlineData("*x : 1", "a.yaml:1:1: error SG0054")]
    [InlineData("a: !!str 1", "a.yaml:1:4: error SG0055")]
    [InlineData("a: 1\n---\nb: 2", "a.yaml:2:1: error SG0056")]
    [InlineData("a: 1\nb: 2\na: 3", "a.yaml:3:1: error SG0057: 'a' is given twice; the first is on line 1.")]
    [InlineData("? [a]\n: b", "a.yaml:1:3: error SG0058")]
    [InlineData("a: [1", "error SG0050: The '[' before this place is not closed")]
    [InlineData("a: \"x", "a.yaml:1:4: error SG0050: The quotes that open here are not closed.")]
    [InlineData("a: @x", "a.yaml:1:4: error SG0050: A value cannot begin with this character.")]
    [InlineData("a: 1\nb", "a.yaml:2:1: error SG0050: This line has no ':' after the field name.")]
    [InlineData("a: 'it's'", "error SG0050: The text here is neither a field")]
    [InlineData("a: - b", "a.yaml:1:4: error SG0050: A list cannot begin here.")]
    [InlineData("a: * b", "error SG0050: '&' and '*' begin the names of anchors and aliases")]
    [InlineData("a: 1\nb: !<>", "a.yaml:2:2: error SG0050: The text from here on is not valid YAML.")]
    [InlineData("a: \"\\UFFFFFFFF\"", "a.yaml:1:2: error SG0050: The text from here on is not valid YAML.")]
    [InlineData("a: x: |9x\n b", "error SG0050")]
    public void What_cannot_be_read_is_named_with_its_place(string yaml, string expected)
    {
        var (_, diagnostics) = YamlReader.Read(yaml, Path);
        Assert.Contains(expected, Sources.Text(diagnostics));
        Assert.Single(diagnostics);
        Assert.NotNull(diagnostics[0].Help);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void Nothing_is_no_node_and_no_problem(string yaml)
    {
        var (node, diagnostics) = YamlReader.Read(yaml, Path);
        Assert.Null(node);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Places_count_from_the_first_line_given()
    {
        var (node, _) = YamlReader.Read("a: 1\nb:\n  - [x, y: z]\n", Path, firstLine: 10);
        var mapping = Assert.IsType<YamlMapping>(node);
        Assert.Equal("a.yaml:11:1", mapping.Entries[1].KeyLocation.ToString());
        var flow = Assert.IsType<YamlSequence>(Assert.IsType<YamlSequence>(mapping["b"]).Items[0]);
        Assert.Equal("a.yaml:12:9", flow.Items[1].Location.ToString());
    }

    [Fact]
    public void A_line_separator_inside_a_value_does_not_shift_the_lines_after_it()
    {
        var (node, _) = YamlReader.Read("a: \"x\u2028y\"\nb: 1", Path);
        Assert.Equal(2, Assert.IsType<YamlMapping>(node).Entries[1].KeyLocation.Line);
    }

    [Fact]
    public void Plain_scalars_keep_their_spelling()
    {
        var (node, _) = YamlReader.Read("[no, 0x1F, 3.10, '3', ~]", Path);
        var items = Assert.IsType<YamlSequence>(node).Items.Cast<YamlScalar>().ToList();
        Assert.Equal(["no", "0x1F", "3.10", "3", "~"], items.Select(static item => item.Text));
        Assert.Equal([true, true, true, false, true], items.Select(static item => item.IsPlain));
        Assert.True(items[4].IsEmpty);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[\n")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("[[],")]
    [InlineData("\"")]
    [InlineData("&a ")]
    public void Hostile_repetition_is_refused_quickly(string piece)
    {
        var before = ThreadTime.Now;
        var (_, diagnostics) = YamlReader.Read(string.Concat(Enumerable.Repeat(piece, 100_000)), Path);
        Assert.NotEmpty(diagnostics);
        Assert.InRange(ThreadTime.Now - before, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "a.yaml:1:33: error SG0052: Lists and mappings are nested deeper than 32 levels.\n  help: Reduce "
        + "the nesting.")]
    public void Depth_is_limited(int depth, string expected) =>
        Assert.Equal(expected, Sources.Text(
            YamlReader.Read(new string('[', depth) + new string(']', depth), Path).Diagnostics));

    [Fact]
    public void Size_is_limited()
    {
        var (node, diagnostics) = YamlReader.Read(
            "a: " + new string('x', 70_000), Path, 2, YamlReader.FrontMatterLimit);
        Assert.Null(node);
        Assert.Equal("a.yaml:2:1 SG0053", Sources.Codes(diagnostics));
    }

    [Fact]
    public void Any_text_gives_a_tree_or_a_problem()
    {
        var pieces = Gen.OneOf("a", ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", ",", "\"", "'", "#", "|", ">",
            "&", "*", "!", "?", "%", "---", "...", "\\u", "\\", "<<", "\u2028", "é", "\ud83d\ude00", "\ufffe", "\0");
        Gen.OneOf<string>(pieces.Array[0, 40].Select(string.Concat), Gen.String).Sample(static text =>
        {
            var (node, diagnostics) = YamlReader.Read(text, Path);
            Assert.All(diagnostics, static problem => Assert.True(
                problem.Location.Line >= 1 && problem.Location.Column >= 1));
            Assert.True(node is null || diagnostics.All(static problem => problem.Code == "SG0057"));
        }, iter: 3000);
    }
}
