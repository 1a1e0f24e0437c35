using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Holds the table of promises against the tests that it names.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Root = TestSite.Folder("..");

    [Fact]
    public void Every_promise_names_tests_that_exist()
    {
        var rows = PromiseRow().Matches(
            File.ReadAllText(Path.Combine(Root, "content", "docs", "reference", "security.md")));
        var classes = TestClasses();
        Assert.InRange(rows.Count, 7, 100);
        Assert.All(rows, row =>
        {
            var named = Name().Matches(row.Groups[1].Value).Select(static match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, classes));
        });
    }

    private static HashSet<string> TestClasses() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(static file => TestClass().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\| [A-Z].*\| (`.*) \|$", RegexOptions.Multiline)]
    private static partial Regex PromiseRow();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex TestClass();
}
