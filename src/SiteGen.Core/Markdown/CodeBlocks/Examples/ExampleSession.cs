using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>A session of a page, up to the current position.</summary>
internal sealed class ExampleSession
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _number;

    public Example? First { get; private set; }

    public Example? Last { get; private set; }

    /// <summary>The folder that all its blocks share.</summary>
    public ExampleFolder Folder { get; } = new();

    /// <summary>Returns a name that no block of the session has: <c>example-2.py</c> after <c>example.py</c>.</summary>
    /// <remarks>Tracebacks find the lines of a block by its name.</remarks>
    public string FreeName(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        // The number never goes back, so that no names make the search long.
        for (_number = Math.Max(_number, _names.Count + 1); !_names.Add(free); _number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{_number}{extension}");
        return free;
    }

    public void Add(Example example)
    {
        First ??= example;
        Last = example;
    }
}

/// <summary>The folder in which an example runs.</summary>
internal sealed class ExampleFolder
{
    private readonly Dictionary<string, SourcePath> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The first name that two of its files have; null if there is none.</returns>
    public string? Add(ImmutableArray<SourceFile> files)
    {
        string? twice = null;
        foreach (var path in files.Select(static file => file.Path))
            if (!_files.TryAdd(path.Name, path) && _files[path.Name] != path) twice ??= path.Name;
        return twice;
    }

    public bool Contains(string name) => _files.ContainsKey(name);
}
