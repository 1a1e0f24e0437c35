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
    /// <returns>The texts as written, each at its first character; none from code blocks.</returns>
    public static ImmutableArray<Located<string>> In(Document document)
    {
        var found = ImmutableArray.CreateBuilder<Located<string>>();
        var fence = new FenceTracker();
        foreach (var (index, line) in document.Body.Split('\n').Index())
        {
            if (fence.IsInside(line)) continue;
            foreach (var part in Directive().EnumerateMatches(line)) Add(part.Index, part.Length, Attribute());
            foreach (var part in Hole().EnumerateMatches(line)) Add(part.Index, part.Length, Argument());

            void Add(int start, int length, Regex argument)
            {
                foreach (Match match in argument.Matches(line.Substring(start, length)))
                {
                    var value = match.Groups["value"];
                    found.Add(new Located<string>(value.Value.Trim('"', '\''), new SourceLocation(
                        document.Path, document.BodyLine + index,
                        start + value.Index + (value.Value[0] is '"' or '\'' ? 2 : 1))));
                }
            }
        }
        return found.ToImmutable();
    }

    [GeneratedRegex(@":[A-Za-z][A-Za-z0-9_-]*(?:\[[^\[\]]*\])?\{[^{}]*\}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex(@"[\s{](?:href|src|poster)=(?<value>""[^""]+""|'[^']+'|[^\s""'{}]+)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?:\s(?:href|src|poster):\s*|\b(?:figure|url_of|link_to)\s+)(?<value>""[^""]+"")",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Argument();
}
