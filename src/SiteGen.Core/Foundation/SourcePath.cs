using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Foundation;

/// <summary>
/// The place of a file or folder in the site's source: relative to the root, with '/', the root itself being "".
/// </summary>
/// <remarks>
/// Ordered and compared by ordinal, so that a listing is the same on every machine.
/// A class: collections of classes share their code, which the runtime brings compiled; those of a struct are compiled
/// at every start.
/// </remarks>
public sealed record SourcePath : IComparable<SourcePath>
{
    private SourcePath(string value) => Value = value;

    public static SourcePath Root { get; } = new("");

    public string Value { get; }

    /// <summary>For a text that <see cref="Value"/> gave, which needs no second look.</summary>
    internal static SourcePath OfValue(string value) => new(value);

    /// <exception cref="FormatException">The path is absolute or leaves the root.</exception>
    public static SourcePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a path inside the site.");

    /// <summary>Reads a path as someone wrote it: '\' counts as '/', '.' and '..' are resolved.</summary>
    /// <returns>False when the path is absolute, leaves the root or holds a NUL.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SourcePath? path) =>
        Root.TryResolve(text, out path);

    /// <summary>Finds what a relative path means in this folder.</summary>
    public bool TryResolve(string relative, [NotNullWhen(true)] out SourcePath? path)
    {
        path = null;
        relative = relative.Replace('\\', '/');
        if (relative.StartsWith('/') || relative.Contains('\0') || IsDriveLetter(relative)) return false;
        var names = new List<string>(Value.Length == 0 ? [] : Value.Split('/'));
        foreach (var name in relative.Split('/'))
        {
            if (name is "" or ".") continue;
            if (name != "..") names.Add(name);
            else if (names.Count == 0) return false;
            else names.RemoveAt(names.Count - 1);
        }
        path = new SourcePath(string.Join('/', names));
        return true;
    }

    public static SourcePath operator /(SourcePath folder, string relative) =>
        folder.TryResolve(relative, out var path) ? path : throw new FormatException($"'{relative}' leaves the site.");

    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>With its dot and in lower case: ".md", or "" when there is none.</summary>
    public string Extension
    {
        get
        {
            var name = Name;
            var dot = name.LastIndexOf('.');
            return dot <= 0 ? "" : name[dot..].ToLowerInvariant();
        }
    }

    public string NameWithoutExtension => Name[..^Extension.Length];

    public SourcePath Folder
    {
        get
        {
            var slash = Value.LastIndexOf('/');
            return slash < 0 ? Root : new SourcePath(Value[..slash]);
        }
    }

    public bool IsRoot => Value.Length == 0;

    public bool IsUnder(SourcePath folder) =>
        folder.IsRoot || (Value.Length > folder.Value.Length && Value[folder.Value.Length] == '/'
            && Value.StartsWith(folder.Value, StringComparison.Ordinal));

    /// <summary>The rest of the path below a folder that it is under.</summary>
    public string RelativeTo(SourcePath folder) => folder.IsRoot ? Value : Value[(folder.Value.Length + 1)..];

    /// <summary>The folders that hold it, the nearest first, the root last.</summary>
    public IEnumerable<SourcePath> Ancestors()
    {
        for (var path = this; !path.IsRoot;)
        {
            path = path.Folder;
            yield return path;
        }
    }

    public bool Equals(SourcePath? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public int CompareTo(SourcePath? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    private static bool IsDriveLetter([NotNull] string text) =>
        text.Length > 1 && text[1] == ':' && char.IsAsciiLetter(text[0]);
}
