using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;

namespace SiteGen.Cli.Moving;

/// <summary>Renames a heading: to a new text, or to a new id with the same text.</summary>
internal static class HeadingMove
{
    /// <param name="now">The new text; an id if it begins with '#'.</param>
    public static TextEdit EditOf(PlacedSite site, Page page, string id, string now)
    {
        var headings = page.Parsed.Body.Headings;
        var heading = headings.FirstOrDefault(heading => heading.Id == id) ?? throw new RefusedMove(
            MoveProblems.NoSuchHeading(page.Path, id, Nearest.Find(id, headings.Select(static one => one.Id))));
        var newId = now.StartsWith('#') ? now[1..] : null;
        if (newId is not null && page.Parsed.Body.Anchors.Contains(newId))
            throw new RefusedMove(MoveProblems.HeadingTaken(heading.Location, newId));
        var (start, text) = TextOf(LineAt(site, heading.Location), heading);
        var written = newId is null ? now + AttributesOf(text) : $"{WithoutId(text)} {{#{newId}}}";
        return new TextEdit(heading.Location with { Column = heading.Location.Column + start }, text, written);
    }

    private static string LineAt(PlacedSite site, SourceLocation place)
    {
        var text = SourceText.Decode(site.Tree.Find(place.Path)!.Bytes.Span, out _)!;
        return text.Split('\n')[place.Line - 1][(place.Column - 1)..];
    }

    /// <summary>Returns the text of a heading with its attributes, and where it starts in its line.</summary>
    private static (int Start, string Text) TextOf(string line, Heading heading)
    {
        var start = line.Length - line.TrimStart('#').TrimStart().Length;
        var text = line[start..].TrimEnd();
        if (start > 0 && text.TrimEnd('#') is { Length: > 0 } open && open.EndsWith(' ')) text = open.TrimEnd();
        var isWhole = text.Length > 0 && (heading.Text.Length == 0 || text.Contains(heading.Text[0]));
        return isWhole ? (start, text) : throw new RefusedMove(MoveProblems.HeadingNotRewritable(heading.Location));
    }

    private static string AttributesOf(string text) =>
        text.EndsWith('}') && text.LastIndexOf('{') is > 0 and var brace && text[brace - 1] != '{'
            ? " " + text[brace..] : "";

    private static string WithoutId(string text)
    {
        var attributes = AttributesOf(text);
        if (!attributes.Contains('#')) return text;
        var rest = string.Join(' ', attributes.Trim(' ', '{', '}').Split(' ').Where(static word => word[0] != '#'));
        var title = text[..^attributes.TrimStart().Length].TrimEnd();
        return rest.Length == 0 ? title : $"{title} {{{rest}}}";
    }
}
