using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Tests;

public sealed partial class ImportOrderTests
{
    /// <summary>
    /// Each folder of the generator may import those before it. A new arrow is an architectural change: this line,
    /// <c>src/README.md</c> and the reason in one commit.
    /// </summary>
    private static readonly List<string> Order =
        ["Foundation", "Configuration", "Documents", "Markdown", "Data", "Model", "Theming", "Modules", "Checks"];

    private static readonly string Core = Path.Combine(TestSite.Folder(".."), "src", "SiteGen.Core");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(), Directory.GetDirectories(Core).Select(static path => Path.GetFileName(path))
            .Except(["bin", "obj"]).Order());

    [Fact]
    public void A_folder_names_only_those_before_it()
    {
        var wrong = from place in Enumerable.Range(0, Order.Count)
                    from file in Directory.GetFiles(
                        Path.Combine(Core, Order[place]), "*.cs", SearchOption.AllDirectories)
                    from Match name in FolderName().Matches(File.ReadAllText(file))
                    where Order.IndexOf(name.Groups[1].Value) > place
                    select $"{Path.GetRelativePath(Core, file)} uses {name.Value}";
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"\bSiteGen\.(\w+)")]
    private static partial Regex FolderName();
}
