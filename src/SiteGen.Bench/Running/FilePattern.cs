using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Bench.Running;

/// <summary>Finds files by a pattern.</summary>
internal static class FilePattern
{
    /// <summary>Returns the files that match a pattern, with their paths from its first wildcard, in order.</summary>
    /// <param name="pattern">
    /// A full path; <c>*</c> matches part of a name, and <c>**</c> as a whole name any folders.
    /// </param>
    public static IEnumerable<(SourcePath Path, string Full)> Matching(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedCount = Math.Min(parts.TakeWhile(static part => !part.Contains('*')).Count(), parts.Length - 1);
        var folder = string.Join('/', parts[..fixedCount]) is { Length: > 0 } written ? written : "/";
        if (!Directory.Exists(folder)) yield break;
        var rest = new Regex($"^{ExpressionOf(parts[fixedCount..])}\\z", RegexOptions.CultureInvariant);
        var options = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = true,
            RecurseSubdirectories = parts.Length - fixedCount > 1 || parts[^1] == "**",
        };
        foreach (var full in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var inside = Path.GetRelativePath(folder, full).Replace('\\', '/');
            if (rest.IsMatch(inside) && SourcePath.TryParse(inside, out var path)) yield return (path, full);
        }
    }

    private static string ExpressionOf(string[] parts) => string.Concat(parts.Select((part, index) =>
        (part == "**", index == parts.Length - 1) switch
        {
            (true, true) => ".+",
            (true, false) => "(.+/)?",
            (false, true) => PartOf(part),
            _ => PartOf(part) + "/",
        }));

    private static string PartOf(string part) => string.Join("[^/]*", part.Split('*').Select(Regex.Escape));
}
