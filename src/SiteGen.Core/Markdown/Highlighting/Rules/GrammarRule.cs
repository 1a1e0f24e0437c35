using System.Collections.Immutable;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>A rule of a grammar.</summary>
/// <param name="Id">Its index in <see cref="GrammarRules"/>.</param>
/// <param name="Name">The scope of what it matches.</param>
/// <param name="ContentName">The scope of what lies between its beginning and its end.</param>
internal abstract record GrammarRule(int Id, CapturedName? Name, CapturedName? ContentName);

/// <summary>Matches within a line.</summary>
internal sealed record MatchRule(
    int Id, CapturedName? Name, RuleSource Source, ImmutableArray<CaptureRule?> Captures)
    : GrammarRule(Id, Name, null);

/// <summary>Stands for other rules.</summary>
internal sealed record IncludingRule(int Id, CapturedName? Name, CapturedName? ContentName, RuleList Patterns)
    : GrammarRule(Id, Name, ContentName);

/// <summary>Extends over everything up to a match of its end.</summary>
internal sealed record BeginEndRule(
    int Id, CapturedName? Name, CapturedName? ContentName, RuleSource Begin, ImmutableArray<CaptureRule?> BeginCaptures,
    RuleSource End, ImmutableArray<CaptureRule?> EndCaptures, bool IsEndLast, RuleList Patterns)
    : GrammarRule(Id, Name, ContentName);

/// <summary>Extends over all lines in which its condition matches.</summary>
internal sealed record BeginWhileRule(
    int Id, CapturedName? Name, CapturedName? ContentName, RuleSource Begin, ImmutableArray<CaptureRule?> BeginCaptures,
    RuleSource While, ImmutableArray<CaptureRule?> WhileCaptures, RuleList Patterns)
    : GrammarRule(Id, Name, ContentName);

/// <summary>Names a group of a match.</summary>
/// <param name="RuleId">The rule by which the group is divided in turn; null if it is one piece.</param>
internal sealed record CaptureRule(CapturedName? Name, CapturedName? ContentName, int? RuleId);

/// <summary>The rules that are tried inside another.</summary>
/// <param name="IsIncomplete">Whether some could not be found.</param>
internal sealed record RuleList(ImmutableArray<int> Ids, bool IsIncomplete)
{
    /// <summary>Whether nothing is left of the list because nothing was found.</summary>
    public bool IsMissing => IsIncomplete && Ids.IsEmpty;
}
