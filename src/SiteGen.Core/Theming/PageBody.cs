using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Markdown.Holes;
using SiteGen.Model;
using SiteGen.Theming.Views;

namespace SiteGen.Theming;

/// <summary>Fills the holes of a page's body: links with addresses, expressions with their values.</summary>
public static class PageBody
{
    /// <summary>Where an expression stands in the made-up template, from 0, how far it is moved to the right there, and where it stands in its page.</summary>
    private readonly record struct Placed(int Line, int LineCount, int Indent, SourceLocation Place);

    public static Html Write(Page page, ReadOnlySpan<Segment> segments, PageRenderer renderer, LinkForm form)
    {
        foreach (var segment in segments)
        {
            if (segment is ExpressionSegment) return WithExpressions(page, segments, renderer, form, OutputForm.Html);
        }
        var html = new StringBuilder();
        foreach (var segment in segments) AppendFinished(html, segment, page, renderer, form);
        return new Html(html.ToString());
    }

    /// <summary>The same as plain text, of segments that are words and expressions.</summary>
    public static string Text(Page page, ReadOnlySpan<Segment> segments, PageRenderer renderer) =>
        WithExpressions(page, segments, renderer, LinkForm.Elsewhere, OutputForm.PlainText).Markup;

    /// <summary>Stands for everything that a body is made from, but for what is read through the renderer.</summary>
    /// <remarks>A body with expressions may show anything that they can see of the site and of its page.</remarks>
    public static Fingerprint FingerprintOf(Page page, ThemedSite site)
    {
        var builder = new FingerprintBuilder().Add(page.Parsed.Fingerprint).Add(page.Url.Value);
        if (page.Parsed.Body.HasExpressions)
        {
            BodyPageView.Of(page, site).AddTo(builder);
            new SiteView(site, page.Url).AddTo(builder);
        }
        foreach (var link in page.Links) builder.Add(link.Url);
        return builder.Finish();
    }

    private static void AppendFinished(StringBuilder html, Segment segment, Page page, PageRenderer renderer, LinkForm form)
    {
        switch (segment)
        {
            case HtmlSegment finished:
                html.Append(finished.Html);
                break;
            case TextSegment words:
                Html.Escape(words.Text, html);
                break;
            case DeferredSegment deferred:
                var made = deferred.Make();
                if (made.Problem is { } problem) renderer.Report(problem);
                html.Append(made.Html);
                break;
            case LinkSegment link:
                Html.Escape(UrlOf(link.LinkIndex, page, renderer, form), html);
                break;
            case LocalSegment local when IsShown(local.Scope, form):
                AppendFinished(html, local.Part, page, renderer, form);
                break;
            case ImageSegment image:
                html.Append("src=\"");
                Html.Escape(UrlOf(image.LinkIndex, page, renderer, form), html);
                html.Append('"');
                if (page.Parsed.Body.Links[image.LinkIndex].Size is { } size) html.Append(CultureInfo.InvariantCulture, $"{Attribute("width", size.Width)}{Attribute("height", size.Height)}");
                break;
        }
    }

    private static bool IsShown(LocalTo scope, LinkForm form) =>
        scope == LocalTo.Page ? form == LinkForm.OnPage : form != LinkForm.Elsewhere;

