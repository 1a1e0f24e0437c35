using System.Text;
using CsCheck;
using SiteGen.Documents;
using SiteGen.Foundation.Yaml;
using Xunit;

namespace SiteGen.Tests.Documents;

/// <summary>TOML and JSON give the tree that YAML gives, at places of their own.</summary>
public sealed class FrontMatterLanguagesTests
{
    private static readonly string[] Starts = ["+++\n", "{\"a\":", "\n---\ntitle: ", "----\n", "---toml\n", "title: "];

    [Theory]
    [InlineData("+++\ntitle = \"T\"\n+++\n", "title=\"T\"@2:9")]
    [InlineData("+++\n\n  title = 'T' # c\n+++\n", "title=\"T\"@3:11")]
    [InlineData("+++\ndate = 2024-01-31\n+++\n", "date=2024-01-31@2:8")]
    [InlineData("+++\ndate = 2024-01-31t10:00:00z\n+++\n", "date=2024-01-31T10:00:00Z@2:8")]
    [InlineData("+++\ndraft = true\nweight = 1_000\nf = 1_0.5\n+++\n", "draft=true@2:9 weight=1000@3:10 f=10.5@4:5")]
    [InlineData("+++\ntags = [\"a\", 'b']\n+++\n", "tags=[\"a\"@2:9,\"b\"@2:14]@2:8")]
    [InlineData("+++\nextra.a.b = 1\nextra.a.c = 2\n+++\n", "extra={a={b=1@2:13 c=2@3:13}@2:7}@2:1")]
    [InlineData("+++\n[extra]\na = 1\n[x]\n[extra.b]\nc = 2\n+++\n", "extra={a=1@3:5 b={c=2@6:5}@5:8}@2:2 x={}@4:2")]
    [InlineData("+++\n[[series]]\nname = 'A'\n[[series]]\nname = 'B'\n+++\n",
        "series=[{name=\"A\"@3:8}@2:3,{name=\"B\"@5:8}@2:3]@2:3")]
    [InlineData("+++\nextra = { a = 1 }\n+++\n", "extra={a=1@2:15}@2:9")]
    [InlineData("+++\n'ü' = \"\"\"\nx\ny\"\"\"\nz = 1\n+++\n", "ü=\"x\ny\"@2:7 z=1@5:5")]
    [InlineData("{\n  \"title\": \"T\",\n  \"draft\": true\n}\n", "title=\"T\"@2:12 draft=true@3:12")]
    [InlineData("\n{\"ü\": \"é\", \"n\": 1.50}\n", "ü=\"é\"@2:7 n=1.50@2:17")]
    [InlineData("{\n\"tags\": [\"a\", \"\\u00e9\"], \"x\": null, \"extra\": {\"a\": {}}\n}\n",
        "tags=[\"a\"@2:10,\"é\"@2:15]@2:9 x=@2:31 extra={a={}@2:52}@2:46")]
    [InlineData("---json\n{\"title\": \"T\"}\n---\n", "title=\"T\"@2:11")]
    public void Fields_have_their_places(string text, string expected)
    {
        var document = DocumentReader.Read(Sources.File("content/a.md", text));
        Assert.Equal("", Sources.Text(document.Diagnostics));
        Assert.Equal(expected, Entries(document.FrontMatter!));
    }

    [Theory]
    [InlineData("+++\na = 1\na = 2\n+++\n", "content/a.md:3:1 SG0057")]
    [InlineData("+++\n[t]\nx = 1\n[t]\nx = 2\n+++\n", "content/a.md:5:1 SG0057")]
    [InlineData("+++\na = {b = 1}\n[a]\nc = 1\n+++\n", "content/a.md:3:2 SG0057")]
    [InlineData("+++\na = 1\n[a.b]\nc = 1\n+++\n", "content/a.md:3:2 SG0057")]
    [InlineData("+++\ntitle: T\n+++\n", "content/a.md:2:6 SG0021")]
    [InlineData("+++\na = \n+++\n", "content/a.md:2:5 SG0021")]
    [InlineData("+++\ndate = 2024-13-01\n+++\n", "content/a.md:2:8 SG0021")]
    [InlineData("{\n\"a\": 1,\n\"a\": 2\n}\n", "content/a.md:3:1 SG0057")]
    [InlineData("{\n\"a\": 1,\n}\n", "content/a.md:3:1 SG0022")]
    [InlineData("{\n\"a\": tru\n}\n", "content/a.md:2:9 SG0022")]
    [InlineData("{\n\"a\": 1\n\nText\n", "content/a.md:4:1 SG0022")]
    public void What_cannot_be_read_is_named_with_its_place(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', DocumentReader.Read(Sources.File("content/a.md", text)).Diagnostics
            .Select(static problem => $"{problem.Location} {problem.Code}")));

    [Theory]
    [InlineData("+++\na = ", "[", "\n+++\n")]
    [InlineData("+++\na = ", "{a = ", "\n+++\n")]
    [InlineData("{\n\"a\": ", "[", "\n}\n")]
    [InlineData("{\n\"a\": ", "{\"a\":", "\n}\n")]
    public void Deep_nesting_ends_with_a_problem(string before, string bracket, string behind)
    {
        var text = before + string.Concat(Enumerable.Repeat(bracket, 10_000)) + behind;
        var problem = Assert.Single(DocumentReader.Read(Sources.File("content/a.md", text)).Diagnostics);
        Assert.Contains(problem.Code, (string[])["SG0052", "SG0021", "SG0022"]);
    }

    [Fact]
    public void Much_front_matter_is_refused() =>
        Assert.Equal("content/a.md:2:1 SG0053", Sources.Codes(DocumentReader.Read(
            Sources.File("content/a.md", $"+++\na = '{new string('x', YamlReader.FrontMatterLimit)}'\n+++\n"))
            .Diagnostics));

    [Fact]
    public void Any_text_gives_a_document() =>
        Gen.Select(Gen.OneOf([.. Starts.Select(Gen.Const)]), Gen.String.Array[0, 4])
            .Sample(static (start, parts) =>
            {
                var text = start + string.Join("\n+++\n", parts) + "\n---\n}";
                Assert.NotNull(DocumentReader.Read(Sources.File("content/a.md", Encoding.UTF8.GetBytes(text))).Body);
            }, iter: 2000);

    private static string Entries(YamlMapping mapping) =>
        string.Join(' ', mapping.Entries.Select(static entry => $"{entry.Key}={Node(entry.Value)}"));

    private static string Node(YamlNode node)
    {
        var place = $"@{node.Location.Line}:{node.Location.Column}";
        return node switch
        {
            YamlMapping mapping => $"{{{Entries(mapping)}}}{place}",
            YamlSequence list => $"[{string.Join(',', list.Items.Select(Node))}]{place}",
            YamlScalar { IsPlain: true } scalar => scalar.Text + place,
            _ => $"\"{((YamlScalar)node).Text}\"{place}",
        };
    }
}
