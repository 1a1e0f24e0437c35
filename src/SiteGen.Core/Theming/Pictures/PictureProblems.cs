using SiteGen.Foundation;

namespace SiteGen.Theming.Pictures;

/// <summary>Problems of pictures: SG0410 to SG0416.</summary>
internal static class PictureProblems
{
    public static Diagnostic NoCodec(SourceLocation location, string reason) =>
        Diagnostic.Warning("SG0410", location,
            $"This system cannot make pictures, so they are published as they are: {reason}",
            "Use a system for which libvips is available, or remove 'images' and 'cards' from site.yaml.");

    public static Diagnostic NotAPicture(SourceLocation location, SourcePath file) =>
        Diagnostic.Warning("SG0411", location,
            $"'{file}' is not a picture that browsers can show.",
            "Replace the file with a PNG, JPEG, WebP, GIF, AVIF or SVG; the file is published as it is.");

    public static Diagnostic Incomplete(SourceLocation location, SourcePath file) =>
        Diagnostic.Warning("SG0412", location,
            $"The picture '{file}' is damaged: its end is missing, or a part has changed.",
            "Save or copy it again; the file is published as it is.");

    public static Diagnostic TooLarge(SourceLocation location, SourcePath file, long width, long height, long most) =>
        Diagnostic.Warning("SG0413", location,
            $"The picture '{file}' has {width}×{height} pixels, which is more than {most / 1_000_000} million.",
            "Make it smaller; the file is published as it is.");

    public static Diagnostic Unreadable(SourceLocation location, SourcePath file, string reason) =>
        Diagnostic.Warning("SG0414", location,
            $"The picture '{file}' cannot be made smaller: {UnicodeText.Excerpt(UnicodeText.OneLine(reason))}",
            "Save it again with another program; the original is published in its place.");

    /// <param name="removed">Elements and attributes: "&lt;script&gt;", "onclick".</param>
    public static Diagnostic Cleaned(SourceLocation location, SourcePath file, IEnumerable<string> removed) =>
        Diagnostic.Warning("SG0415", location,
            $"'{file}' is published without what a picture does not need: {string.Join(", ", removed)}.",
            "Remove these parts from the file, or link to it instead of showing it as a picture.");

    public static Diagnostic NotXml(SourceLocation location, SourcePath file, string reason) =>
        Diagnostic.Error("SG0416", location,
            $"'{file}' cannot be checked for scripts, because it is not valid XML: {UnicodeText.OneLine(reason)}",
            "Save it again with a drawing program, or link to it instead of showing it as a picture.");
}
