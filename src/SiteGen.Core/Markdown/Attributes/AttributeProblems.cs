using SiteGen.Foundation;

namespace SiteGen.Markdown.Attributes;

internal static class AttributeProblems
{
    public static Diagnostic Refused(SourceLocation location, string name, string value) =>
        Diagnostic.Warning("SG0650", location, $"'{name}={value}' cannot be set in Markdown here; it is ignored.",
            "Use #id, .class, lang, dir (ltr, rtl, auto), title or data-…; for images also width and height in pixels, "
            + "and loading (lazy, eager). For styles, use a class.");
}
