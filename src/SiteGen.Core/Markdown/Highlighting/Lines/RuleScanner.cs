using SiteGen.Markdown.Highlighting.Patterns;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>Finds the pattern that matches first, and of those that match there the first in the list.</summary>
internal sealed class RuleScanner(PatternSearch[] searches, int[] ruleIds)
{
    /// <returns>Null if no pattern matches.</returns>
    public RuleMatch? Find(LineText text, int from)
    {
        var (best, bestIndex) = (PatternSearch.None, -1);
        for (var index = 0; index < searches.Length && best > from; index++)
        {
            var start = searches[index].Find(text, from, best);
            if (start < best) (best, bestIndex) = (start, index);
        }
        return bestIndex < 0 ? null : new RuleMatch(ruleIds[bestIndex], searches[bestIndex].Spans);
    }
}

/// <param name="RuleId">The rule that begins, or one of the constants of <see cref="Rules.RuleSource"/>.</param>
/// <param name="Spans">The starts and ends of the match and its groups.</param>
internal readonly record struct RuleMatch(int RuleId, int[] Spans)
{
    public int Start => Spans[0];

    public int End => Spans[1];
}
