using SiteGen.Foundation;

namespace SiteGen.Markdown.Links;

internal static class LinkProblems
{
    private static readonly string Allowed = string.Join(", ", LinkTarget.Schemes.Order(StringComparer.Ordinal)
        .Select(static name => $"'{name}:'"));

    public static Diagnostic RefusedScheme(SourceLocation location, string target, string scheme) =>
        Refused(location, target, scheme, $"Link to a page of the site or to an address with {Allowed}.");

    /// <summary>Of an address that a value made; the caller knows the place.</summary>
    public static Diagnostic RefusedValue(string target) =>
        Refused(SourceLocation.Nowhere, target, LinkTarget.SchemeOf(LinkTarget.AsBrowsersSee(target)) ?? "",
            $"Correct the value: it may be an address of the site or one with {Allowed}.");

    public static Diagnostic Empty(SourceLocation location, bool isImage) =>
        Diagnostic.Error("SG0602", location, isImage ? "This image has no file." : "This link leads nowhere.",
            isImage ? "Write the file's path: ![what it shows](picture.png)." : "Write its target: [text](page.md).");

    private static Diagnostic Refused(SourceLocation location, string target, string scheme, string help) =>
        Diagnostic.Error("SG0601", location,
            $"A link cannot lead to '{UnicodeText.Excerpt(target)}': addresses with '{UnicodeText.Excerpt(scheme)}:' are not allowed.", help);
}
