using System.Diagnostics.CodeAnalysis;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>Finds the files that pages include.</summary>
internal static class SourceFiles
{
    /// <returns>Null when there is no such text; that is reported.</returns>
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

    /// <summary>Whether the site has files of this path; those of the project around it are not read.</summary>
    private static bool IsSource(SourcePath path) =>
        path.Value == "site.yaml" || path.Value.Split('/')[0] is "content" or "data" or "themes";

    /// <summary>Relative to the file that names it, or from the site's root with a leading '/'.</summary>
    public static bool TryResolve(string written, SourcePath from, [NotNullWhen(true)] out SourcePath? path) =>
        written.StartsWith('/') ? SourcePath.TryParse(written.TrimStart('/'), out path)
            : from.Folder.TryResolve(written, out path);
}
