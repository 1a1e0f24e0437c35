using System.Text;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.KeepingGoing;

/// <summary>Marks a page that has errors with a box that lists them.</summary>
/// <remarks>
/// The box uses no style sheet, because a site's content security policy would block one in the page.
/// </remarks>
internal static class ErrorBox
{
    /// <summary>Inserts the box at the start of the page's main part, which readers see first.</summary>
    public static string Into(string page, IReadOnlyList<Diagnostic> problems)
    {
        var place = EndOfTag(page, "<main") ?? EndOfTag(page, "<body") ?? 0;
        return page.Insert(place, Of(problems));
    }

    /// <summary>
    /// Returns a page in place of one that could not be rendered, so that links to it lead to an explanation.
    /// </summary>
    public static string Page(PageRoute route, IReadOnlyList<Diagnostic> problems)
    {
        var title = Html.Escape(route.Page?.Title.Text ?? route.Url.Value);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            </head>
            <body>
            <main>
            <h1>{title}</h1>{Of(problems)}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Of(IReadOnlyList<Diagnostic> problems)
    {
        var text = new StringBuilder();
        text.Append("\n<section class=\"build-errors\" aria-label=\"Errors of this page\">\n<hr>\n");
        text.Append("<p><strong>This page has ").Append(Counted.Of(problems.Count, "error"));
        text.Append(" and is not for publication.</strong></p>\n<ul>\n");
        foreach (var problem in problems) text.Append(Item(problem));
        return text.Append("</ul>\n<hr>\n</section>\n").ToString();
    }

    private static string Item(Diagnostic problem)
    {
        var place = problem.Location.Path.IsRoot ? "" : $"<code>{Text(problem.Location.ToString())}</code>: ";
        var help = problem.Help is { } way ? $" {Text(way)}" : "";
        return $"<li>{place}{problem.Code}: {Text(problem.Message)}{help}</li>\n";
    }

    private static string Text(string text) => Html.Escape(UnicodeText.Visible(text));

    private static int? EndOfTag(string page, string tag)
    {
        var start = page.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && page.IndexOf('>', start) is >= 0 and var end ? end + 1 : null;
    }
}
