using SiteGen.Foundation;

namespace SiteGen.Markdown.Links;

internal static class LinkProblems
{
    private static readonly string Allowed = string.Join(", ", LinkAddress.Schemes.Order(StringComparer.Ordinal)
        .Select(static name => $"'{name}:'"));

    public static Diagnostic RefusedScheme(SourceLocation location, string target, string scheme) =>
        Refused(location, target, scheme, $"Link to a page of the site or to an address with {Allowed}.");

    /// <summary>Of an address that a value made; the caller knows the place.</summary>
    public static Diagnostic RefusedValue(string target) =>
        Refused(SourceLocation.Nowhere, target, LinkAddress.SchemeOf(LinkAddress.AsBrowsersSee(target)) ?? "",
            $"Correct the value: it may be an address of the site or one with {Allowed}.");

    public static Diagnostic Empty(SourceLocation location, bool isImage) => isImage
        ? WithoutTarget(location, "This image has no file.", "Write the file's path: ![what it shows](picture.png).")
        : WithoutTarget(location, "This link leads nowhere.", "Write its target: [text](page.md).");

    /// <summary>Of an address that consists of nothing but values.</summary>
    public static Diagnostic EmptyValue(SourceLocation location, bool isImage) =>
        WithoutTarget(location, isImage ? "The value names no file for this image."
            : "The value gives this link no target.",
            "Give the value a text, or write the link only where there is one.");

    private static Diagnostic WithoutTarget(SourceLocation location, string message, string help) =>
        Diagnostic.Error("SG0602", location, message, help);

    private static Diagnostic Refused(SourceLocation location, string target, string scheme, string help) =>
        Diagnostic.Error("SG0601", location,
            $"A link cannot lead to '{UnicodeText.Excerpt(target)}': addresses with '{UnicodeText.Excerpt(scheme)}:' "
            + $"are not allowed.", help);

    public static Diagnostic DefinedTwice(
        SourceLocation location, string name, string target, string used, SourceLocation first) =>
        Diagnostic.Warning("SG0683", location,
            $"'[{UnicodeText.Excerpt(name)}]' is defined twice; "
            + $"links lead to '{Shortened(used)}', as line {first.Line} says, and not to '{Shortened(target)}'.",
            "Delete one of the two definitions, or give one another name.");

    private static string Shortened(string target) => target.Length <= 80 ? target : target[..80] + "…";
}
