using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Classes that the documentation gives to lists and paragraphs are the author's; the theme has other names for its
/// own.
/// </summary>
public sealed partial class DocumentedClassTests
{
    /// <summary>The one that the theme is said to have a rule for.</summary>
    private const string OfTheme = "lead";

    [Fact]
    public void A_documented_class_has_no_rule_in_the_theme_and_is_on_no_element_of_it()
    {
        var documented = DocumentedClasses();
        Assert.Superset(new HashSet<string> { "steps", "button", "wide" }, documented);
        documented.Remove(OfTheme);
        var theme = TestSite.Folder("../themes/evolution");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var classes = Path.GetExtension(file) switch
            {
                ".css" => ClassInCss().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value),
                ".html" => ClassAttribute().Matches(File.ReadAllText(file))
                    .SelectMany(static match => match.Groups[1].Value.Split(' ')),
                _ => [],
            };
            Assert.Empty(documented.Intersect(classes));
        }
    }

    private static HashSet<string> DocumentedClasses() =>
    [
        .. Directory.EnumerateFiles(TestSite.Folder("../content/docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(static file => AttributeList().Matches(File.ReadAllText(file)))
            .SelectMany(static list => ClassInList().Matches(list.Value)).Select(static match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"\{[.#][^{}\n]*\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\.([a-z][a-z-]*)")]
    private static partial Regex ClassInList();

    [GeneratedRegex(@"\.([a-z][a-z-]*)(?=[\s,.:>+~)\[{])")]
    private static partial Regex ClassInCss();

    [GeneratedRegex("class=\"([^\"{}]*)\"")]
    private static partial Regex ClassAttribute();
}
