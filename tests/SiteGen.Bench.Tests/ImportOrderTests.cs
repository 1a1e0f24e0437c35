using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Bench.Tests;

public sealed partial class ImportOrderTests
{
    /// <summary>Each folder of the runner may import those before it; see <c>src/README.md</c>.</summary>
    private static readonly List<string> Order =
    [
        "Storage", "Statistics", "Results", "Releases", "Workloads", "Analysis", "Measurements",
        "Processes", "Interpreters", "Machines", "Running", "Wording", "Claims", "Pages",
    ];

    private static readonly string Bench = FolderOf("src/SiteGen.Bench");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(), Directory.GetDirectories(Bench).Select(static path => Path.GetFileName(path))
            .Except(["bin", "obj"]).Order());

    [Fact]
    public void A_folder_names_only_those_before_it()
    {
        var wrong = from place in Enumerable.Range(0, Order.Count)
                    from file in Directory.GetFiles(
                        Path.Combine(Bench, Order[place]), "*.cs", SearchOption.AllDirectories)
                    from Match name in FolderName().Matches(File.ReadAllText(file))
                    where Order.IndexOf(name.Groups[1].Value) > place
                    select $"{Path.GetRelativePath(Bench, file)} uses {name.Value}";
        Assert.Empty(wrong);
    }

    private static string FolderOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        }
        throw new DirectoryNotFoundException(path);
    }

    [GeneratedRegex(@"using SiteGen\.Bench\.(\w+)")]
    private static partial Regex FolderName();
}
