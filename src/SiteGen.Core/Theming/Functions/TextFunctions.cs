using SiteGen.Foundation;
using SiteGen.Theming.Views;

namespace SiteGen.Theming.Functions;

public static class TextFunctions
{
    /// <summary>
    /// <c>t "minutes" 3</c>, <c>t "part_of" part: 1 total: 3</c>: a text of the theme in the site's language.
    /// </summary>
    public static TemplateFunction Translate { get; } = new("t", static (run, call) =>
    {
        var key = call.Text(0, "the key of a text");
        var texts = run.Renderer.Site.Texts;
        var count = call.Value(1) is { } number ? run.ToInt(call.Span, number) : (int?)null;
        var text = texts.Find(key, count)
            ?? throw TemplateProblems.NoString(call.Span, key, texts.Language, texts.Keys);
        if (count is { } n) text = text.Replace("{n}", texts.Number(n), StringComparison.Ordinal);
        foreach (var (name, value) in call.AllNamed)
            text = text.Replace($"{{{name}}}", run.ObjectToString(value!, nested: false), StringComparison.Ordinal);
        return text;
    });

    /// <summary><c>date_text page.date "long"</c>: a date in the form long, short, month, numeric or year.</summary>
    public static TemplateFunction DateText { get; } = new("date_text", static (run, call) =>
    {
        if (call.Value(0) is not DateView date)
            throw TemplateProblems.BadArgument(
                call.Span, "'date_text' needs a date.", "Write: date_text page.date \"long\"");
        var form = call.Value(1) as string ?? "long";
        return run.Renderer.Site.Texts.Date(date.Time, form)
            ?? throw TemplateProblems.BadArgument(
                call.Span, $"There is no date form '{form}'.", "Use one of: long, short, month, numeric, year.");
    });

    /// <summary><c>raw text</c>: text that is already markup and is not escaped.</summary>
    public static TemplateFunction Raw { get; } = new("raw", static (run, call) => call.Value(0) switch
    {
        null => null,
        Html html => html,
        var value => new Html(run.ObjectToString(value, nested: false) ?? ""),
    });
}
