using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Highlighting.Rules;

/// <summary>A regular expression of a rule, before it is known where in a block it is searched for.</summary>
/// <param name="text">In the syntax of Oniguruma.</param>
/// <param name="ruleId">The rule that a match begins, <see cref="End"/> or <see cref="While"/>.</param>
internal sealed partial class RuleSource(string text, int ruleId, bool? hasAnchor = null)
{
    /// <summary>Stands for the end of the innermost rule.</summary>
    public const int End = -1;

    /// <summary>Stands for the condition on which a rule continues on the next line.</summary>
    public const int While = -2;

    private readonly string _text = Escape().Replace(text, static match =>
        match.Value == @"\z" ? @"$(?!\n)(?<!\n)" : match.Value);

    public int RuleId => ruleId;

    /// <summary>Whether it depends on being in the first line, or right behind the beginning of a rule.</summary>
    public bool HasAnchor { get; } = hasAnchor ?? Escape().Matches(text)
        .Any(static match => match.Value is @"\A" or @"\G");

    public bool HasReferences => Reference().IsMatch(_text);

    /// <param name="allowsStart">Whether <c>\A</c> can match: in the first line.</param>
    /// <param name="allowsBegin">Whether <c>\G</c> can match: right behind the beginning of a rule.</param>
    public string Text(bool allowsStart, bool allowsBegin) => !HasAnchor ? _text
        : Escape().Replace(_text, match => match.Value switch
        {
            @"\A" when !allowsStart => "\\\uFFFF",
            @"\G" when !allowsBegin => "\\\uFFFF",
            _ => match.Value,
        });

    /// <summary>Returns this source with another text, in which references were resolved.</summary>
    public RuleSource With(string resolved) => new(resolved, ruleId, HasAnchor);

    /// <summary>Returns the text with what the groups of a match contain instead of references to them.</summary>
    public string Resolved(ReadOnlySpan<char> line, int[] spans)
    {
        var whole = line.ToString();
        return Reference().Replace(_text, match =>
            int.TryParse(match.ValueSpan[1..], CultureInfo.InvariantCulture, out var group) && group < spans.Length / 2
                ? Escaped(whole.AsSpan(spans[group * 2]..spans[(group * 2) + 1]))
                : "");
    }

    private static string Escaped(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var value in text)
        {
            if ("-\\{}*+?|^$.,[]()#".Contains(value)) escaped.Append('\\');
            escaped.Append(value);
        }
        return escaped.ToString();
    }

    [GeneratedRegex(@"\\[\s\S]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\\([0-9]+)")]
    private static partial Regex Reference();
}
