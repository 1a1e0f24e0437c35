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
        Assert.Equal(Order.Order(), FolderOrder.NamesIn(Core));

    [Fact]
    public void A_folder_names_only_those_before_it() =>
        Assert.Empty(FolderOrder.WrongImports(Core, Order, FolderName()));

    /// <summary>A feature is its folder and its line: nothing else names it, so that both can be deleted.</summary>
    [Fact]
    public void A_module_is_named_only_where_it_is_wired()
    {
        string[] wiring = ["SiteModules.cs", "Pipeline.cs"];
        string[] shared = ["Lists", "Pages", "StructuredData"];
        var source = Path.GetDirectoryName(Core)!;
        var files = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file) && !wiring.Contains(Path.GetFileName(file)))
            .Select(static file => (Path: file, Text: File.ReadAllText(file))).ToList();
        Assert.Empty(
            from folder in Directory.GetDirectories(Path.Combine(Core, "Modules"))
            let name = Path.GetFileName(folder)
            where !shared.Contains(name)
            from file in files
            where !file.Path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && Regex.IsMatch(file.Text, $@"\bModules\.{name}\b|(?<![\w.]){name}\.\w+Module\b")
            select $"{Path.GetRelativePath(source, file.Path)} names Modules/{name}");
    }

    public static TheoryData<string, string> Projects => new()
    {
        { "SiteGen.Core", "SiteGen" }, { "SiteGen.Bench", "SiteGen.Bench" },
        { "SiteGen.Evidence", "SiteGen.Evidence" }, { "SiteGen.Cli", "SiteGen.Cli" },
    };

    /// <summary>Folders that lie beside each other, at any depth, import each other in one direction at most.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_import_each_other_in_no_circle(string project, string rootNamespace)
    {
        var root = Path.Combine(TestSite.Folder(".."), "src", project);
        var circles = Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Prepend(root)
            .Where(static folder => !Built().IsMatch(folder))
            .SelectMany(folder => Circles(folder, NamespaceOf(folder)));
        Assert.Empty(circles);

        string NamespaceOf(string folder) => folder == root ? rootNamespace
            : $"{rootNamespace}.{Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '.')}";
    }

    /// <summary>Returns each folder that is reached again from itself.</summary>
    private static IEnumerable<string> Circles(string folder, string name)
    {
        var children = Directory.GetDirectories(folder).Where(static child => !Built().IsMatch(child))
            .Select(static child => Path.GetFileName(child)).ToList();
        var imports = children.ToDictionary(static child => child, child => children.Where(other => other != child
            && Directory.GetFiles(Path.Combine(folder, child), "*.cs", SearchOption.AllDirectories).Any(file =>
                Regex.IsMatch(File.ReadAllText(file), $@"^using {Regex.Escape($"{name}.{other}")}\b",
                    RegexOptions.Multiline))).ToList());
        return children.Where(child => Reached(child, imports).Contains(child))
            .Select(child => $"{name}.{child} imports itself, through {string.Join(", ", imports[child])}");
    }

    private static HashSet<string> Reached(string from, Dictionary<string, List<string>> imports)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>(imports[from]));
        while (open.TryPop(out var next))
        {
            if (reached.Add(next)) foreach (var further in imports[next]) open.Push(further);
        }
        return reached;
    }

    [GeneratedRegex(@"\bSiteGen\.(\w+)")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"[\\/](bin|obj)([\\/]|$)")]
    private static partial Regex Built();
}