    /// <summary>Nothing for a length that is not known.</summary>
    private static string Attribute(string name, int pixels) => pixels == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{pixels}\"");

    private static string UrlOf(int linkIndex, Page page, PageRenderer renderer, LinkForm form) =>
        LiveAddress.InForm(page.Links[linkIndex].Url, page, renderer, form);

    /// <summary>
    /// The body becomes one template, so that an expression may open a block that another one closes.
    /// Finished markup is written by a call, never parsed; each expression begins on a line of its own, so that its errors can be placed.
    /// </summary>
    private static Html WithExpressions(Page page, ReadOnlySpan<Segment> segments, PageRenderer renderer, LinkForm form, OutputForm output)
    {
        var template = new StringBuilder();
        // A string is written as it is only where plain text is.
        var finished = new List<object>();
        var places = new List<Placed>();
        var line = 0;
        var html = new StringBuilder();
        var attribute = new AttributeHoles(renderer.Site.Additions.BlockFunctions);
        var links = new List<PlacedLink>();
        var isInLink = false;
        foreach (var segment in segments)
        {
            if (segment is TextSegment words && (output == OutputForm.PlainText || isInLink))
            {
                html.Append(words.Text);
                continue;
            }
            if (segment is LiveLinkStart link)
            {
                Flush();
                template.Append("{{begin_attribute}}{{capture hole_text}}");
                links.Add(new PlacedLink(link, null));
                isInLink = true;
                continue;
            }
            if (segment is LiveLinkEnd)
            {
                Flush();
                template.Append(CultureInfo.InvariantCulture, $"{{{{end}}}}{{{{end_link hole_text {links.Count - 1}}}}}");
                isInLink = false;
                continue;
            }
            if (segment is not ExpressionSegment hole)
            {
                AppendFinished(html, segment, page, renderer, form);
                continue;
            }
            Flush();
            var opener = HoleStatements.OpensFunction(hole.Code, renderer.Site.Additions.BlockFunctions) ? "wrap " : "";
            var (begins, ends) = hole.IsInAttribute && !isInLink ? attribute.Next(hole.Code) : default;
            if (begins) template.Append("{{begin_attribute}}{{capture hole_text}}");
            template.Append("{{\n");
            var lineCount = hole.Code.AsSpan().Count('\n') + 1;
            if (isInLink && links[^1].Value is null) links[^1] = links[^1] with { Value = hole.Location };
            places.Add(new Placed(++line, lineCount, opener.Length, hole.Location));
            template.Append(opener).Append(hole.Code).Append("\n}}");
            line += lineCount;
            if (ends) template.Append("{{end}}{{end_attribute hole_text}}");
        }
        Flush();
        return Run(page, template.ToString(), finished, places, links, renderer, form, output);

        void Flush()
        {
            if (html.Length == 0) return;
            template.Append(CultureInfo.InvariantCulture, $"{{{{finished {finished.Count}}}}}");
            finished.Add(output == OutputForm.PlainText || isInLink ? html.ToString() : new Html(html.ToString()));
            html.Clear();
        }
    }

    private static Html Run(Page page, string text, List<object> finished, List<Placed> places, List<PlacedLink> links, PageRenderer renderer, LinkForm form, OutputForm output)
    {
        var template = Template.Parse(text, page.Path.Value);
        if (template.HasErrors)
        {
            var first = template.Messages.First(static message => message.Type == ParserMessageType.Error);
            throw Failure(TemplateProblems.Syntax, Place(first.Span, places, page), ScribanText.Sentence(first.Message), TemplateProblems.SyntaxHelp);
        }
        var run = new TemplateRun(renderer, page)
        {
            LinkForm = form,
            Form = output,
            OutputLimit = TemplateBudget.MaxBodyLength,
        };
        run.Set("site", new SiteView(renderer.Site, page.Url));
        run.Set("page", BodyPageView.Of(page, renderer.Site));
        run.Set("data", renderer.Data);
        run.Set("finished", new TemplateFunction("finished", (_, call) => finished[Convert.ToInt32(call.Value(0), CultureInfo.InvariantCulture)]));
        run.Set("begin_attribute", new TemplateFunction("begin_attribute", static (run, _) =>
        {
            run.Form = OutputForm.PlainText;
            return null;
        }));
        run.Set("end_attribute", new TemplateFunction("end_attribute", (run, call) =>
        {
            run.Form = output;
            return new Html(Html.Escape(call.Value(0)?.ToString() ?? ""));
        }));
        run.Set("end_link", new TemplateFunction("end_link", (run, call) =>
        {
            run.Form = output;
            var link = links[Convert.ToInt32(call.Value(1), CultureInfo.InvariantCulture)];
            return LiveAddress.Of(call.Value(0)?.ToString() ?? "", link, page, renderer, form);
        }));
        try
        {
            return new Html(template.Render(run));
        }
        catch (TemplateFailure failure) when (failure.Diagnostic is null && failure.Span.FileName == page.Path.Value)
        {
            var place = Place(failure.Span, places, page, isWhole: failure.Code == TemplateProblems.Steps);
            throw Failure(failure.Code, place, failure.OriginalMessage, failure.Help, failure.Searched);
        }
        catch (ScriptRuntimeException failure) when (failure is not TemplateFailure { Diagnostic: not null } && failure.Span.FileName != page.Path.Value && run.FirstCall is { } call)
        {
            var problem = TemplateErrors.ToDiagnostic(failure, page.Place);
            throw TemplateFailure.Of(problem with { Help = $"It is called in {Place(call, places, page)}. {problem.Help}" });
        }
        catch (ScriptRuntimeException failure) when (failure is not TemplateFailure && failure.Span.FileName == page.Path.Value)
        {
            throw Failure(TemplateProblems.Evaluation, Place(failure.Span, places, page), ScribanText.Sentence(failure.OriginalMessage), TemplateProblems.EvaluationHelp);
        }
    }

    private static TemplateFailure Failure(
        string code, SourceLocation place, string message, string? help, SearchedSources? searched = null) =>
        new(default, code, message, help)
        {
            Diagnostic = Diagnostic.Error(code, place, message, help) with { Searched = searched },
        };

    /// <summary>The place in the page of a place in the made-up template.</summary>
    /// <param name="isWhole">Whether the whole expression is meant: how far it gets differs in other forms of the page.</param>
    private static SourceLocation Place(SourceSpan span, List<Placed> places, Page page, bool isWhole = false)
    {
        var index = places.FindLastIndex(place => place.Line <= span.Start.Line);
        if (index < 0) return page.Place;
        var (line, lineCount, indent, place) = places[index];
        // What an expression does not close ends beyond it.
        if (isWhole || span.Start.Line >= line + lineCount) return place;
        return span.Start.Line == line
            ? place with { Column = place.Column + Math.Max(0, span.Start.Column - indent) }
            : place with { Line = place.Line + span.Start.Line - line, Column = span.Start.Column + 1 };
    }
}
