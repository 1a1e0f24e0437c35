using SiteGen.Foundation;

namespace SiteGen.Markdown.Links;

internal static class LinkProblems
{
    private static readonly string Allowed = string.Join(", ", LinkAddress.Schemes.Order(StringComparer.Ordinal)
        .Select(static name => $"'{name}:'"));

    public static Diagnostic RefusedScheme(SourceLocation location, string target, string scheme) =>
        Refused(location, target, scheme,
            $"Link to a page of the site or to an address that begins with one of {Allowed}.");

    /// <summary>Returns the problem of an address that a value produced; the caller adds the location.</summary>
    public static Diagnostic RefusedValue(string target) =>
        Refused(SourceLocation.Nowhere, target, LinkAddress.SchemeOf(LinkAddress.AsBrowsersSee(target)) ?? "",
            $"Correct the value: use an address of the site or one that begins with one of {Allowed}.");

    public static Diagnostic Empty(SourceLocation location, bool isImage) => isImage
        ? WithoutTarget(location, "This image has no file.", "Write the file's path: ![what it shows](picture.png).")
        : WithoutTarget(location, "This link has no target.", "Write its target: [text](page.md).");

    /// <summary>Returns the problem of an empty address that consists only of values.</summary>
    public static Diagnostic EmptyValue(SourceLocation location, bool isImage) =>
        WithoutTarget(location, isImage ? "The value for this image's file is empty."
            : "The value for this link's target is empty.",
            "Give the value a text, or write the link only when the value has one.");

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
            + $"links lead to '{Shortened(used)}', as defined on line {first.Line}, not to '{Shortened(target)}'.",
            "Delete one of the two definitions, or rename one of them.");

    private static string Shortened(string target) => target.Length <= 80 ? target : target[..80] + "…";
}
