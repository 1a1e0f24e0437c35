using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.Evidence.Tests;

public sealed partial class ImportOrderTests
{
    /// <summary>Each folder of what tells may import those before it; see <c>src/README.md</c>.</summary>
    private static readonly List<string> Order = ["Sources", "Wording", "Claims", "Pages"];

    private static readonly string Evidence = FolderOrder.Find("src/SiteGen.Evidence");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(), FolderOrder.NamesIn(Evidence));

    [Fact]
    public void A_folder_names_only_those_before_it() =>
        Assert.Empty(FolderOrder.WrongImports(Evidence, Order, FolderName()));

    /// <summary>An extension of anybody has the same members to build on as this one.</summary>
    [Fact]
    public void The_generator_shows_its_internals_to_its_benchmarks_alone() =>
        Assert.Equal(["SiteGen.Perf"], typeof(Pipeline).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
            .Select(static attribute => attribute.AssemblyName));

    [GeneratedRegex(@"using SiteGen\.Evidence\.(\w+)")]
    private static partial Regex FolderName();
}
