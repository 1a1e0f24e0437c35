using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Compares whole documents, because readers of SARIF depend on each of its names.</summary>
public sealed class SarifTests
{
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Document =
        """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{
        "tool":{"driver":{"name":"SiteGen","rules":[RULES]}},
        "results":[RESULTS]}]}
        """;

    public static TheoryData<string, string, string> Cases => new()
    {
        {
            "-- site.yaml --\ntitle: T\n-- content/a.md --\nText.",
            "",
            ""
        },
        {
            "-- site.yaml --\ntitle: T\nnope: 1\n-- content/a b.md --\nSome [x](nothing.md)\n"
                + "-- themes/evolution/theme.yaml --\n- a",
            """{"id":"SG0101"},{"id":"SG0201"},{"id":"SG0313"}""",
            """
            {"ruleId":"SG0101","level":"error","message":{"text":"The link 'nothing.md' is broken: there is no file
             'nothing.md'. Write the path of a file relative to this one, or an address that begins with '/'."},
            "locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/a%20b.md"},
            "region":{"startLine":1,"startColumn":6}}}]},
            {"ruleId":"SG0201","level":"warning","message":{"text":"'nope' is not a site setting. Put settings of the
             theme under 'params', and your own values under 'extra'."},
            "locations":[{"physicalLocation":{"artifactLocation":{"uri":"site.yaml"},
            "region":{"startLine":2,"startColumn":1}}}]},
            {"ruleId":"SG0313","level":"error","message":{"text":"The file does not contain a mapping of names to
             values. Write one 'name: value' on each line."},
            "locations":[{"physicalLocation":{"artifactLocation":{"uri":"themes/evolution/theme.yaml"}}}]}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Problems_become_a_document_with_rules_and_places(string files, string rules, string problems)
    {
        using var site = CommandSite.Of(files);
        // The output of a command has '/' for '\', so that paths read the same on every system.
        var results = site.Run("check", "--format", "sarif").Results.Replace("/u0027", "'");
        var written = JsonNode.Parse(results)!.ToJsonString(Plain);
        Assert.Equal(Document.Replace("RULES", rules).Replace("RESULTS", problems).ReplaceLineEndings(""), written);
    }
}
