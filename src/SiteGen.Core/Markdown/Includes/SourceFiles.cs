using System.Diagnostics.CodeAnalysis;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>Finds the files that pages include.</summary>
internal static class SourceFiles
{
    /// <returns>The file's text; null when it cannot be included, which is reported.</returns>
    public static string? Find(string written, SourceLocation location, Reads reads, Action<Diagnostic> report)
    {
        if (!TryResolve(written, location.Path, out var path)) report(IncludeProblems.OutsideSite(location, written));
        else if (!IsSource(path)) report(IncludeProblems.OutsideSite(location, path.Value));
        else if (reads.File(path) is not { } file)
            report(IncludeProblems.NoFile(location, path, reads.FilesIn(path.Folder)));
        else if (SourceText.Decode(file.Bytes.Span, out _) is not { } text)
            report(IncludeProblems.NotText(location, path));
        else return text;
        return null;
    }

    /// <summary>Returns true for paths of the site; files of the project around it are not read.</summary>
    private static bool IsSource(SourcePath path) =>
        path.Value == "site.yaml" || path.Value.Split('/')[0] is "content" or "data" or "themes";

    /// <summary>
    /// Resolves a path that is relative to the file that names it, or to the site's root with a leading '/'.
    /// </summary>
    public static bool TryResolve(string written, SourcePath from, [NotNullWhen(true)] out SourcePath? path) =>
        written.StartsWith('/') ? SourcePath.TryParse(written.TrimStart('/'), out path)
            : from.Folder.TryResolve(written, out path);
}
