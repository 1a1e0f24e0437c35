using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SiteGen.Foundation;

/// <summary>
/// The place of a file in the finished site. Every file that the generator writes has one, so nothing can leave the
/// output folder.
/// </summary>
public sealed record OutputPath : IComparable<OutputPath>
{
    private static readonly string[] WindowsDevices =
    [
        "con", "prn", "aux", "nul", "conin$", "conout$",
        .. Enumerable.Range(1, 9).SelectMany(static n => new[] { $"com{n}", $"lpt{n}" }),
    ];

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>The limit for a whole path. macOS opens paths of up to 1,024 bytes.</summary>
    private const int MaxBytes = 1_000;

    private OutputPath(string value) => Value = value;

    public string Value { get; }

    public string Extension => Path.GetExtension(Value);

    /// <exception cref="FormatException">A part of the path cannot be a file name on every system.</exception>
    public static OutputPath Parse(string text) =>
        WhyNot(text) is { } reason ? throw new FormatException($"'{text}' cannot be a file of the site: {reason}.")
            : new OutputPath(UnicodeText.Composed(text));

    public static OutputPath Of(UrlPath url) => Parse((url.IsFolder ? url.Value + "index.html" : url.Value)[1..]);

    public static bool TryOf(UrlPath url, [NotNullWhen(true)] out OutputPath? path, out string? reason)
    {
        var text = (url.IsFolder ? url.Value + "index.html" : url.Value)[1..];
        reason = WhyNot(text);
        path = reason is null ? new OutputPath(text) : null;
        return path is not null;
    }

    /// <summary>Returns why a folder address cannot have a page of that name, or null when it can.</summary>
    /// <param name="name">A slug; empty when the text that it was made from has no letter or digit.</param>
    public static string? WhyNotBelow(UrlPath folder, string name) =>
        name.Length == 0 ? "the name has no letter or digit"
        : TryOf(folder.Child(name), out _, out var reason) ? null : reason;

    /// <summary>
    /// The path case-folded and in NFC: equal for two paths that some file systems treat as the same.
    /// </summary>
    public string CollisionKey => (Ascii.IsValid(Value) ? Value : UnicodeText.Composed(Value)).ToUpperInvariant();

    /// <summary>The address at which a web server shows this file: 'a/index.html' is '/a/'.</summary>
    public UrlPath Url =>
        Value == "index.html" ? UrlPath.Home
        : Value.EndsWith("/index.html", StringComparison.Ordinal) ? UrlPath.Parse("/" + Value[..^"index.html".Length])
        : UrlPath.Parse("/" + Value);

    public bool Equals(OutputPath? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    public int CompareTo(OutputPath? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    private static string? WhyNot(string text)
    {
        if (text.Length == 0) return "it is empty";
        if (text.Length > MaxBytes / 3 && Encoding.UTF8.GetByteCount(text) > MaxBytes)
            return $"its path is longer than {MaxBytes} bytes, which some systems cannot open";
        foreach (var part in text.AsSpan().Split('/'))
        {
            var name = text.AsSpan(part);
            if (!IsPlain(name) && WhyNotName(name.ToString()) is { } reason) return reason;
        }
        return null;
    }

    /// <summary>Accepts the most common names quickly: a build checks tens of thousands.</summary>
    private static bool IsPlain(ReadOnlySpan<char> name) =>
        name.Length is > 0 and < 200 && !name.ContainsAnyExcept(PlainLetters) && name[^1] != '.' && name[0] != '.'
            && name.IndexOf('.') is not (3 or 4) && name.Length is not (3 or 4);

    private static string? WhyNotName(string name) => name switch
    {
        "" => "it has an empty part",
        "." or ".." => "it leaves its folder",
        _ when name.EndsWith('.') || name.EndsWith(' ') => $"'{name}' ends with a dot or a space, which Windows drops",
        _ when name.Any(static c => char.IsControl(c) || c is '\\' or ':' or '*' or '"' or '<' or '>' or '|' or '?') =>
            $"'{name}' has a character that Windows does not allow",
        _ when WindowsDevices.Contains(name.Split('.')[0].ToLowerInvariant()) =>
            $"'{name}' is the name of a device on Windows",
        _ when name.Equals(".git", StringComparison.OrdinalIgnoreCase)
            || name.Equals("git~1", StringComparison.OrdinalIgnoreCase) => $"'{name}' is the name of git's own folder",
        _ when Encoding.UTF8.GetByteCount(name) > 240 => $"'{UnicodeText.Excerpt(name)}' is longer than 240 bytes",
        _ => null,
    };
}
