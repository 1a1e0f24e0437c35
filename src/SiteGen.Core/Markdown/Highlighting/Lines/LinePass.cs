using System.Collections.Immutable;
using SiteGen.Markdown.Highlighting.Patterns;
using SiteGen.Markdown.Highlighting.Rules;

namespace SiteGen.Markdown.Highlighting.Lines;

/// <summary>One pass from a position in a line, or in a group of a match, to the end.</summary>
internal sealed class LinePass(LineTools tools, LineText text, RuleStack stack, int position, bool isFirstLine)
{
    private readonly PartWriter _parts = tools.Parts;

    /// <summary>Where <c>\G</c> matches; −1 for nowhere.</summary>
    private int _anchor = -1;

    /// <summary>Leaves rules that do not continue on this line.</summary>
    public void CheckConditions()
    {
        _anchor = stack.BeginsAtLineEnd ? 0 : -1;
        var continued = new Stack<RuleStack>();
        for (var outer = stack; outer is not null; outer = outer.Outer)
            if (outer.Rule is BeginWhileRule) continued.Push(outer);
        while (continued.TryPop(out var outer))
        {
            if (Continues(outer, (BeginWhileRule)outer.Rule)) continue;
            stack = outer.Outer!;
            return;
        }
    }

    private bool Continues(RuleStack outer, BeginWhileRule rule)
    {
        var scanner = tools.Scanners.While(rule, outer.EndText, isFirstLine, _anchor == position);
        if (scanner.Find(text, position) is not { } match) return false;
        _parts.Add(outer.Scopes, match.Start);
        AddCaptures(outer, rule.WhileCaptures, match);
        _parts.Add(outer.Scopes, match.End);
        _anchor = match.End;
        Advance(match);
        return true;
    }

    /// <returns>The rules around the end.</returns>
    public RuleStack Run()
    {
        while (Step())
        {
        }
        return stack;
    }

    /// <returns>False at the end.</returns>
    private bool Step()
    {
        if (Next() is not { } match) return Stop(stack);
        var isAdvancing = match.End > position;
        if (match.RuleId == RuleSource.End ? !Leave(match, isAdvancing) : !Enter(match, isAdvancing)) return false;
        Advance(match);
        return true;
    }

    private bool Stop(RuleStack within)
    {
        stack = within;
        _parts.Add(stack.Scopes, text.Length);
        return false;
    }

    private void Advance(RuleMatch match)
    {
        if (match.End <= position) return;
        position = match.End;
        isFirstLine = false;
    }

    /// <summary>Finds the next match of the innermost rule, or of a rule that is injected here.</summary>
    private RuleMatch? Next()
    {
        var isAtAnchor = position == _anchor;
        var match = tools.Scanners.Inside(stack.Rule, stack.EndText, isFirstLine, isAtAnchor).Find(text, position);
        if (stack.Scopes.Injections is not { Count: > 0 } injections) return match;
        var (injected, wins) = Injected(injections, isAtAnchor);
        if (injected is null) return match;
        return match is null || injected.Value.Start < match.Value.Start
            || (wins && injected.Value.Start == match.Value.Start) ? injected : match;
    }

    /// <returns>The first match, of the last injection that matches there, and whether it wins over a rule.</returns>
    private (RuleMatch? Match, bool Wins) Injected(List<Injection> injections, bool isAtAnchor)
    {
        var (best, wins) = ((RuleMatch?)null, false);
        foreach (var injection in injections)
        {
            var scanner = tools.Scanners.Inside(tools.Rules[injection.RuleId], null, isFirstLine, isAtAnchor);
            if (scanner.Find(text, position) is not { } match || match.Start > best?.Start) continue;
            (best, wins) = (match, injection.Priority == -1);
            if (match.Start == position) break;
        }
        return (best, wins);
    }

    /// <summary>Leaves the innermost rule, whose end matched.</summary>
    private bool Leave(RuleMatch match, bool isAdvancing)
    {
        var left = stack.WithScopes(stack.NameScopes);
        _parts.Add(stack.Scopes, match.Start);
        AddCaptures(left, ((BeginEndRule)left.Rule).EndCaptures, match);
        _parts.Add(left.Scopes, match.End);
        _anchor = left.AnchorPosition;
        // A rule that begins and ends at the same position would do so forever.
        if (!isAdvancing && left.EnterPosition == position) return Stop(left);
        stack = left.Outer!;
        return true;
    }

