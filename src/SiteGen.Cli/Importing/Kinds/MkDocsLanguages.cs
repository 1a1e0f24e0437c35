using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>
/// The languages of a site of MkDocs, as the plugin 'i18n' names them: <c>index.fr.md</c>, or <c>fr/index.md</c>.
/// </summary>
/// <param name="Main">The language that has no part in addresses.</param>
/// <param name="IsByFolder">True if each language has a folder.</param>
internal sealed record MkDocsLanguages(string Main, ImmutableHashSet<string> Others, bool IsByFolder)
{
    private static readonly MkDocsLanguages None = new("", [], IsByFolder: false);

    public static MkDocsLanguages Of(SettingsFile settings)
    {
        var plugin = settings.Items("plugins").OfType<YamlMapping>()
            .Select(static each => SettingsFile.Find(each, "i18n"))
            .Append(settings["plugins.i18n"]).FirstOrDefault(static found => found is not null);
        var languages = SettingsFile.Find(plugin, "languages");
        var named = languages switch
        {
            YamlMapping map => map.Entries.Select(static entry => entry.Key).ToList(),
            YamlSequence list => [.. list.Items.Select(static item => TextOf(item, "locale")).OfType<string>()],
            _ => [],
        };
        if (named.Count == 0) return None;
        var main = TextOf(plugin, "default_language")
            ?? (languages as YamlSequence)?.Items.Where(static item => TextOf(item, "default") == "true")
                .Select(static item => TextOf(item, "locale")).FirstOrDefault() ?? named[0];
        return new MkDocsLanguages(main, [.. named.Where(name => name != main && name != "default")],
            TextOf(plugin, "docs_structure") == "folder");
    }

    /// <param name="path">Below the folder of pages.</param>
    public bool IsOther(SourcePath path) => LanguageOf(path) is { } language && Others.Contains(language);

    /// <summary>Returns the path without the main language.</summary>
    public SourcePath WithoutMain(SourcePath path) =>
        LanguageOf(path) != Main || Main.Length == 0 ? path
        : IsByFolder ? SourcePath.Parse(path.Value[(Main.Length + 1)..])
        : path.Folder / (path.NameWithoutExtension[..^(Main.Length + 1)] + path.Extension);

    private string? LanguageOf(SourcePath path) =>
        IsByFolder ? path.Value.Split('/') is [var folder, _, ..] ? folder : null
        : path.Name.Split('.') is [_, .., var suffix, _] ? suffix : null;

    private static string? TextOf(YamlNode? node, string name) => (SettingsFile.Find(node, name) as YamlScalar)?.Text;
}
