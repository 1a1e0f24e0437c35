using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Recognises syntax of other tools in braces.</summary>
internal static class ForeignTag
{
    /// <summary>The strings that end a tag.</summary>
    public static readonly string[] Ends = [">}}", "%}}", "}}", "%}", "*/}", "}"];

    /// <param name="text">Begins with '{'.</param>
    /// <returns>An index into <see cref="Ends"/>; null when the text is not a tag.</returns>
    public static int? EndOf(ReadOnlySpan<char> text) => text switch
    {
        ['{', '{', '<', ..] => 0,
        ['{', '{', '%', ..] => 1,
        ['{', '{', '#', ..] => 2,
        ['{', '%', ..] => 3,
        ['{', '/', '*', ..] => 4,
        ['{', ':' or (>= 'a' and <= 'z'), ..] => 5,
        _ => null,
    };

    /// <param name="text">Begins with '{'.</param>
    /// <returns>A null kind when the text is not a tag. An unclosed tag has a length of three characters.</returns>
    public static (ForeignKind? Kind, int Length) At(ReadOnlySpan<char> text) => text switch
    {
        ['{', '{', '<', ..] => (ForeignKind.Shortcode, To(text, ">}}")),
        ['{', '{', '%', ..] => (ForeignKind.Shortcode, To(text, "%}}")),
        ['{', '{', '#', ..] when HoleSyntax.IsForeign(text) => (ForeignKind.Include, To(text, "}}")),
        ['{', '%', ..] when text[2..].Contains("%}", StringComparison.Ordinal) => (ForeignKind.Tag, To(text, "%}")),
        ['{', '/', '*', ..] when text.Contains("*/}", StringComparison.Ordinal) =>
            (ForeignKind.Component, To(text, "*/}")),
        ['{', ':', ..] => OnLine(ForeignKind.AttributeList, text, IsAttributeList),
        ['{', >= 'a' and <= 'z', ..] => OnLine(ForeignKind.Directive, text, IsRole),
        _ => (null, 0),
    };

    private static int To(ReadOnlySpan<char> text, string end) =>
        text[2..].IndexOf(end, StringComparison.Ordinal) is >= 0 and var index ? index + 2 + end.Length : 3;

    private delegate bool Test(ReadOnlySpan<char> inner, ReadOnlySpan<char> behind);

    private static (ForeignKind? Kind, int Length) OnLine(ForeignKind kind, ReadOnlySpan<char> text, Test isKind)
    {
        var end = text.IndexOfAny('}', '\n');
        return end > 1 && text[end] == '}' && isKind(text[1..end], text[(end + 1)..]) ? (kind, end + 1) : (null, 0);
    }

    /// <summary><c>{: .wide #first width="2" }</c>, <c>{:toc}</c>.</summary>
    private static bool IsAttributeList(ReadOnlySpan<char> inner, ReadOnlySpan<char> behind) =>
        inner[1..].TrimStart() is ['.' or '#', >= 'A', ..] or [>= 'a' and <= 'z', ..] && !inner.Contains('{');

    /// <summary>A role of MyST: <c>{ref}`target`</c>.</summary>
    private static bool IsRole(ReadOnlySpan<char> inner, ReadOnlySpan<char> behind) =>
        behind is ['`', ..] && inner.IndexOfAnyExceptInRange('-', 'z') < 0;
}
