using SiteGen.Foundation;

namespace SiteGen.Markdown.Links;

internal static class LinkProblems
{
    public static Diagnostic RefusedScheme(SourceLocation location, string target, string scheme) =>
        Diagnostic.Error("SG0601", location, $"A link cannot lead to '{Shortened(target)}': addresses with '{scheme}:' are not allowed.",
            $"Link to a page of the site or to an address with {string.Join(", ", LinkTarget.Schemes.Order(StringComparer.Ordinal).Select(static name => $"'{name}:'"))}.");

    public static Diagnostic Empty(SourceLocation location, bool isImage) =>
        Diagnostic.Error("SG0602", location, isImage ? "This image has no file." : "This link leads nowhere.",
            isImage ? "Write the file's path: ![what it shows](picture.png)." : "Write its target: [text](page.md).");

    private static string Shortened(string target) => target.Length <= 80 ? target : target[..80] + "…";
}
