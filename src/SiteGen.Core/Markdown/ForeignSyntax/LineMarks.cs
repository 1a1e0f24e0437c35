using System.Text.RegularExpressions;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>Recognises syntax of other tools at the start of a line.</summary>
internal static partial class LineMarks
{
    /// <param name="line">The line without the block quote and list markers before it.</param>
    public static ForeignKind? KindOf(ReadOnlySpan<char> line) => line switch
    {
        [':', ':', ..] when Directive().IsMatch(line) => ForeignKind.Unreadable,
        ['.', '.', ' ', ..] when SphinxDirective().IsMatch(line) => ForeignKind.Directive,
        ['!', '!', '!', ..] or ['?', '?', '?', ..] when Admonition().IsMatch(line) => ForeignKind.Admonition,
        ['=', '=', '=', ..] when Tab().IsMatch(line) => ForeignKind.Tab,
        ['i', 'm', 'p', 'o', 'r', 't', ' ', ..] when Import().IsMatch(line) => ForeignKind.Component,
        ['e', 'x', 'p', 'o', 'r', 't', ' ', ..] when Export().IsMatch(line) => ForeignKind.Component,
        _ => null,
    };

    /// <summary>Lines that only begin as a directive does: <c>:::a:b</c>, <c>::video[…] text</c>.</summary>
    [GeneratedRegex(@"^(:{3,} *[A-Za-z{.\[]|::[a-z][\w-]*[\[{])")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\.\. [a-z][\w:-]*::( |\r?$)")]
    private static partial Regex SphinxDirective();

    /// <summary>Three exclamation or question marks are prose unless a kind or a title in quotes follows.</summary>
    [GeneratedRegex("""
        ^(!!!|\?\?\?)\+?\ ?((note|seealso|abstract|summary|tldr|info|todo|tip|hint|important|success|check
        |done|question|help|faq|warning|caution|attention|failure|fail|missing|danger|error|bug
        |example|snippet|quote|cite)(\ [a-z-]+)*(\ +"[^"]*")?
        |[a-z][a-z\ -]*\ +"[^"]*")\s*$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Admonition();

    [GeneratedRegex("""^===[!+]* +("[^"]+"|'[^']+')\s*$""")]
    private static partial Regex Tab();

    [GeneratedRegex("""^import +([\w{*$][^'"]* +from +)?['"][^'"]+['"];?\s*$""")]
    private static partial Regex Import();

    [GeneratedRegex(
        @"^export +((const|let|var) +\w+ *=|default +(function|class|[({]|\w+;)|(async +)?function +\w+ *\()")]
    private static partial Regex Export();
}
