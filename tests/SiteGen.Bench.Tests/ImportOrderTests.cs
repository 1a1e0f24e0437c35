using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.Bench.Tests;

public sealed partial class ImportOrderTests
{
    /// <summary>Each folder of the runner may import those before it; see <c>src/README.md</c>.</summary>
    private static readonly List<string> Order =
    [
        "Storage", "Statistics", "Results", "Releases", "Workloads", "Analysis", "Measurements",
        "Processes", "Interpreters", "Machines", "Running",
    ];

    private static readonly string Bench = FolderOrder.Find("src/SiteGen.Bench");

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(), FolderOrder.NamesIn(Bench));

    [Fact]
    public void A_folder_names_only_those_before_it() =>
        Assert.Empty(FolderOrder.WrongImports(Bench, Order, FolderName()));

    /// <summary>Of the generator, code that measures uses the foundation alone.</summary>
    [Fact]
    public void The_runner_uses_only_the_foundation_of_the_generator()
    {
        using var file = File.OpenRead(typeof(BenchSession).Assembly.Location);
        using var program = new PEReader(file);
        var metadata = program.GetMetadataReader();
        var used = from handle in metadata.TypeReferences
                   let type = metadata.GetTypeReference(handle)
                   where type.ResolutionScope.Kind == HandleKind.AssemblyReference
                   let library = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope)
                   where metadata.GetString(library.Name) is ['S', 'i', 't', 'e', 'G', 'e', 'n', '.', ..]
                   select $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, static name =>
            !name.StartsWith("SiteGen.Foundation.", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"using SiteGen\.Bench\.(\w+)")]
    private static partial Regex FolderName();
}
