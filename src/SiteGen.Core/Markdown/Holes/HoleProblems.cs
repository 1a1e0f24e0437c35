using SiteGen.Foundation;

namespace SiteGen.Markdown.Holes;

internal static class HoleProblems
{
    /// <summary>The code for text in braces that cannot be parsed, including tags of other tools.</summary>
    public const string NotScriban = "SG0301";

    public const string SyntaxHelp =
        "Close every '{{' with '}}', and every 'if', 'for', 'while', 'capture' and 'func' with an 'end'.";

    /// <param name="message">Scriban's message.</param>
    public static Diagnostic Syntax(SourceLocation location, string message) =>
        Diagnostic.Error(NotScriban, location, ScribanText.Sentence(message), SyntaxHelp);

    public static Diagnostic NotClosed(SourceLocation location) =>
        Diagnostic.Error("SG0610", location, "'{{' opens a live value, but there is no closing '}}'.",
            "Close it with '}}', or write '\\{{' for two braces.");

    public static Diagnostic Empty(SourceLocation location) =>
        Diagnostic.Error("SG0611", location, "'{{ }}' is empty.",
            "Name a value such as '{{ data.releases.latest }}', or write '\\{{' for two braces.");

    public static Diagnostic InRawHtml(SourceLocation location) =>
        Diagnostic.Warning("SG0612", location, "'{{' in raw HTML is left as it is.",
            "Put a blank line before and after it, so that it is parsed as Markdown.");

    public static Diagnostic InTag(SourceLocation location) =>
        Diagnostic.Warning("SG0677", location, "'{{' in a tag is left as it is.",
            "Put it inside the quotes of an attribute, or write a shortcode for the whole element.");

    public static Diagnostic Unbalanced(SourceLocation location, string word, SourceLocation end) =>
        Diagnostic.Warning("SG0613", location,
            $"This '{word}' and its 'end' on line {end.Line} are in different elements of the page, so the HTML is not "
            + $"well-formed.",
            "Put each on its own line between blank lines. For the items of a list or the rows of a table, write a "
            + "shortcode.");
}