    private bool Enter(RuleMatch match, bool isAdvancing)
    {
        var rule = tools.Rules[match.RuleId];
        _parts.Add(stack.Scopes, match.Start);
        var before = stack;
        var scopes = stack.Scopes.With(rule.Name?.With(text.Chars, match.Spans));
        stack = stack.With(rule, position, _anchor, match.End == text.Length, scopes);
        return rule switch
        {
            BeginEndRule beginEnd => Stay(match, beginEnd.BeginCaptures, beginEnd.End, before, isAdvancing),
            BeginWhileRule beginWhile => Stay(match, beginWhile.BeginCaptures, beginWhile.While, before, isAdvancing),
            _ => Pass(match, (MatchRule)rule, before, isAdvancing),
        };
    }

    /// <summary>Begins what extends up to a match of its end, or as long as its condition matches.</summary>
    private bool Stay(
        RuleMatch match, ImmutableArray<CaptureRule?> captures, RuleSource end, RuleStack before, bool isAdvancing)
    {
        AddCaptures(stack, captures, match);
        _parts.Add(stack.Scopes, match.End);
        _anchor = match.End;
        stack = stack.WithScopes(stack.NameScopes.With(stack.Rule.ContentName?.With(text.Chars, match.Spans)));
        if (end.HasReferences) stack = stack.WithEnd(end.Resolved(text.Chars, match.Spans));
        // Beginning the same rule again at the same position would go on forever.
        return isAdvancing || !before.BeganWith(stack) || Stop(before);
    }

    /// <summary>Adds what a rule matched that has no inside.</summary>
    private bool Pass(RuleMatch match, MatchRule rule, RuleStack before, bool isAdvancing)
    {
        AddCaptures(stack, rule.Captures, match);
        _parts.Add(stack.Scopes, match.End);
        stack = before;
        return isAdvancing || Stop(before.Outer ?? before);
    }

    private void AddCaptures(RuleStack around, ImmutableArray<CaptureRule?> captures, RuleMatch match)
    {
        var count = Math.Min(captures.Length, match.Spans.Length / 2);
        if (count == 0) return;
        var open = new List<(ScopeStack Scopes, int End)>();
        for (var index = 0; index < count; index++)
        {
            var (start, end) = (match.Spans[index * 2], match.Spans[(index * 2) + 1]);
            if (captures[index] is not { } capture || end <= start) continue;
            // A group can lie ahead of the match, where nothing is decided yet.
            if (start > match.End) break;
            CloseUpTo(open, start);
            _parts.Add(open.Count == 0 ? around.Scopes : open[^1].Scopes, start);
            AddCapture(capture, (start, end), around, open, match);
        }
        CloseUpTo(open, int.MaxValue);
    }

    private void CloseUpTo(List<(ScopeStack Scopes, int End)> open, int position)
    {
        for (; open.Count > 0 && open[^1].End <= position; open.RemoveAt(open.Count - 1))
            _parts.Add(open[^1].Scopes, open[^1].End);
    }

    private void AddCapture(
        CaptureRule capture, (int Start, int End) span, RuleStack around, List<(ScopeStack Scopes, int End)> open,
        RuleMatch match)
    {
        var name = capture.Name?.With(text.Chars, match.Spans);
        if (capture.RuleId is { } ruleId)
        {
            var scopes = around.Scopes.With(name);
            var inner = around.With(tools.Rules[ruleId], span.Start, -1, false, scopes)
                .WithScopes(scopes.With(capture.ContentName?.With(text.Chars, match.Spans)));
            var part = text.Buffer.Beginning(span.End);
            new LinePass(tools, part, inner, span.Start, isFirstLine && span.Start == 0).Run();
            return;
        }
        if (name is null) return;
        open.Add(((open.Count == 0 ? around.Scopes : open[^1].Scopes).With(name), span.End));
    }
}
