using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

public sealed partial class DiagnosticCodeTests
{
    private static readonly string Root = TestSite.Folder("..");

    [Fact]
    public void A_code_is_made_in_one_place()
    {
        var twice = Codes().GroupBy(static found => found.Code).Where(static places => places.Count() > 1)
            .Select(static places => $"{places.Key}: {string.Join(", ", places.Select(static place => place.File))}");
        Assert.Empty(twice);
    }

    [Fact]
    public void The_reference_names_every_code()
    {
        var reference = Path.Combine(Root, "content", "docs", "reference", "diagnostics.md");
        Assert.SkipUnless(File.Exists(reference), "There is no reference of the diagnostics yet.");
        var text = File.ReadAllText(reference);
        var unnamed = Codes().Select(static found => found.Code)
            .Where(code => !text.Contains(code, StringComparison.Ordinal)).ToList();
        Assert.Empty(unnamed);
    }

    private static IEnumerable<(string Code, string File)> Codes() =>
        from file in Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        from Match code in Literal().Matches(File.ReadAllText(file))
        select (code.Groups[1].Value, Path.GetRelativePath(Root, file));

    [GeneratedRegex("\"(SG[0-9]{4})\"")]
    private static partial Regex Literal();
}
