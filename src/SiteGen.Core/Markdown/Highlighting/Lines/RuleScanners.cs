using System.Collections.Concurrent;
using SiteGen.Markdown.Highlighting.Patterns;
using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>The compiled patterns of all grammars. Thread-safe.</summary>
internal sealed class PatternShelf
{
    private readonly ConcurrentDictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    public Pattern Find(string source) => _patterns.GetOrAdd(source, static source => new Pattern(source));
}

/// <summary>Makes the scanner of each rule when it is needed. Used by one thread at a time.</summary>
internal sealed class RuleScanners(GrammarRules rules, PatternShelf patterns)
{
    /// <summary>For how many texts the scanners of a rule are kept, if the text says how the rule ends.</summary>
    private const int MaxEndCount = 50;

    private readonly PatternMatcher _matcher = new();
    private readonly Dictionary<Pattern, PatternSearch> _searches = [];
    private readonly Sources?[] _inside = new Sources?[rules.Rules.Length];
    private readonly Sources?[] _while = new Sources?[rules.Rules.Length];

    /// <summary>Returns what is searched for inside a rule.</summary>
    /// <param name="endText">The pattern of its end, if it depends on how the rule began.</param>
    public RuleScanner Inside(GrammarRule rule, string? endText, bool isFirstLine, bool isAtAnchor) =>
        Scanner(_inside[rule.Id] ??= new Sources(SourcesInside(rule)), endText, isFirstLine, isAtAnchor);

    /// <summary>Returns what is searched for at the beginning of a line that a rule may continue on.</summary>
    public RuleScanner While(BeginWhileRule rule, string? text, bool isFirstLine, bool isAtAnchor) =>
        Scanner(_while[rule.Id] ??= new Sources([rule.While]), text, isFirstLine, isAtAnchor);

    private RuleScanner Scanner(Sources sources, string? endText, bool isFirstLine, bool isAtAnchor)
    {
        var variant = !sources.HasAnchor ? 0 : (isFirstLine ? 1 : 0) + (isAtAnchor ? 2 : 0);
        if (!sources.HasReferences || endText is null)
            return sources.Variants[variant] ??= Create(sources.All, null, isFirstLine, isAtAnchor);
        if (sources.ByEnd.Count > MaxEndCount) sources.ByEnd.Clear();
        if (!sources.ByEnd.TryGetValue(endText, out var variants))
            sources.ByEnd[endText] = variants = new RuleScanner?[4];
        return variants[variant] ??= Create(sources.All, endText, isFirstLine, isAtAnchor);
    }

    private RuleScanner Create(List<RuleSource> sources, string? endText, bool isFirstLine, bool isAtAnchor) => new(
        [.. sources.Select(source => source is { RuleId: < 0, HasReferences: true } && endText is not null
            ? new PatternSearch(new Pattern(source.With(endText).Text(isFirstLine, isAtAnchor)), _matcher)
            : SearchFor(patterns.Find(source.Text(isFirstLine, isAtAnchor))))],
        [.. sources.Select(static source => source.RuleId)]);

    /// <summary>Rules share what is known about a pattern.</summary>
    private PatternSearch SearchFor(Pattern pattern)
    {
        if (!_searches.TryGetValue(pattern, out var search))
            _searches[pattern] = search = new PatternSearch(pattern, _matcher);
        return search;
    }

    private List<RuleSource> SourcesInside(GrammarRule rule)
    {
        var sources = new List<RuleSource>();
        if (rule is BeginEndRule { IsEndLast: false }) sources.Add(((BeginEndRule)rule).End);
        if (rule is MatchRule match) sources.Add(match.Source);
        Collect(PatternsOf(rule), sources);
        if (rule is BeginEndRule { IsEndLast: true }) sources.Add(((BeginEndRule)rule).End);
        return sources;
    }

    private void Collect(RuleList? list, List<RuleSource> sources)
    {
        foreach (var rule in (list?.Ids ?? []).Select(id => rules[id]))
        {
            switch (rule)
            {
                case MatchRule match: sources.Add(match.Source); break;
                case BeginEndRule beginEnd: sources.Add(beginEnd.Begin); break;
                case BeginWhileRule beginWhile: sources.Add(beginWhile.Begin); break;
                default: Collect(PatternsOf(rule), sources); break;
            }
        }
    }

    private static RuleList? PatternsOf(GrammarRule rule) => rule switch
    {
        IncludingRule including => including.Patterns,
        BeginEndRule beginEnd => beginEnd.Patterns,
        BeginWhileRule beginWhile => beginWhile.Patterns,
        _ => null,
    };

    /// <summary>The patterns of a rule, and its scanners by whether anchors can match.</summary>
    private sealed class Sources(List<RuleSource> all)
    {
        public List<RuleSource> All => all;

        public bool HasAnchor { get; } = all.Exists(static source => source.HasAnchor);

        public bool HasReferences { get; } =
            all.Exists(static source => source is { RuleId: < 0, HasReferences: true });

        public RuleScanner?[] Variants { get; } = new RuleScanner?[4];

        public Dictionary<string, RuleScanner?[]> ByEnd { get; } = new(StringComparer.Ordinal);
    }
}
