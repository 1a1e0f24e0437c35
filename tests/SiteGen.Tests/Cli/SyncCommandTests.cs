using System.Text;
using System.Xml.Linq;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>READMEs and other files with marks, filled from result files.</summary>
public sealed class SyncCommandTests : IDisposable
{
    private readonly CommandSite _site = CommandSite.Of($$$"""
        -- site.yaml --
        title: T
        -- content/a.md --
        {{ phrase "parse" }} {{ value "bytes" }}
        -- data/claims.yaml --
        parse: { measure: "new[v=2] against new[v=1] / parse", holds: faster, about: Parsing }
        bytes: { measure: "value new[v=2] / parse" }
        -- data/bench/new.json --
        {"results": [
          {"command": "parse", "mean": 2, "parameters": {"v": "1"}, "times": [2, 2, 2, 2, 2, 2],
           "exit_codes": [0, 0, 0, 0, 0, 0]},
          {"command": "parse", "mean": 1, "parameters": {"v": "2"}, "times": [1, 1, 1, 1, 1, 1],
           "exit_codes": [0, 0, 0, 0, 0, 0]}]}
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Marks_are_filled_and_nothing_else_is_touched()
    {
        var readme = Readme("""
            # T

            It is <!-- sitegen value "parse" as: "times" -->9×<!-- /sitegen --> as fast.
            <!-- sitegen claims "parse" "bytes" -->
            <!-- /sitegen -->
            """);
        var run = _site.Run("sync", readme);
        Assert.Equal("", run.Messages);
        Assert.Equal(0, run.Code);
        Assert.EndsWith("README.md: filled 2 marks.\n", run.Results, StringComparison.Ordinal);
        Assert.Equal("""
            # T

            It is <!-- sitegen value "parse" as: "times" -->2.0×<!-- /sitegen --> as fast.
            <!-- sitegen claims "parse" "bytes" -->
            | Measure | Measured | Verdict |
            | --- | --- | --- |
            | Parsing | 50–160 % faster | holds |
            | value new\[v=2] / parse | 1.0 s | reported |
            <!-- /sitegen -->
            """.ReplaceLineEndings("\n"), File.ReadAllText(readme).ReplaceLineEndings("\n"));
        Assert.Equal("", _site.Run("sync", readme).Results);
        Assert.Equal(0, _site.Run("sync", "--check", readme).Code);
    }

    [Fact]
    public void A_chart_is_two_pictures_with_all_values_in_words()
    {
        var readme = Readme("""
            <!-- sitegen chart "parse" of: "new" by: "v" file: "docs/parse" -->
            <!-- /sitegen -->
            <!-- sitegen table "parse" of: "new" by: "v" -->
            <!-- /sitegen -->
            """);
        var run = _site.Run("sync", readme);
        Assert.Equal("", run.Messages);
        Assert.Contains("docs/parse-light.svg: drawn.", run.Results, StringComparison.Ordinal);
        var text = File.ReadAllText(readme);
        Assert.Contains("<source media=\"(prefers-color-scheme: dark)\" srcset=\"docs/parse-dark.svg\">", text,
            StringComparison.Ordinal);
        Assert.Contains("alt=\"parse by configuration. new: 2", text, StringComparison.Ordinal);
        Assert.Contains("| ---", text, StringComparison.Ordinal);
        var folder = Path.GetDirectoryName(readme)!;
        var light = XDocument.Load(Path.Combine(folder, "docs", "parse-light.svg"));
        Assert.Equal("760", light.Root!.Attribute("width")!.Value);
        Assert.NotEqual(File.ReadAllText(Path.Combine(folder, "docs", "parse-light.svg")),
            File.ReadAllText(Path.Combine(folder, "docs", "parse-dark.svg")));
        Assert.Equal((0, ""), (_site.Run("sync", "--check", readme).Code, _site.Run("sync", readme).Results));
        File.AppendAllText(Path.Combine(folder, "docs", "parse-dark.svg"), "<!-- changed -->");
        Assert.Contains("SG0888", _site.Run("sync", "--check", readme).Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chart \"nothing\" file: \"a\"", "SG0886")]
    [InlineData("chart \"suite:nothing\" file: \"a\"", "SG0886")]
    [InlineData("chart file: \"a\"", "SG0886")]
    [InlineData("chart \"parse\" of: \"new\" by: \"v\"", "SG0887")]
    [InlineData("chart \"parse\" of: \"new\" by: \"v\" file: \"../a\"", "SG0887")]
    [InlineData("chart \"parse\" of: \"new\" by: \"v\" file: \"/etc/a\"", "SG0887")]
    public void A_chart_that_cannot_be_drawn_leaves_everything_as_it_is(string mark, string code)
    {
        var text = $"<!-- sitegen {mark} -->\n<!-- /sitegen -->\n";
        var readme = Readme(text);
        var run = _site.Run("sync", readme);
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Messages, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(readme));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(readme)!, "*.svg", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_number_that_was_changed_by_hand_fails_the_check_and_stays()
    {
        var readme = Readme("<!-- sitegen value \"parse\" -->3×<!-- /sitegen -->");
        var run = _site.Run("sync", "--check", readme);
        Assert.Equal(1, run.Code);
        Assert.Contains("README.md:1:1: error SG0882: The text of the mark is not what the data gives.", run.Messages,
            StringComparison.Ordinal);
        Assert.Contains("3×", File.ReadAllText(readme), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- sitegen value \"parse\" -->", "1:1: error SG0880: The mark has no end")]
    [InlineData("<!-- sitegen value \"parse\" -->\n<!-- sitegen phrase \"parse\" -->x<!-- /sitegen -->",
        "1:1: error SG0880: The mark has no end")]
    [InlineData("a <!-- /sitegen -->", "1:3: error SG0880: The end of a mark has no beginning.")]
    [InlineData("<!-- sitegen value parse -->x<!-- /sitegen -->",
        "error SG0881: '<!-- sitegen value parse -->' is not a mark.")]
    [InlineData("<!-- sitegen valeu \"parse\" -->x<!-- /sitegen -->", "help: Did you mean 'value'?")]
    [InlineData("<!-- sitegen value \"prase\" -->x<!-- /sitegen -->", "SG0806: There is no claim 'prase'.")]
    [InlineData("<!-- sitegen value \"parse\" as: \"tmes\" -->x<!-- /sitegen -->",
        "SG0881: This measurement cannot be shown")]
    [InlineData("<!-- sitegen claims -->x<!-- /sitegen -->", "SG0881: 'claims' names no claim.")]
    [InlineData("No mark.", "warning SG0883: The file has no marks to fill.")]
    [InlineData("`<!-- sitegen value \"x\" -->`", "warning SG0883")]
    [InlineData("```\n<!-- sitegen value \"x\" -->\n```", "warning SG0883")]
    public void A_wrong_mark_is_named_and_nothing_is_written(string text, string problem)
    {
        var isUnmarked = problem.Contains("SG0883", StringComparison.Ordinal);
        var readme = Readme(isUnmarked ? text : text + "\n<!-- sitegen value \"parse\" -->old<!-- /sitegen -->");
        var before = File.ReadAllText(readme);
        Assert.Contains(problem, _site.Run("sync", readme).Messages, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(readme));
    }

    [Fact]
    public void Line_ends_and_the_mark_of_the_byte_order_are_kept()
    {
        var readme = Readme("");
        File.WriteAllText(
            readme, "A\r\n<!-- sitegen claims \"parse\" -->\r\n<!-- /sitegen -->\r\n", new UTF8Encoding(true));
        Assert.Equal(0, _site.Run("sync", readme).Code);
        var bytes = File.ReadAllBytes(readme);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.DoesNotContain("\n", Encoding.UTF8.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_the_data_refutes_is_reported_at_the_mark()
    {
        _site.Write("data/claims.yaml", """
            parse: { measure: "new[v=2] against new[v=1] / parse", holds: slower }
            bytes: { measure: "value new[v=2] / parse" }
            """);
        var run = _site.Run("sync", Readme("<!-- sitegen phrase \"parse\" -->x<!-- /sitegen -->"));
        Assert.Contains("README.md:1:1: warning SG0810: The data contradicts the claim 'parse'", run.Messages,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_text_is_refused()
    {
        var readme = Readme("");
        File.WriteAllBytes(readme, [0xFF, 0xFE, 0x00]);
        Assert.Contains("SG0885", _site.Run("sync", readme).Messages, StringComparison.Ordinal);
    }

    private string Readme(string text)
    {
        var path = _site.Beside("README.md");
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }
}
