using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace SiteGen.Evidence.Tests;

public sealed partial class ImportOrderTests
{
    /// <summary>Each folder of what tells may import those before it; see <c>src/README.md</c>.</summary>
    private static readonly List<string> Order = ["Sources", "Wording", "Claims", "Pages"];

    private static readonly string Evidence = FolderOf("src/SiteGen.Evidence");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(), Directory.GetDirectories(Evidence).Select(static path => Path.GetFileName(path))
            .Except(["bin", "obj"]).Order());

    [Fact]
    public void A_folder_names_only_those_before_it()
    {
        var wrong = from place in Enumerable.Range(0, Order.Count)
                    from file in Directory.GetFiles(
                        Path.Combine(Evidence, Order[place]), "*.cs", SearchOption.AllDirectories)
                    from Match name in FolderName().Matches(File.ReadAllText(file))
                    where Order.IndexOf(name.Groups[1].Value) > place
                    select $"{Path.GetRelativePath(Evidence, file)} uses {name.Value}";
        Assert.Empty(wrong);
    }

    /// <summary>An extension of anybody has the same members to build on as this one.</summary>
    [Fact]
    public void The_generator_shows_its_internals_to_its_benchmarks_alone() =>
        Assert.Equal(["SiteGen.Perf"], typeof(Pipeline).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
            .Select(static attribute => attribute.AssemblyName));

    private static string FolderOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        }
        throw new DirectoryNotFoundException(path);
    }

    [GeneratedRegex(@"using SiteGen\.Evidence\.(\w+)")]
    private static partial Regex FolderName();
}
