using System.Collections.Immutable;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen;

/// <summary>Puts a site and its theme together: templates, assets, texts, settings.</summary>
public static class ThemeStage
{
    public static (ThemedSite Site, ImmutableArray<Diagnostic> Problems) Load(SiteModel model, SourceTree tree, Memory memory)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var name = model.Config.Theme;
        if (!Theme.NamesIn(tree).Contains(name))
        {
            problems.Add(TemplateProblems.NoTheme(model.Config.ThemeLocation, name, Theme.NamesIn(tree)));
            name = Theme.DefaultName;
        }
        var theme = Theme.Of(name, tree);
        var reads = new Reads(tree);
        var texts = new Texts(model.Config.Language, Texts(model.Config.Language), Texts("en"));
        var settings = Map("theme.yaml").Fields.GetValueOrDefault("params") as DataMap ?? DataMap.Empty;
        var (assets, assetProblems) = Assets.Of(theme, tree);
        problems.AddRange(assetProblems);
        var site = new ThemedSite(model, theme, assets, texts, Merge(ThemedSite.DataMapOf(model.Config.Params), settings), memory.Templates);
        problems.AddRange(theme.Files.Where(static path => path.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(path => memory.Templates.Check(theme.Find(path, reads)!)));
        return (site, problems.ToImmutable());

        // A regional language falls back on its language: de-AT on de.
        DataMap Texts(string language) => Merge(Map($"i18n/{language}.yaml"), Map($"i18n/{language.Split('-')[0]}.yaml"));

        DataMap Map(string path)
        {
            if (theme.Find(path, reads) is not { } file) return DataMap.Empty;
            var (value, found) = YamlDataReader.Read(file, TimeZoneInfo.Utc);
            problems.AddRange(found);
            if (value is DataMap map) return map;
            if (found.IsEmpty) problems.Add(TemplateProblems.BadThemeFile(new SourceLocation(file.Path), "The file does not hold a mapping of names to values."));
            return DataMap.Empty;
        }
    }

    private static DataMap Merge(DataMap own, DataMap defaults) =>
        DataMap.Of(own.Keys.Concat(defaults.Keys).Distinct(StringComparer.Ordinal)
            .Select(key => KeyValuePair.Create(key, own.Fields.GetValueOrDefault(key) ?? defaults.Fields[key])));
}
