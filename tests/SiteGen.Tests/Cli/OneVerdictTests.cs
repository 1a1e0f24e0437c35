using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Bench.Results;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;
using SiteGen.Model;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>
/// All claims of this repository, the pages of its sessions and what <c>bench compare</c> prints: one comparison has
/// one word, and no claim says otherwise.
/// </summary>
public sealed class OneVerdictTests : IDisposable
{
    private static readonly string Root = TestSite.Folder("../..");

    private static readonly Lazy<(BuildResult Result, SiteClaims Claims)> Site = new(Build);

    private readonly CommandSite _nowhere = CommandSite.Of("-- site.yaml --\ntitle: T");

    public void Dispose() => _nowhere.Dispose();

    public static TheoryData<string> Sessions =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "data", "bench"), "*.json")
            .Select(static path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Sessions))]
    public void The_page_of_a_session_says_what_bench_compare_prints(string id)
    {
        var (printed, shown) = (Printed(id), OnPage(id));
        Assert.NotEmpty(printed);
        Assert.Equal(printed, shown);
        Assert.Equal(SuitesPrinted(id), SuitesOnPage(id));
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void No_claim_says_otherwise_than_the_session_that_it_quotes(string id)
    {
        var printed = Printed(id).Concat(SuitesPrinted(id)).ToLookup(static row => row.Key, static row => row.Value);
        var claims = Site.Value.Claims.Entries.Values.Where(
            entry => Findings.SessionOf(entry.Finding)?.Session.Id == id).ToList();
        foreach (var entry in claims.Where(static entry => entry.Finding is SessionRatio))
        {
            var finding = (SessionRatio)entry.Finding;
            Assert.All(printed[NameOf(entry.Claim.Measure, finding)], word => Assert.Equal(word, finding.Outcome));
            Assert.True(
                Agree(entry, finding.Outcome),
                $"{entry.Claim.Id}: '{entry.Claim.ExpectedText}' {entry.Verdict}, the session: {finding.Outcome}.");
        }
    }

    private static bool Agree(LedgerEntry entry, string word)
    {
        if (entry.Claim.Expected is not RatioExpectation expected) return true;
        string[] direction = expected.NamesLess ? ["faster", "smaller"] : expected.NamesMore ? ["slower", "larger"]
            : [];
        return entry.Verdict switch
        {
            Verdict.Holds => direction.Length == 0 || direction.Contains(word),
            Verdict.Refuted => entry.Claim.ExpectedText != word,
            _ => true,
        };
    }

    /// <summary>The rows by workload, candidate and baseline.</summary>
    private List<KeyValuePair<string, string>> Printed(string id) => [.. Json(id, "comparisons")
        .Where(static row => row.GetProperty("ratio").ValueKind != JsonValueKind.Null)
        .Select(static row => Row(row.GetProperty("workload").GetString()!, row))
        .OrderBy(static row => row.Key, StringComparer.Ordinal)];

    private List<KeyValuePair<string, string>> SuitesPrinted(string id) =>
        [.. Json(id, "suites").Select(static row => Row($"suite {row.GetProperty("suite").GetString()}", row))
            .OrderBy(static row => row.Key, StringComparer.Ordinal)];

    private static KeyValuePair<string, string> Row(string name, JsonElement row) =>
        KeyValuePair.Create($"{name}: {Side(row.GetProperty("candidate"))} / {Side(row.GetProperty("baseline"))}",
            row.GetProperty("verdict").GetString()!);

    private static string Side(JsonElement side) =>
        Side(side.GetProperty("configuration").GetString()!, side.GetProperty("case").GetString()!);

    private static string Side(string configuration, string name) =>
        name.Length == 0 ? configuration : $"{configuration}, {name}";

    private List<JsonElement> Json(string id, string list)
    {
        var file = Path.Combine(Root, "data", "bench", $"{id}.json");
        var run = _nowhere.RunAnywhere(
            [], ["bench", "compare", file, "--allow-build-mismatch", "--format", "json"]);
        Assert.Equal(0, run.Code);
        return [.. JsonDocument.Parse(run.Results).RootElement.GetProperty(list).EnumerateArray()];
    }

    private static List<KeyValuePair<string, string>> OnPage(string id) => Table(id, "Comparisons", "");

    private static List<KeyValuePair<string, string>> SuitesOnPage(string id) => Table(id, "Suites", "suite ");

    private static List<KeyValuePair<string, string>> Table(string id, string name, string before)
    {
        var file = Site.Value.Result.Files.Single(file => file.Path.Value == $"bench/{id}/index.html");
        using var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span));
        // A row with a single cell is the heading of a pair of configurations.
        var rows = page.QuerySelectorAll($"[aria-label='{name}'] tbody tr")
            .Where(static row => row.Children.Length > 1)
            .Select(static row => row.Children.Select(static cell => cell.TextContent).ToList());
        return [.. rows.Select(cells => KeyValuePair.Create($"{before}{cells[0]}: {cells[1]} / {cells[2]}", cells[5]))
            .OrderBy(static row => row.Key, StringComparer.Ordinal)];
    }

    private static string NameOf(MeasureExpression measure, SessionRatio finding)
    {
        if (finding.Members is [{ Baseline: var baseline, Candidate: var candidate }])
            return $"{candidate.Workload}: {Side(candidate)} / {Side(baseline)}";
        return $"suite {measure.Subject.Id}: {Side(measure.Candidate)} / {Side(measure.Baseline!.Value)}";
    }

    private static string Side(CellKey key) => Side(key.Configuration, key.Case);

    private static string Side(Side side) => Side(side.Configuration, side.Case ?? "");

    private static (BuildResult, SiteClaims) Build()
    {
        var memory = new Memory();
        var options = new BuildOptions(CommandSite.Now) { IncludesFuture = true, IncludesDrafts = true };
        var result = Pipeline.Build(new SiteScanner(Root).Scan(), options, memory, SiteExtensions.All);
        Assert.False(result.HasErrors,
            string.Join('\n', result.Diagnostics.Where(static problem => problem.Severity == Severity.Error)));
        return (result, EvidenceExtension.ClaimsOf(result.Plan));
    }
}
