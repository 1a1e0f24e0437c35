using SiteGen.Cli.Importing.Pages;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The order and the titles that the 'nav' of MkDocs gives pages and folders.</summary>
internal sealed class MkDocsNav
{
    private readonly Dictionary<string, PageSettings> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageSettings> _folders = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _known;
    private int _count;

    private MkDocsNav(IReadOnlySet<string> known) => _known = known;

    /// <summary>The folders by their paths below the folder of pages.</summary>
    public IReadOnlyDictionary<string, PageSettings> Folders => _folders;

    /// <param name="known">The paths of all pages as the 'nav' names them: without the main language.</param>
    public static MkDocsNav Of(IEnumerable<YamlNode> items, IReadOnlySet<string> known)
    {
        var nav = new MkDocsNav(known);
        nav.Add(items);
        return nav;
    }

    public PageSettings PageAt(string path) => _pages.GetValueOrDefault(path) ?? PageSettings.None;

    private void Add(IEnumerable<YamlNode> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case YamlScalar { Text: var path }: AddPage(path, null); break;
                case YamlMapping { Entries: [{ Value: YamlScalar { Text: var path }, Key: var title }] }:
                    AddPage(path, title);
                    break;
                case YamlMapping { Entries: [{ Value: YamlSequence list, Key: var title }] }:
                    AddGroup(title, list);
                    break;
            }
        }
    }

    private void AddPage(string path, string? title)
    {
        path = path.TrimStart('.', '/');
        _count++;
        if (path.EndsWith('/')) _folders.TryAdd(path.Trim('/'), new PageSettings { Title = title, Weight = _count });
        else _pages.TryAdd(path, new PageSettings { Title = title, Weight = _count });
    }

    /// <summary>Gives a group to the folder that all of its pages share.</summary>
    private void AddGroup(string title, YamlSequence list)
    {
        var weight = _count + 1;
        Add(list.Items);
        var folders = PagesOf(list).Select(static path => SourcePath.TryParse(path, out var parsed)
            ? parsed.Folder.Value : "").ToList();
        if (folders.Count == 0) return;
        var shared = folders.Aggregate(Shared);
        if (shared.Length == 0) return;
        _folders.TryAdd(shared, new PageSettings { Title = title, Weight = weight });
        foreach (var index in new[] { $"{shared}/index.md", $"{shared}/README.md" })
        {
            if (_known.Contains(index))
                _pages[index] = (_pages.GetValueOrDefault(index) ?? PageSettings.None) with { Weight = weight };
        }
    }

    private static IEnumerable<string> PagesOf(YamlNode node) => node switch
    {
        YamlScalar { Text: var path } => path.Contains("://", StringComparison.Ordinal) ? [] : [path],
        YamlSequence list => list.Items.SelectMany(PagesOf),
        YamlMapping mapping => mapping.Entries.SelectMany(static entry => PagesOf(entry.Value)),
        _ => [],
    };

    private static string Shared(string first, string second)
    {
        while (first.Length > 0 && second != first && !second.StartsWith(first + "/", StringComparison.Ordinal))
            first = first.Contains('/') ? first[..first.LastIndexOf('/')] : "";
        return first;
    }
}
