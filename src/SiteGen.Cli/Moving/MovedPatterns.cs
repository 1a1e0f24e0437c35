using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Renames the folders to which address patterns belong, so that moved pages keep their patterns.</summary>
internal static class MovedPatterns
{
    public static IEnumerable<TextEdit> Of(SourceTree tree, Relocation move)
    {
        if (tree.Find(SiteConfigReader.Path) is not { } file) yield break;
        if ((DataTexts.NodeOf(file) as YamlMapping)?["permalinks"] is not YamlMapping patterns) yield break;
        foreach (var entry in patterns.Entries)
        {
            var name = entry.Key.Trim('/');
            if (!SiteModel.ContentFolder.TryResolve(name, out var folder) || move.NewFolder(folder) == folder) continue;
            var renamed = move.NewFolder(folder).RelativeTo(SiteModel.ContentFolder);
            yield return new TextEdit(
                entry.KeyLocation, entry.Key, entry.Key.Replace(name, renamed, StringComparison.Ordinal));
        }
    }
}
