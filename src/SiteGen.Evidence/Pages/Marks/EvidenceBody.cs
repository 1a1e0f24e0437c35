using System.Globalization;
using System.Text;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Pages.Marks;

/// <summary>Writes the evidence for one claim. It has no ids, because a page may show claims of many pages.</summary>
internal static class EvidenceBody
{
    public const int SentenceLimit = 600;

    public static Html Write(EvidenceView view)
    {
        var body = new StringBuilder(2048).Append("<div class=\"evidence-body\">\n");
        if (view.Value.Length > 0)
            body.Append(CultureInfo.InvariantCulture,
                $"<p class=\"evidence-number\">{SafeText.Markup(view.Value, SentenceLimit)}</p>\n");
        body.Append(CultureInfo.InvariantCulture, $"<p>{SafeText.Markup(view.Because, SentenceLimit)}</p>\n");
        if (view.Moved.Length > 0)
            body.Append(CultureInfo.InvariantCulture, $"<p>{SafeText.Markup(view.Moved, 120)}</p>\n");
        if (view.History is { } history)
            body.Append(CultureInfo.InvariantCulture,
                $"<p class=\"evidence-history\"><span "
                + $"class=\"evidence-label\">{Html.Escape(view.Words.Panel.History)}</span> "
                + $"{SafeText.Markup(history.Alternative, SentenceLimit)}{history.Svg.Markup}</p>\n");
        WriteFacts(view, body);
        WritePublished(view, body);
        body.Append(ReproduceBlock.Write(view.Command, view.Words).Markup);
        var links = view.Downloads.Select(link => link.Write().Markup).ToList();
        var files = view.Words.Panel.Download.WithMarkup(("files", string.Join(view.Words.ListSeparator, links)));
        if (links.Count > 0) body.Append(CultureInfo.InvariantCulture, $"<p>{files.Markup}</p>\n");
        if (view.Page is { } page) body.Append(CultureInfo.InvariantCulture, $"<p>{page.Write().Markup}</p>\n");
        if (view.Explanation is { } explanation)
            body.Append(CultureInfo.InvariantCulture, $"<p>{explanation.Write().Markup}</p>\n");
        return new(body.Append("</div>\n").ToString());
    }

    private static void WriteFacts(EvidenceView view, StringBuilder body)
    {
        if (view.Facts.IsEmpty && view.SessionFacts.IsEmpty) return;
        body.Append("<dl class=\"evidence-facts\">\n");
        foreach (var fact in view.Facts.AddRange(view.SessionFacts))
        {
            body.Append(CultureInfo.InvariantCulture,
                $"<dt>{SafeText.Markup(fact.Term, 80)}</dt>"
                + $"<dd>{SafeText.Markup(fact.Description, SentenceLimit)}</dd>\n");
        }
        body.Append("</dl>\n");
    }

    private static void WritePublished(EvidenceView view, StringBuilder body)
    {
        if (view.Published.IsEmpty) return;
        body.Append(CultureInfo.InvariantCulture,
            $"<div><span class=\"evidence-label\">{Html.Escape(view.Words.Panel.Published)}</span>\n<ul "
            + $"class=\"published\">\n");
        foreach (var value in view.Published)
        {
            var definition = value.Definition.Length > 0 ? $" ({SafeText.Markup(value.Definition, SentenceLimit)})"
                : "";
            body.Append(CultureInfo.InvariantCulture,
                $"<li>{SafeText.Markup(value.Value, SentenceLimit)}{definition}: {value.Source.Write().Markup}</li>\n");
        }
        body.Append("</ul></div>\n");
    }
}
