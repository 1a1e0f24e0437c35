using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Foundation;

/// <summary>
/// The path of a file or folder in the site's source, relative to the root and with '/'. The root itself is "".
/// </summary>
/// <remarks>
/// Compared by ordinal, so that a listing has the same order on every machine.
/// A class, because collections of classes share code that the runtime ships compiled. Collections of a struct are
/// compiled at every startup.
/// </remarks>
public sealed record SourcePath : IComparable<SourcePath>
{
    private SourcePath(string value) => Value = value;

    public static SourcePath Root { get; } = new("");

    public string Value { get; }

    /// <summary>Wraps a text that came from <see cref="Value"/>, without checking it again.</summary>
    internal static SourcePath OfValue(string value) => new(value);

    /// <exception cref="FormatException">The path is absolute or leaves the root.</exception>
    public static SourcePath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a path inside the site.");

    /// <summary>Parses a path as an author wrote it: '\' counts as '/', and '.' and '..' are resolved.</summary>
    /// <returns>False when the path is absolute, leaves the root or holds a NUL.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SourcePath? path) =>
        Root.TryResolve(text, out path);

    /// <summary>Resolves a relative path against this folder.</summary>
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

    /// <summary>The extension with its dot, in lowercase: ".md"; "" when there is none.</summary>
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

    /// <summary>Returns the rest of the path below a folder that contains it.</summary>
    public string RelativeTo(SourcePath folder) => folder.IsRoot ? Value : Value[(folder.Value.Length + 1)..];

    /// <summary>Returns the folders that contain the path, the nearest first and the root last.</summary>
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
