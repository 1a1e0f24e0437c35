using SiteGen.Foundation;
using SiteGen.Markdown.Expressions;

namespace SiteGen.Markdown.Holes;

internal static class HoleProblems
{
    /// <summary>Code of what is in braces and cannot be read: also of tags of other tools.</summary>
    public const string NotScriban = "SG0301";

    public const string SyntaxHelp =
        "Close every '{{' with '}}', and every 'if', 'for', 'while', 'capture' and 'func' with an 'end'.";

    /// <param name="message">Scriban's.</param>
    public static Diagnostic Syntax(SourceLocation location, string message) =>
        Diagnostic.Error(NotScriban, location, ScribanText.Sentence(message), SyntaxHelp);

    public static Diagnostic NotClosed(SourceLocation location) =>
        Diagnostic.Error("SG0610", location, "'{{' opens a live value that no '}}' closes.",
            "Close it with '}}', or write '\\{{' for two braces.");

    public static Diagnostic Empty(SourceLocation location) =>
        Diagnostic.Error("SG0611", location, "'{{ }}' holds nothing.",
            "Name a value such as '{{ data.releases.latest }}', or write '\\{{' for two braces.");

    public static Diagnostic InRawHtml(SourceLocation location) =>
        Diagnostic.Warning("SG0612", location, "'{{' in raw HTML is left as it is.",
            "Put an empty line before and after it, so that it is Markdown again.");

    public static Diagnostic InTag(SourceLocation location) =>
        Diagnostic.Warning("SG0677", location, "'{{' in a tag is left as it is.",
            "Put it into the quotes of an attribute, or write a shortcode for the whole element.");

    public static Diagnostic Unbalanced(SourceLocation location, string word, SourceLocation end) =>
        Diagnostic.Warning("SG0613", location,
            $"This '{word}' and its 'end' in line {end.Line} stand in different elements of the page, so that the HTML "
            + $"does not pair.",
            "Put each on a line of its own between empty lines; for the items of one list or the rows of a table write "
            + "a shortcode.");
}
