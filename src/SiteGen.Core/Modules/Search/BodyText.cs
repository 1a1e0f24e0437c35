using System.Collections.Immutable;
using System.Text;
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
        var text = new StringBuilder(marked.Length);
        Heading? heading = null;
        for (var at = 0; at < marked.Length; at++)
        {
            switch (marked[at])
            {
                case BeginsHeading when marked.IndexOf(EndsHeading, at) is > 0 and var end && int.TryParse(marked.AsSpan(at + 1, end - at - 1), out var number) && number < headings.Length:
                    End();
                    heading = headings[number];
                    at = end;
                    break;
                case BeginsGap:
                    at = marked.IndexOf(EndsGap, at) is > 0 and var gap ? gap : at;
                    break;
                case BeginsHeading or EndsHeading or EndsGap:
                    break;
                case var letter when char.IsWhiteSpace(letter):
                    if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
                    break;
                default:
                    text.Append(marked[at]);
                    break;
            }
        }
        End();
        return sections.ToImmutable();

        void End()
        {
            var words = UnicodeText.Composed(text.ToString().TrimEnd());
            if (heading is not null || words.Length > 0) sections.Add(new TextSection(heading?.Id ?? "", heading?.Text ?? "", words));
            text.Clear();
        }
    }
}
