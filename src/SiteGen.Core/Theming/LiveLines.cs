using System.Collections.Immutable;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.LiveLines;
using SiteGen.Model;
using SiteGen.Theming.Bodies;
using SiteGen.Theming.Views;

namespace SiteGen.Theming;

/// <summary>Fills the expressions in a page's title, description and table of contents.</summary>
/// <remarks>
/// Every list, feed and neighbour shows these, so they are filled as plain text before anything is rendered.
/// </remarks>
public static class LiveLines
{
    /// <summary>Characters that are Markdown syntax where an author writes them and literal in a value.</summary>
    private const string Marks = "`*_\\", Written = "\uF8D0\uF8D1\uF8D2\uF8D3", OfValues = "\uF8D4\uF8D5\uF8D6\uF8D7";

    /// <summary>
    /// Returns a fingerprint of everything that the lines are made from, except what is read through the renderer.
    /// </summary>
    public static Fingerprint FingerprintOf(Page page, ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(site.Surroundings).Add(page.Parsed.Fingerprint).Add(page.Description)
            .Add(page.Front.Description?.Location.ToString());
        BodyPageView.Of(page, site).AddTo(builder);
        new SiteView(site, page.Url).AddTo(builder);
        return builder.Finish();
    }

    public static ParsedPage Fill(Page page, PageRenderer renderer)
    {
        var problems = new List<Diagnostic>();
        var parsed = page.Parsed;
        var title = parsed.FrontMatter.Title is { } written && LiveText.IsLive(written.Value)
            ? TitleOf(written, page, renderer, problems)
            : parsed.Body.LiveTitle is { } live
            ? Title.Plain(TextOf(live.Value, live.Location, page, renderer, problems))
            : parsed.Title;
        var description = page.Front.Description is { } said && LiveText.IsLive(said.Value)
            ? said with { Value = UnicodeText.OneLine(Evaluate(said, hasMarks: false, page, renderer, problems)) }
            : parsed.FrontMatter.Description;
        ImmutableArray<Heading> headings =
            [.. parsed.Body.Headings.Select(heading => heading.Live is { } words
            ? Filled(heading, TextOf(words, heading.Location, page, renderer, problems)) : heading)];
        var beginning = BeginningOf(page, renderer);
        var print = new FingerprintBuilder().Add(parsed.Fingerprint).Add(title?.Text).Add(title?.Html.Markup)
            .Add(description?.Value).Add(beginning);
        foreach (var heading in headings) print.Add(heading.Text);
        return parsed with
        {
            Title = title,
            FrontMatter = parsed.FrontMatter with { Description = description },
            Body = parsed.Body with { Headings = headings, FirstParagraph = beginning },
            Fingerprint = print.Finish(),
            Diagnostics = [.. parsed.Diagnostics, .. problems],
        };
    }

    /// <summary>Returns the first paragraph, which replaces a missing description.</summary>
    /// <remarks>Problems with its values are reported where the body shows them.</remarks>
    private static string? BeginningOf(Page page, PageRenderer renderer)
    {
        var body = page.Parsed.Body;
        if (page.Front.Description is not null || body.LiveFirstParagraph is not { } live) return body.FirstParagraph;
        var problems = new List<Diagnostic>();
        var text = TextOf(live.Value, live.Location, page, renderer, problems);
        return problems.Count == 0 ? text : body.FirstParagraph;
    }

    private static Title TitleOf(Located<string> written, Page page, PageRenderer renderer, List<Diagnostic> problems)
    {
        var title = Title.Of(UnicodeText.OneLine(Evaluate(written, hasMarks: true, page, renderer, problems)));
        return new Title(Mapped(title.Text, OfValues, Marks), new Html(Mapped(title.Html.Markup, OfValues, Marks)));
    }

    /// <summary>
    /// Returns a heading with its values. If there are any, the table of contents shows the heading without formatting.
    /// </summary>
    private static Heading Filled(Heading heading, string text) =>
        heading with { Text = text, Html = Html.Escape(text) };

    private static string TextOf(
        string live, SourceLocation place, Page page, PageRenderer renderer, List<Diagnostic> problems) =>
        UnicodeText.OneLine(Evaluate(new Located<string>(live, place), hasMarks: false, page, renderer, problems));

    /// <param name="hasMarks">
    /// True for Markdown: the author's syntax characters are kept, and those in values are replaced by
    /// <see cref="OfValues"/>.
    /// </param>
    private static string Evaluate(
        Located<string> written, bool hasMarks, Page page, PageRenderer renderer, List<Diagnostic> problems)
    {
        var segments = LiveText.Parse(
            written.Value, hasMarks, what => PlaceOf(what, written.Location, renderer.Reads), problems);
        if (hasMarks)
            segments = [.. segments.Select(static segment => segment is TextSegment words
                ? new TextSegment(Mapped(words.Text, Marks, Written)) : segment)];
        try
        {
            var text = LineText.Write(page, segments, renderer);
            return hasMarks ? Mapped(Mapped(text, Marks, OfValues), Written, Marks) : text;
        }
        catch (ScriptRuntimeException failure)
        {
            problems.Add(TemplateErrors.ToDiagnostic(failure, written.Location));
            return written.Value;
        }
    }

    /// <summary>
    /// Returns the place of an expression if its line contains it verbatim, otherwise that of its field: YAML has many
    /// ways to write a text.
    /// </summary>
    private static SourceLocation PlaceOf(string what, SourceLocation field, Reads reads)
    {
        if (reads.File(field.Path) is not { } file || SourceText.Decode(file.Bytes.Span, out _) is not { } text)
            return field;
        var line = text.Split('\n').ElementAtOrDefault(field.Line - 1) ?? "";
        var first = what[..(what.IndexOf('\n') is >= 0 and var end ? end : what.Length)];
        var found = field.Column - 1 <= line.Length
            ? line.IndexOf(first, Math.Max(0, field.Column - 1), StringComparison.Ordinal) : -1;
        return found < 0 ? field : field with { Column = found + 1 };
    }

    private static string Mapped(string text, string from, string to) =>
        text.AsSpan().IndexOfAny(from) < 0 ? text : string.Create(text.Length, (text, from, to), static (span, state) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                var mark = state.from.IndexOf(state.text[index]);
                span[index] = mark < 0 ? state.text[index] : state.to[mark];
            }
        });
}
