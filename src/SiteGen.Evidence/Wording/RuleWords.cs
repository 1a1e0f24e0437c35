namespace SiteGen.Evidence.Wording;

/// <summary>Words for rules; in English they are what authors write after <c>holds:</c>.</summary>
public sealed class RuleWords(WordSource from)
{
    public DirectionWords Faster { get; } = DirectionWords.Of(from, "faster");

    public DirectionWords Slower { get; } = DirectionWords.Of(from, "slower");

    public DirectionWords Larger { get; } = DirectionWords.Of(from, "larger");

    public DirectionWords Smaller { get; } = DirectionWords.Of(from, "smaller");

    public DirectionWords Fewer { get; } = DirectionWords.Of(from, "fewer");

    public DirectionWords More { get; } = DirectionWords.Of(from, "more");

    public TimesWords AsFast { get; } = TimesWords.Of(from, "as_fast", "as fast");

    public TimesWords TheTime { get; } = TimesWords.Of(from, "the_time", "the time");

    public TimesWords TheMemory { get; } = TimesWords.Of(from, "the_memory", "the memory");

    public Template Equivalent { get; } = from.Template("evidence_rule_equivalent", "equivalent within {margin}%");

    public Template Between { get; } = from.Template(
        "evidence_rule_between", "between {low} {low_unit} and {high} {high_unit}");

    public Template AtLeast { get; } = from.Template("evidence_rule_at_least", "at least {number} {unit}");

    public Template AtMost { get; } = from.Template("evidence_rule_at_most", "at most {number} {unit}");

    public Template Is { get; } = from.Template("evidence_rule_is", "is {answer}");
}

/// <param name="Any">The direction alone, for any amount.</param>
public sealed record DirectionWords(string Any, Template Range, Template AtLeast, Template AtMost)
{
    internal static DirectionWords Of(WordSource from, string word) => new(
        from.Text($"evidence_rule_{word}", word),
        from.Template($"evidence_rule_{word}_range", $"{word} by {{low}}%..{{high}}%"),
        from.Template($"evidence_rule_{word}_least", $"{word} by at least {{number}}%"),
        from.Template($"evidence_rule_{word}_most", $"{word} by at most {{number}}%"));
}

public sealed record TimesWords(Template Range, Template AtLeast)
{
    internal static TimesWords Of(WordSource from, string key, string word) => new(
        from.Template($"evidence_rule_times_{key}_range", $"{{low}}..{{high}} times {word}"),
        from.Template($"evidence_rule_times_{key}_least", $"at least {{number}} times {word}"));
}
