using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
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
