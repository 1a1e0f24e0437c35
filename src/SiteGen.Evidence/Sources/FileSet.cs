using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Sources;

/// <summary>
/// A pattern of files under <c>data/</c>, such as <c>bench/{configuration}.json</c>; <c>*</c> matches part of a name.
/// </summary>
public sealed class FileSet
{
    private const string Configuration = "{configuration}";

    private readonly Regex _pattern;

    private FileSet(string written, Regex pattern) => (Written, _pattern) = (written, pattern);

    public string Written { get; }

    /// <returns>Null when the pattern leaves <c>data/</c> or names the configuration twice.</returns>
    public static FileSet? Parse(string text)
    {
        var pieces = text.Split(Configuration);
        if (pieces.Length > 2 || text.Contains("..", StringComparison.Ordinal) || text.StartsWith('/')) return null;
        var escaped = pieces.Select(static piece =>
            string.Join("[^/]*", piece.Split('*').Select(Regex.Escape)));
        var pattern = $"^data/{string.Join("(?<configuration>[^/]+)", escaped)}$";
        return new FileSet(text, new Regex(pattern, RegexOptions.CultureInvariant));
    }

    /// <returns>
    /// The configuration that the path names, or else the file's name without its endings; null for another path.
    /// </returns>
    public string? ConfigurationOf(SourcePath path)
    {
        var match = _pattern.Match(path.Value);
        return !match.Success ? null
            : match.Groups["configuration"] is { Success: true } named ? named.Value : NameOf(path);
    }

    /// <summary>Returns the file's name without the endings that say its format.</summary>
    public static string NameOf(SourcePath path)
    {
        var name = path.Name;
        foreach (var ending in (ReadOnlySpan<string>)[".gz", ".json", ".txt", ".bench", ".csv", ".md", ".js"])
            if (name.EndsWith(ending, StringComparison.Ordinal)) name = name[..^ending.Length];
        return name;
    }
}
