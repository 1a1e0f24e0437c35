using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests;

/// <summary>Checks what the repository promises about its supply chain: workflows, locked packages, licences.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string Root = TestSite.Folder("..");

    public static TheoryData<string> Workflows =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows"))
            .Select(static file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit_and_says_its_version(string workflow)
    {
        var uses = UsesLine().Matches(Text(workflow)).Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, static line => Assert.Matches(@"^[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_has_no_rights_and_its_jobs_name_theirs(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(workflow)));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        Assert.Empty(((YamlMappingNode)root["permissions"]).Children);
        Assert.All(((YamlMappingNode)root["jobs"]).Children,
            static job =>
                Assert.True(((YamlMappingNode)job.Value).Children.ContainsKey("permissions"),
                    $"{job.Key} names no rights."));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_checkout_leaves_no_credentials_behind(string workflow) =>
        Assert.Equal(Checkout().Count(Text(workflow)), KeptFromJobs().Count(Text(workflow)));

    [Fact]
    public void The_site_is_published_only_after_its_claims_and_sessions_were_checked()
    {
        var steps = Text("publish.yml");
        var upload = steps.IndexOf("upload-pages-artifact", StringComparison.Ordinal);
        string[] checks = ["run: dotnet test", "build --strict", "check --claims", "bench check data/bench/*.json"];
        Assert.All(checks, check => Assert.InRange(steps.IndexOf(check, StringComparison.Ordinal), 0, upload));
    }

    [Fact]
    public void Every_package_of_the_program_has_a_notice()
    {
        var notices = File.ReadAllText(Path.Combine(Root, "THIRD-PARTY-NOTICES.md"));
        var missing = Locked("packages.lock.json").Concat(Locked("locks/linux-x64/SiteGen.json"))
            .Where(static name => !IsOfTheSdk(name))
            .Where(name => !notices.Contains($"| {name} |", StringComparison.Ordinal));
        Assert.Empty(missing.Distinct());
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("win-x64")]
    public void The_compiler_of_native_code_is_locked_in_the_pinned_version(string system)
    {
        var pinned = PinnedTools().Match(File.ReadAllText(Path.Combine(Root, "Directory.Packages.props"))).Groups[1]
            .Value;
        var locked = File.ReadAllText(Path.Combine(Root, "locks", system, "SiteGen.json"));
        Assert.Matches($"\"runtime.{system}.Microsoft.DotNet.ILCompiler\"[^}}]*\"resolved\": "
            + $"\"{Regex.Escape(pinned)}\"", locked);
    }

    /// <remarks>
    /// NuGet's own audit finds nothing where a registry serves no advisories, so the known ones are kept here.
    /// </remarks>
    [Theory]
    [InlineData("Scriban.Signed", "7.2.1",
        "GHSA-6q7j-xr26-3h2c and GHSA-q6rr-fm2g-g5x8: limits of templates can be passed by")]
    [InlineData("YamlDotNet", "5.0.0", "GHSA-rpch-cqj9-h65r: a tag in YAML chooses the type that is created")]
    public void A_package_is_at_least_in_the_version_that_mended_its_advisories(
        string package, string least, string advisory)
    {
        var versions = File.ReadAllText(Path.Combine(Root, "Directory.Packages.props"));
        var pinned = Regex.Match(versions, $"Include=\"{Regex.Escape(package)}\" Version=\"([\\d.]+)\"").Groups[1]
            .Value;
        Assert.True(System.Version.Parse(pinned) >= System.Version.Parse(least), $"{package} {pinned}: {advisory}.");
    }

    private static string Text(string workflow) =>
        File.ReadAllText(Path.Combine(Root, ".github", "workflows", workflow));

    private static IEnumerable<string> Locked(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, path)));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(static framework => framework.Value.EnumerateObject())
            .Where(static package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(static package => package.Name)];
    }

    /// <summary>Tells whether a package belongs to the SDK, whose notices are those of the runtime.</summary>
    private static bool IsOfTheSdk(string name) =>
        name.EndsWith(".ILCompiler", StringComparison.Ordinal) || name == "Microsoft.NET.ILLink.Tasks";

    [GeneratedRegex(@"^\s*-? ?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"uses: actions/checkout@")]
    private static partial Regex Checkout();

    [GeneratedRegex(@"persist-credentials: false")]
    private static partial Regex KeptFromJobs();

    [GeneratedRegex(@"<NativeToolsVersion>([\d.]+)</NativeToolsVersion>")]
    private static partial Regex PinnedTools();
}
