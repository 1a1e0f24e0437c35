using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Documents;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Directives;

/// <summary>
/// Finds the links in the arguments of components: <c>:::card{href=a.md}</c>, <c>{{ figure "a.png" }}</c>.
/// </summary>
/// <remarks>
/// They are no links of Markdown: a component decides when it is shown what its arguments mean. These are the arguments
/// that mean links in the components of the theme.
/// </remarks>
public static partial class WrittenArguments
{
    /// <param name="body">The result of parsing the document.</param>
    /// <returns>The texts as written, each at its first character; none from included files.</returns>
    public static ImmutableArray<Located<string>> In(Document document, ParsedBody body, Reads reads)
    {
        var text = WrittenPath.TextOf(document, reads);
        return
        [
            .. body.Segments.Select(static segment => (segment as LocalSegment)?.Part ?? segment)
                .OfType<ExpressionSegment>().Select(static expression => expression.Source).OfType<TextSpan>()
                .SelectMany(span => In(text, span))
                .Where(argument => argument.Location.Path == document.Path).Distinct(),
        ];
    }

    private static IEnumerable<Located<string>> In(PageText text, TextSpan span)
    {
        var written = text.Text.Substring(span.Start, span.Length);
        var argument = written.StartsWith("{{", StringComparison.Ordinal) ? Argument() : Attribute();
        foreach (Match match in argument.Matches(written))
        {
            var value = match.Groups["value"];
            var quote = value.Value[0] is '"' or '\'' ? 1 : 0;
            yield return new Located<string>(
                value.Value.Trim('"', '\''), text.At(span.Start + value.Index + quote));
        }
    }

    [GeneratedRegex(@"[\s{](?:href|src|poster)=(?<value>""[^""]+""|'[^']+'|[^\s""'{}]+)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?:\s(?:href|src|poster):\s*|\b(?:figure|video|audio|url_of|link_to)\s+)(?<value>""[^""]+"")",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
