using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Foundation;

/// <summary>An address on the site, readable and relative to the site's own root: "/docs/été/".</summary>
/// <remarks>
/// Starts with '/'. The base path and percent-encoding are added when it is written: <see cref="Encoded"/>.
/// </remarks>
public sealed record UrlPath : IComparable<UrlPath>
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.~");

    private UrlPath(string value) => Value = value;

    public static UrlPath Home { get; } = new("/");

    public string Value { get; }

    public bool IsFolder => Value.EndsWith('/');

    /// <exception cref="FormatException">The text is not an address from the root.</exception>
    public static UrlPath Parse(string text) =>
        TryParse(text, out var path) ? path
            : throw new FormatException($"'{text}' is not an address of the form '/a/b/'.");

    /// <returns>
    /// False for a text without a leading '/', with '.', '..' or empty parts, or with control characters or a
    /// backslash.
    /// </returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out UrlPath? path)
    {
        path = null;
        if (!text.StartsWith('/') || text.Any(char.IsControl) || text.Contains('\\')) return false;
        var parts = text[1..].Split('/');
        if (parts[..^1].Any(static part => part is "" or "." or "..") || parts[^1] is "." or "..") return false;
        path = new UrlPath(UnicodeText.Composed(text));
        return true;
    }

    /// <summary>Returns the folder address below this one: '/docs/' and 'intro' give '/docs/intro/'.</summary>
    public UrlPath Child(string name) => Below(name, "/");

    public UrlPath File(string name) => Below(name, "");

    /// <summary>The path, percent-encoded as RFC 3986 requires.</summary>
    public string Encoded =>
        !Value.AsSpan().ContainsAnyExcept(PlainLetters) ? Value
            : string.Join('/', Value.Split('/').Select(Uri.EscapeDataString));

    public bool Equals(UrlPath? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public int CompareTo(UrlPath? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    /// <summary>Skips validation for names of plain letters.</summary>
    private UrlPath Below(string name, string end)
    {
        var text = IsFolder ? string.Concat(Value, name, end) : string.Concat(Value, "/", name, end);
        return name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAnyExcept(PlainLetters)
            && !name.Contains('/') ? new UrlPath(text) : Parse(text);
    }
}
