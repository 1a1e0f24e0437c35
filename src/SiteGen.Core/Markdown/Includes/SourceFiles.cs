using SiteGen.Foundation;

namespace SiteGen.Markdown.Includes;

/// <summary>Finds the files that pages include.</summary>
internal static class SourceFiles
{
    /// <returns>Null when there is no such text; that is reported.</returns>
    public static string? Find(string written, SourceLocation location, BodyBuilder body)
    {
        if (!TryResolve(written, location.Path, out var path)) body.Report(IncludeProblems.OutsideSite(location, written));
        else if (body.Reads.File(path) is not { } file) body.Report(IncludeProblems.NoFile(location, path, body.Reads.FilesIn(path.Folder)));
        else if (SourceText.Decode(file.Bytes.Span, out _) is not { } text) body.Report(IncludeProblems.NotText(location, path));
        else return text;
        return null;
    }

    /// <summary>Relative to the file that names it, or from the site's root with a leading '/'.</summary>
    public static bool TryResolve(string written, SourcePath from, out SourcePath path) =>
        written.StartsWith('/') ? SourcePath.TryParse(written.TrimStart('/'), out path) : from.Folder.TryResolve(written, out path);
}
