using System.Collections.Frozen;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.Links;

internal enum LinkKind
{
    /// <summary>A file, page, address or heading of the site itself.</summary>
    Internal,
    External,
    Empty,

    /// <summary>The scheme is not allowed: a script, an embedded file, a drive letter.</summary>
    Refused,
}

/// <summary>Classifies link targets as written.</summary>
internal static class LinkAddress
{
    public static FrozenSet<string> Schemes { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "http", "https", "mailto", "tel");

    public static LinkKind KindOf(string target)
    {
        var seen = AsBrowsersSee(target);
        if (seen.Length == 0) return LinkKind.Empty;
        if (seen.StartsWith("//", StringComparison.Ordinal)) return LinkKind.External;
        return SchemeOf(seen) is not { } scheme ? LinkKind.Internal
            : Schemes.Contains(scheme) ? LinkKind.External
            : LinkKind.Refused;
    }

    /// <returns>
    /// The text before a ':' that consists of characters of a scheme or of placeholders; null without one.
    /// </returns>
    public static string? SchemeOf(string target)
    {
        var end = target.AsSpan().IndexOfAny(":/?#");
        if (end <= 0 || target[end] != ':' || char.IsAsciiDigit(target[0])) return null;
        return target[..end].All(IsOfScheme) ? target[..end] : null;
    }

    /// <summary>
    /// Returns true when a live value is part of the scheme, so that only the filled address can be classified.
    /// </summary>
    public static bool HasLiveScheme(string target) =>
        SchemeOf(AsBrowsersSee(target))?.Contains(LinkTargetHoles.Mask) == true;

    private static bool IsOfScheme(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.' or LinkTargetHoles.Mask;

    // Browsers ignore tabs and line ends anywhere in an address, and controls at its start: "java\nscript:" runs.
    // Escaped text has U+FFFD where a control was.
    public static string AsBrowsersSee(string target) =>
        target.Any(IsDropped) ? string.Concat(target.Where(static c => !IsDropped(c))) : target;

    private static bool IsDropped(char letter) => letter is <= ' ' or '\uFFFD';
}
