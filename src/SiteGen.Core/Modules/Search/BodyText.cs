using System.Collections.Immutable;
using System.Globalization;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Theming;

namespace SiteGen.Modules.Search;

/// <summary>A heading and the text below it, up to the next one.</summary>
/// <param name="Anchor">The heading's id; "" for what comes before the first.</param>
internal sealed record TextSection(string Anchor, string Heading, string Text);

/// <summary>What a reader reads of a body, by section: with its values, without markup.</summary>
internal static class BodyText
{
    // Signs of the private use area, which no text of an author keeps: the number of a heading stands between the first two, what is left out between the others.
    internal const char BeginsHeading = '\uF8D8', EndsHeading = '\uF8D9', BeginsGap = '\uF8DA', EndsGap = '\uF8DB';

    public static ImmutableArray<TextSection> Of(Page page, PageRenderer renderer)
    {
        var body = page.Parsed.Body;
        return Sections(body.HasExpressions ? WithValues(page, renderer) : BodyTextScanner.Scan(body).Text, body.Headings);
    }

    /// <remarks>What is wrong with an expression is said by its page; the words around it can be found all the same.</remarks>
    private static string WithValues(Page page, PageRenderer renderer)
    {
        var scanned = BodyTextScanner.Scan(page.Parsed.Body);
        try
        {
            return PageBody.Text(page, scanned.Segments.AsSpan(), renderer);
        }
        catch (ScriptRuntimeException)
        {
            return scanned.Text;
        }
    }

    private static ImmutableArray<TextSection> Sections(string marked, ImmutableArray<Heading> headings)
    {
        var sections = ImmutableArray.CreateBuilder<TextSection>();
        var (text, length) = (new char[marked.Length], 0);
        Heading? heading = null;
        for (var at = 0; at < marked.Length; at++)
        {
            var letter = marked[at];
            if (letter == BeginsHeading && marked.IndexOf(EndsHeading, at) is > 0 and var end && int.TryParse(marked.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < headings.Length)
            {
                End();
                heading = headings[number];
                at = end;
            }
            else if (letter == BeginsGap)
            {
                at = marked.IndexOf(EndsGap, at) is > 0 and var gap ? gap : at;
            }
            else if (char.IsWhiteSpace(letter))
            {
                if (length > 0 && text[length - 1] != ' ') text[length++] = ' ';
            }
            else if (letter is not (>= BeginsHeading and <= EndsGap))
            {
                text[length++] = letter;
            }
        }
        End();
        return sections.ToImmutable();

        void End()
        {
            var words = UnicodeText.Composed(text.AsSpan(0, length).TrimEnd(' ').ToString());
            if (heading is not null || words.Length > 0) sections.Add(new TextSection(heading?.Id ?? "", heading?.Text ?? "", words));
            length = 0;
        }
    }
}
