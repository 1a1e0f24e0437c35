using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the address patterns of folders: {posts: /:year/:month/:slug/}.</summary>
internal static class PermalinkReader
{
    private const string Help =
        "Write each folder with the address pattern of its pages: {posts: /:year/:month/:slug/}.";

    private static readonly SourcePath Content = SourcePath.Parse("content");

    public static ImmutableArray<(SourcePath Folder, PermalinkPattern Pattern)> Read(YamlFields fields) =>
        fields.Mapping("permalinks", Help) is not { } mapping ? []
        : [.. mapping.Entries.Select(entry => Entry(entry, fields)).OfType<(SourcePath, PermalinkPattern)>()];

    private static (SourcePath, PermalinkPattern)? Entry(YamlEntry entry, YamlFields fields)
    {
        if (!Content.TryResolve(entry.Key.TrimStart('/'), out var folder)
            || (folder != Content && !folder.IsUnder(Content)))
        {
            fields.Problems.Add(SiteConfigProblems.NotAFolder(entry));
            return null;
        }
        return YamlValues.Text(entry.Value, entry.Key, fields.Problems) is { } text
            && PermalinkPattern.Parse(text, fields.Problems) is { } pattern ? (folder, pattern) : null;
    }
}
