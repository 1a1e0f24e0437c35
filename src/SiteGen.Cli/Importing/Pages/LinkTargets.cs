using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>Converts the targets of links: files and addresses of the other site to files of ours.</summary>
public static class LinkTargets
{
    private static readonly string[] Endings = ["", ".md", ".mdx", ".markdown", ".html"];

    private static readonly string[] FolderPages = ["_index.md", "index.md", "index.mdx", "README.md", "_index.html"];

    /// <returns>The new target; null for one that is not on the site or not known.</returns>
    public static string? Convert(string target, PlannedFile page, ImportPlan plan)
    {
        if (!IsOnSite(target)) return null;
        var length = target.AsSpan().IndexOfAny('?', '#') is >= 0 and var found ? found : target.Length;
        var (path, rest) = (target[..length], target[length..]);
        // A query has no meaning for a page that is a file.
        if (rest.StartsWith('?')) rest = rest.IndexOf('#') is >= 0 and var hash ? rest[hash..] : "";
        return Find(Uri.UnescapeDataString(path), page, plan) is { } file
            ? Ours(file, page) + (file.IsPage ? rest : "") : null;
    }

    /// <summary>Returns the target of a link from one page of ours to a file of ours.</summary>
    public static string Ours(PlannedFile file, PlannedFile page) =>
        string.Join('/', Relative(page.To.Folder, file.To).Split('/').Select(static name =>
            name.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)
                .Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal)
                .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)));

    /// <summary>Returns true for a target that begins with neither a scheme, a host nor '#'.</summary>
    public static bool IsOnSite(string target)
    {
        if (target.Length == 0 || target[0] == '#' || target.StartsWith("//", StringComparison.Ordinal)) return false;
        var colon = target.IndexOf(':');
        return colon < 0 || target.AsSpan(0, colon).IndexOfAny("/?#.") >= 0;
    }

    /// <param name="path">Decoded, without query and fragment.</param>
    public static PlannedFile? Find(string path, PlannedFile page, ImportPlan plan)
    {
        if (!path.StartsWith('/') && page.File.Path.Folder.TryResolve(path, out var relative)
            && AtFile(relative.Value, path.EndsWith('/'), plan) is { } beside)
            return beside;
        var address = path.StartsWith('/') ? path : Combined(page.Address, path);
        return plan.AtAddress(address) is { } at ? at
            : address.EndsWith(".md", StringComparison.Ordinal) ? plan.AtAddress(address[..^3]) : null;
    }

    private static PlannedFile? AtFile(string path, bool isFolder, ImportPlan plan)
    {
        foreach (var ending in isFolder ? [] : Endings)
        {
            if (plan.AtPath(path + ending) is { } file) return file;
        }
        foreach (var name in FolderPages)
        {
            if (plan.AtPath(path.Length == 0 ? name : $"{path}/{name}") is { } index) return index;
        }
        return isFolder && path.Length > 0 ? AtFile(path, isFolder: false, plan) : null;
    }

    private static string Combined(string address, string relative)
    {
        var folder = address.EndsWith('/') ? address : address[..(address.LastIndexOf('/') + 1)];
        return SourcePath.TryParse(folder.TrimStart('/') + relative, out var path) ? "/" + path.Value : relative;
    }

    private static string Relative(SourcePath folder, SourcePath to)
    {
        var from = folder.Value.Split('/');
        var names = to.Value.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < names.Length - 1 && from[shared] == names[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(names[shared..]));
    }
}
