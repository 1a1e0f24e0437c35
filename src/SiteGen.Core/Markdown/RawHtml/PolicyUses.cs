using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;
using SiteGen.Markdown.Links;

namespace SiteGen.Markdown.RawHtml;

/// <summary>
/// Finds uses that a content security policy may forbid: code in the page, and resources that it loads.
/// </summary>
/// <remarks>The directives are those of Content Security Policy Level 3, section 6.</remarks>
internal static class PolicyUses
{
    private static readonly FrozenDictionary<(string Element, string Attribute), string> Loaded =
        new Dictionary<(string, string), string>
        {
            [("script", "src")] = "script-src",
            [("img", "src")] = "img-src",
            [("image", "href")] = "img-src",
            [("image", "xlink:href")] = "img-src",
            [("input", "src")] = "img-src",
            [("video", "poster")] = "img-src",
            [("video", "src")] = "media-src",
            [("audio", "src")] = "media-src",
            [("source", "src")] = "media-src",
            [("track", "src")] = "media-src",
            [("iframe", "src")] = "frame-src",
            [("frame", "src")] = "frame-src",
            [("embed", "src")] = "object-src",
            [("object", "data")] = "object-src",
            [("form", "action")] = "form-action",
            [("base", "href")] = "base-uri",
        }.ToFrozenDictionary();

    public static IEnumerable<PolicyUse> Of(RawTag tag, Func<int, SourceLocation> at)
    {
        if (tag.IsEnd) yield break;
        if (tag.Name == "style") yield return Inline("style-src", tag, tag.Code ?? "", at(tag.Start));
        if (tag.Name == "script" && tag["src"] is null && IsCode(tag["type"]))
            yield return Inline("script-src", tag, tag.Code ?? "", at(tag.Start));
        foreach (var attribute in tag.Attributes)
        {
            if (Of(tag, attribute) is var (directive, address))
                yield return new PolicyUse(directive, address, Describe(tag), at(attribute.Start));
        }
    }

    private static (string Directive, string? Address)? Of(RawTag tag, RawAttribute attribute)
    {
        var (name, value) = (attribute.Name, attribute.Value.Trim());
        if (name == "style") return ("style-src-attr", null);
        if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 3) return ("script-src-attr", null);
        if (value.Contains(LinkTargetHoles.Mask) || value.Length == 0) return null;
        if (tag.Name is "a" or "area" or "form" or "iframe" && IsScript(value)) return ("script-src", null);
        if (tag.Name == "link" && name == "href" && DirectiveOfLink(tag) is { } ofLink) return (ofLink, value);
        return Loaded.TryGetValue((tag.Name, name), out var directive) ? (directive, value) : null;
    }

    private static bool IsScript(string address) =>
        LinkAddress.SchemeOf(LinkAddress.AsBrowsersSee(address)) is { } scheme
        && scheme.Equals("javascript", StringComparison.OrdinalIgnoreCase);

    private static string? DirectiveOfLink(RawTag link) => link["rel"]?.Trim().ToLowerInvariant() switch
    {
        "stylesheet" => "style-src",
        "icon" or "shortcut icon" or "apple-touch-icon" => "img-src",
        "manifest" => "manifest-src",
        "modulepreload" => "script-src",
        _ => null,
    };

    /// <summary>Returns true when a script's type marks it as code; other types contain data.</summary>
    private static bool IsCode(string? type) => type?.Trim().ToLowerInvariant() is null or "" or "module" or "importmap"
        or "text/javascript" or "application/javascript" or "text/ecmascript" or "application/ecmascript";

    private static PolicyUse Inline(string directive, RawTag tag, string code, SourceLocation place) =>
        new(directive, null, Describe(tag), place)
        {
            Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code))),
        };

    private static string Describe(RawTag tag) => $"<{tag.Name}>";
}
