using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Markdown.Alerts;

namespace SiteGen.Markdown.Directives;

/// <summary>Decides what each directive of a page is: a shortcode, an alert, or a group without a meaning.</summary>
internal static class DirectiveStep
{
    /// <summary>The maximum depth of directives. Each level writes the content of the levels inside it.</summary>
    private const int MaxDepth = 16;

    public static void Apply(MarkdownDocument document, BodyBuilder body)
    {
        if (!body.Text.Text.Contains("::", StringComparison.Ordinal)) return;
        Apply(document, body, 0);
    }

    /// <summary>Returns the directives that are calls, each at the offsets of both its fences.</summary>
    public static IEnumerable<(int Offset, MarkdownObject Element)> Calls(MarkdownDocument document) =>
        from directive in document.Descendants<DirectiveBlock>()
        where directive.IsCall
        from offset in new[] { directive.Opening.Start, directive.Closing?.Start ?? directive.Opening.Start }
        select (offset, (MarkdownObject)directive);

    private static void Apply(ContainerBlock container, BodyBuilder body, int depth)
    {
        for (var index = 0; index < container.Count; index++)
        {
            if (container[index] is StrayFence stray) body.Report(DirectiveProblems.Stray(body.At(stray.Span.Start)));
            if (container[index] is not ContainerBlock inner) continue;
            if (inner is DirectiveBlock directive)
            {
                Check(directive, body);
                Decide(directive, body, depth + 1);
                Apply(directive, body, depth + 1);
                if (IsAlert(directive, body)) container[index] = AlertOf(directive);
            }
            else Apply(inner, body, depth);
        }
    }

    private static void Check(DirectiveBlock directive, BodyBuilder body)
    {
        if (directive.Written.ColonCount == 2) return;
        var place = body.At(directive.Span.Start);
        if (directive.Closing is not { } closing)
            body.Report(DirectiveProblems.NotClosed(place, directive.Name, directive.Written.ColonCount));
        else if (body.Text.HasIncludes && body.At(closing.Start).Path != place.Path)
            body.Report(DirectiveProblems.OverFiles(place, directive.Name));
    }

    private static void Decide(DirectiveBlock directive, BodyBuilder body, int depth)
    {
        var name = directive.Name;
        if (depth > MaxDepth)
        {
            if (depth == MaxDepth + 1)
                body.Report(DirectiveProblems.TooDeep(body.At(directive.Span.Start), MaxDepth));
            return;
        }
        directive.IsCall = body.Syntax.Directives.IsShortcode(name);
        if (!directive.IsCall && name != DirectiveLine.NoName && DirectiveNames.AlertOf(name) is null)
            body.Report(DirectiveProblems.Unknown(body.At(directive.Span.Start), name, body.Syntax.Directives.All));
    }

    private static bool IsAlert(DirectiveBlock directive, BodyBuilder body) =>
        !directive.IsCall && DirectiveNames.AlertOf(directive.Name) is not null;

    private static AlertBlock AlertOf(DirectiveBlock directive)
    {
        var alert = new AlertBlock(DirectiveNames.AlertOf(directive.Name)!)
        {
            Line = directive.Line,
            Column = directive.Column,
            Span = directive.Span,
        };
        if (directive.Written.Attributes.LastOrDefault(static one => one.Key == "id").Value is { } id)
            alert.GetAttributes().Id = id;
        if (directive.Label is { } label)
        {
            directive.Remove(label);
            alert.Add(TitleOf(label));
        }
        while (directive.Count > 0)
        {
            var block = directive[0];
            directive.RemoveAt(0);
            alert.Add(block);
        }
        return alert;
    }
    private static AlertTitle TitleOf(DirectiveLabel label)
    {
        var line = new ContainerInline();
        while (label.Inline?.FirstChild is { } inline)
        {
            inline.Remove();
            line.AppendChild(inline);
        }
        return new AlertTitle { Inline = line, Span = label.Span, Line = label.Line, Column = label.Column };
    }
}
