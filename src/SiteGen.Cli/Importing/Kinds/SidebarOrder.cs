using SiteGen.Cli.Importing.Pages;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The order that the sidebars of Docusaurus and Starlight give pages and folders.</summary>
internal sealed class SidebarOrder
{
    private readonly Dictionary<string, PageSettings> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PageSettings> _folders = new(StringComparer.Ordinal);
    private int _count;

    public IReadOnlyDictionary<string, PageSettings> Folders => _folders;

    /// <summary>Returns the settings of a page, by its path without ending.</summary>
    public PageSettings PageAt(SourcePath path)
    {
        var id = path.Value[..^path.Extension.Length];
        return _pages.GetValueOrDefault(id)
            ?? (path.NameWithoutExtension == "index" ? _pages.GetValueOrDefault(path.Folder.Value) : null)
            ?? (path.NameWithoutExtension == "index" ? _folders.GetValueOrDefault(path.Folder.Value) : null)
            ?? PageSettings.None;
    }

    public void Add(YamlNode? node)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items) Add(item);
                break;
            case YamlScalar { Text: var id }:
                AddPage(id);
                break;
            case YamlMapping item when IsItem(item):
                AddItem(item);
                break;
            // Docusaurus: several sidebars by name, or a category by its label.
            case YamlMapping groups:
                foreach (var group in groups.Entries) Add(group.Value);
                break;
        }
    }

    private static bool IsItem(YamlMapping item) => item.Entries.Any(static entry =>
        entry.Key is "type" or "label" or "slug" or "items" or "link" or "autogenerate");

    private void AddItem(YamlMapping item)
    {
        if ((Text(item, "slug") ?? Text(item, "id")) is { } id) AddPage(id);
        else if (Text(item, "link") is { } link && link.StartsWith('/')) AddPage(link.Trim('/'));
        var folder = Text(SettingsFile.Find(item, "autogenerate"), "directory") ?? Text(item, "dirName");
        var children = SettingsFile.Find(item, "items");
        var label = Text(item, "label");
        if (folder is { Length: > 0 } and not ".")
            _folders.TryAdd(folder.Trim('/'), new PageSettings { Title = label, Weight = ++_count });
        if (children is null) return;
        var weight = _count + 1;
        if (Text(SettingsFile.Find(item, "link"), "id") is { } index) AddPage(index);
        Add(children);
        var folders = Ids(children).Select(static page => page.Contains('/') ? page[..page.LastIndexOf('/')] : "")
            .Distinct().ToList();
        if (folders is [{ Length: > 0 } only])
            _folders.TryAdd(only, new PageSettings { Title = label, Weight = weight });
    }

    private void AddPage(string id) => _pages.TryAdd(id.Trim('/'), new PageSettings { Weight = ++_count });

    private static IEnumerable<string> Ids(YamlNode? node) => node switch
    {
        YamlScalar { Text: var id } => [id],
        YamlSequence list => list.Items.SelectMany(Ids),
        YamlMapping item => (Text(item, "slug") ?? Text(item, "id")) is { } id ? [id]
            : Ids(SettingsFile.Find(item, "items")),
        _ => [],
    };

    private static string? Text(YamlNode? item, string name) => (SettingsFile.Find(item, name) as YamlScalar)?.Text;
}
