using System.Text.RegularExpressions;

namespace SiteGen.Tests;

/// <summary>Looks at the folders of a project, each of which may import only those before it.</summary>
internal static class FolderOrder
{
    /// <summary>Returns a folder of the repository.</summary>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        }
        throw new DirectoryNotFoundException(path);
    }

    /// <summary>Returns the names of the folders with code, in alphabetical order.</summary>
    public static IEnumerable<string> NamesIn(string project) =>
        Directory.GetDirectories(project).Select(static path => Path.GetFileName(path)).Except(["bin", "obj"]).Order();

    /// <summary>Returns each import of a later folder, with its file.</summary>
    /// <param name="folderName">Matches an import; its first group is the folder.</param>
    public static IEnumerable<string> WrongImports(string project, List<string> order, Regex folderName) =>
        from place in Enumerable.Range(0, order.Count)
        from file in Directory.GetFiles(Path.Combine(project, order[place]), "*.cs", SearchOption.AllDirectories)
        from Match name in folderName.Matches(File.ReadAllText(file))
        where order.IndexOf(name.Groups[1].Value) > place
        select $"{Path.GetRelativePath(project, file)} uses {name.Value}";
}
