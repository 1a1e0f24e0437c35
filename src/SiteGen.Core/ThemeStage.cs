using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using SiteGen.Model;
using SiteGen.Theming;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Look;
using SiteGen.Theming.Pictures;

namespace SiteGen;

/// <summary>A theme by itself, before it is applied to a site.</summary>
/// <param name="Settings">The defaults of the settings under <c>params</c>.</param>
public sealed record LoadedTheme(Theme Theme, Texts Texts, DataMap Settings, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The backgrounds on which the accent colour must be readable.</summary>
    public Backgrounds Backgrounds { get; init; } = Backgrounds.Default;
}

/// <summary>Reads a theme, and applies it to a site: templates, assets, texts, settings.</summary>
public static class ThemeStage
{
    public static LoadedTheme Load(SiteConfig config, SourceTree tree, Memory memory)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var snapshot = Snapshot.Of(tree);
        var used = new HashSet<(SourcePath, Fingerprint)>();
        var name = config.Theme;
        if (!Theme.NamesIn(tree).Contains(name))
        {
            problems.Add(TemplateProblems.NoTheme(config.ThemeLocation, name, Theme.NamesIn(tree)));
            name = Theme.DefaultName;
        }
        var theme = Theme.Of(name, tree);
        var english = TextsIn("en");
        var own = config.Language == "en" ? english : TextsIn(config.Language);
        var texts = new Texts(config.Language, own, english, PlaceOf);
        var descriptions = theme.Layers("theme.yaml", tree).Select(Map).ToList();
        var settings = Merge(FieldsOf("params"));
        problems.AddRange(ThemeCheck.Parameters(config, settings, theme, tree));
        problems.AddRange(ThemeCheck.Language(config, name, own, english, tree));
        memory.ThemeData.KeepOnly(used);
        return new LoadedTheme(theme, texts, settings, problems.ToImmutable())
        {
            Backgrounds = Backgrounds.Of(FieldsOf("backgrounds").FirstOrDefault()),
        };

        IEnumerable<DataMap> FieldsOf(string name) =>
            descriptions.Select(file => file.Fields.GetValueOrDefault(name)).OfType<DataMap>();

        // A regional language falls back to its base language: de-AT to de.
        DataMap TextsIn(string language) =>
            Merge(FilesOf(language).Select(Map));

        IEnumerable<SourceFile> FilesOf(string language) =>
            new[] { language, language.Split('-')[0] }.Distinct()
                .SelectMany(one => theme.Layers($"i18n/{one}.yaml", tree));

        SourceLocation PlaceOf(string key) =>
            FilesOf(config.Language).Concat(FilesOf("en")).Select(file => KeyIn(file, key)).OfType<SourceLocation>()
                .FirstOrDefault() ?? SourceLocation.Nowhere;

        DataMap Map(SourceFile file)
        {
            var read = memory.ThemeData.Get((file.Path, file.Fingerprint), default, snapshot,
                _ => DataFiles.Read(file, TimeZoneInfo.Utc));
            used.Add((file.Path, file.Fingerprint));
            problems.AddRange(read.Diagnostics);
            if (read.Value is DataMap map) return map;
            if (read.Diagnostics.IsEmpty)
                problems.Add(TemplateProblems.BadThemeFile(
                    new SourceLocation(file.Path), "The file does not contain a mapping of names to values."));
            return DataMap.Empty;
        }
    }

    public static WithProblems<ThemedSite> Dress(
        SiteModel model, LoadedTheme loaded, Additions additions, SitePictures pictures, SocialCards cards,
        SourceTree tree, Memory memory)
    {
        var theme = loaded.Theme;
        var (assets, problems) = Assets.Of(theme, tree);
        var settings = Merge([ThemedSite.DataMapOf(model.Config.Params), loaded.Settings]);
        var templates = TemplatesOf(theme, tree);
        memory.Templates.KeepOnly(templates);
        var lastChanges = model.Config.HasLastChangeFromGit ? tree.LastChanges
            : FrozenDictionary<SourcePath, DateTimeOffset>.Empty;
        var look = SiteLook.Of(model, loaded.Backgrounds, tree);
        var site = new ThemedSite(model, theme, assets, loaded.Texts, settings, memory.Templates)
        {
            LastChanges = lastChanges,
            Additions = additions,
            Look = look.Value,
            Pictures = pictures,
            Cards = cards,
        };
        return new WithProblems<ThemedSite>(
            site, [.. problems, .. look.Problems,
                .. templates.Where(file => IsOfSite(file, tree)).SelectMany(memory.Templates.Check)]);
    }

    /// <summary>
    /// Returns false for a template of the program, which has no errors and is compiled when a page uses it.
    /// </summary>
    private static bool IsOfSite(SourceFile template, SourceTree tree) => tree.FindDefault(template.Path) != template;

    private static List<SourceFile> TemplatesOf(Theme theme, SourceTree tree)
    {
        var reads = new Reads(tree);
        return [.. theme.Files.Where(static path => path.EndsWith(".html", StringComparison.Ordinal)
            || path == SocialCards.Template)
            .Select(path => theme.Find(path, reads)!)];
    }

    private static SourceLocation? KeyIn(SourceFile file, string key) =>
        TextFile.Read(file, DataFiles.ByteLimit, out _) is { } text && YamlReader.Read(text, file.Path)
            .Node is YamlMapping texts
            ? texts.Entries.FirstOrDefault(entry => entry.Key == key)?.KeyLocation : null;

    /// <summary>Merges maps key by key; for each key, the first map that has it wins.</summary>
    private static DataMap Merge(IEnumerable<DataMap> maps) =>
        DataMap.Of(maps.SelectMany(static map => map.Keys.Select(key => KeyValuePair.Create(key, map.Fields[key])))
            .DistinctBy(static field => field.Key, StringComparer.Ordinal));
}
