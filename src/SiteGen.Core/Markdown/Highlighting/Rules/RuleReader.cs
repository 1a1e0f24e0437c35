using System.Collections.Immutable;
using System.Globalization;
using TextMateSharp.Internal.Grammars;
using TextMateSharp.Internal.Grammars.Parser;
using TextMateSharp.Internal.Types;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>Makes rules of their descriptions.</summary>
internal sealed class RuleReader(string scope, SyncRegistry registry)
{
    private readonly List<GrammarRule?> _rules = [];
    private readonly Dictionary<IRawRule, int> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IRawGrammar> _included = new(StringComparer.Ordinal);

    public GrammarRules Read()
    {
        var grammar = Prepared(registry.Lookup(scope), null);
        var root = IdOf(grammar.GetRepository().GetSelf(), grammar.GetRepository());
        var injections = Injections(grammar).OrderBy(static injection => injection.Priority).ToImmutableArray();
        return new GrammarRules(scope, [.. _rules.Select(static rule => rule!)], root, injections, registry);
    }

    /// <summary>Returns a copy in which includes of the grammar itself can be found.</summary>
    /// <param name="includer">What <c>$base</c> stands for; null for the grammar itself.</param>
    private static IRawGrammar Prepared(IRawGrammar grammar, IRawRule? includer)
    {
        var copy = grammar.Clone();
        if (copy.GetRepository() is null) ((Raw)copy).SetRepository(new Raw());
        var self = new Raw();
        self.SetPatterns(copy.GetPatterns());
        self.SetName(copy.GetScopeName());
        copy.GetRepository().SetSelf(self);
        copy.GetRepository().SetBase(includer ?? self);
        return copy;
    }

    private IRawGrammar? Included(string name, IRawRepository? from)
    {
        if (_included.TryGetValue(name, out var known)) return known;
        return registry.Lookup(name) is { } grammar
            ? _included[name] = Prepared(grammar, from?.GetBase())
            : null;
    }

    private List<Injection> Injections(IRawGrammar grammar)
    {
        var injections = new List<Injection>();
        foreach (var (selector, rule) in grammar.GetInjections() ?? [])
            AddInjections(selector, rule, grammar.GetRepository(), injections);
        foreach (var name in registry.Injections(scope) ?? [])
        {
            if (Included(name, null) is { } other && other.GetInjectionSelector() is { } selector)
                AddInjections(selector, (IRawRule)other, other.GetRepository(), injections);
        }
        return injections;
    }

    private void AddInjections(string selector, IRawRule rule, IRawRepository repository, List<Injection> injections)
    {
        var id = IdOf(rule, repository);
        foreach (var (match, priority) in ScopeSelector.Parse(selector))
            injections.Add(new Injection(match, id, priority));
    }

    private int IdOf(IRawRule description, IRawRepository repository)
    {
        if (_ids.TryGetValue(description, out var known)) return known;
        var id = _ids[description] = _rules.Count;
        // Rules refer to each other in circles, so the id exists before the rule does.
        _rules.Add(null);
        _rules[id] = Rule(id, description, repository);
        return id;
    }

    private GrammarRule Rule(int id, IRawRule from, IRawRepository repository)
    {
        var (name, contentName) = (CapturedName.Of(from.GetName()), CapturedName.Of(from.GetContentName()));
        if (from.GetMatch() is { } match)
            return new MatchRule(id, name, new RuleSource(match, id), Captures(from.GetCaptures(), repository));
        if (from.GetBegin() is not { } begin)
        {
            var inside = from.GetRepository() ?? repository;
            return new IncludingRule(id, name, contentName, Patterns(from.GetPatterns(), inside));
        }
        var captures = from.GetCaptures();
        var beginCaptures = Captures(from.GetBeginCaptures() ?? captures, repository);
        if (from.GetWhile() is { } condition)
        {
            return new BeginWhileRule(
                id, name, contentName, new RuleSource(begin, id), beginCaptures,
                new RuleSource(condition, RuleSource.While), Captures(from.GetWhileCaptures() ?? captures, repository),
                Patterns(from.GetPatterns(), repository));
        }
        return new BeginEndRule(
            id, name, contentName, new RuleSource(begin, id), beginCaptures,
            new RuleSource(from.GetEnd() ?? "\\\uFFFF", RuleSource.End),
            Captures(from.GetEndCaptures() ?? captures, repository), from.IsApplyEndPatternLast(),
            Patterns(from.GetPatterns(), repository));
    }

    /// <summary>Returns the captures by the number of their group.</summary>
    private ImmutableArray<CaptureRule?> Captures(IRawCaptures? captures, IRawRepository repository)
    {
        if (captures is null) return [];
        var byNumber = captures.Select(key => (Number: NumberOf(key), Rule: captures.GetCapture(key))).ToList();
        var result = new CaptureRule?[byNumber.Select(static capture => capture.Number).DefaultIfEmpty().Max() + 1];
        foreach (var (number, rule) in byNumber)
        {
            result[number] = new CaptureRule(
                CapturedName.Of(rule.GetName()), CapturedName.Of(rule.GetContentName()),
                rule.GetPatterns() is null ? null : IdOf(rule, repository));
        }
        return [.. result];
    }

    private static int NumberOf(string key) =>
        int.TryParse(key, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private RuleList Patterns(ICollection<IRawRule>? patterns, IRawRepository repository)
    {
        var ids = (patterns ?? []).Select(pattern => PatternId(pattern, repository)).OfType<int>()
            .Where(id => !IsMissing(_rules[id])).ToImmutableArray();
        return new RuleList(ids, ids.Length != (patterns?.Count ?? 0));
    }

    private static bool IsMissing(GrammarRule? rule) => rule switch
    {
        IncludingRule including => including.Patterns.IsMissing,
        BeginEndRule beginEnd => beginEnd.Patterns.IsMissing,
        BeginWhileRule beginWhile => beginWhile.Patterns.IsMissing,
        _ => false,
    };

    /// <returns>Null if the rule is not found.</returns>
    private int? PatternId(IRawRule pattern, IRawRepository repository)
    {
        if (pattern.GetInclude() is not { } include) return IdOf(pattern, repository);
        var (grammarName, ruleName) = include.IndexOf('#') is >= 0 and var sharp
            ? (include[..sharp], include[(sharp + 1)..])
            : (include, null);
        if (grammarName.Length == 0) return IdOfKnown(repository, ruleName!);
        if (include is "$base" or "$self") return IdOfKnown(repository, include);
        if (Included(grammarName, repository)?.GetRepository() is not { } other) return null;
        return ruleName is null ? IdOf(other.GetSelf(), other) : IdOfKnown(other, ruleName);
    }

    private int? IdOfKnown(IRawRepository repository, string name) =>
        repository.GetProp(name) is { } rule ? IdOf(rule, repository) : null;
}
