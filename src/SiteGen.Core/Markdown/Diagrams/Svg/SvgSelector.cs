using System.Collections.Immutable;

namespace SiteGen.Markdown.Diagrams.Svg;

/// <summary>A selector of the kinds that drawing programs write: names, classes, ids, attributes, ancestors.</summary>
/// <param name="Steps">From the outermost ancestor to the element itself.</param>
/// <param name="Weight">The specificity of CSS as one number.</param>
internal sealed record SvgSelector(ImmutableArray<SvgSelector.Step> Steps, int Weight)
{
    private const int MaxSteps = 8;

    /// <param name="IsChild">True when the element before it must be its parent.</param>
    internal sealed record Step(
        string? Name, string? Id, ImmutableArray<string> Classes,
        ImmutableArray<(string Name, string How, string Value)> Attributes, bool IsChild)
    {
        public bool Matches(SvgElement element) =>
            (Name is null || Name == element.Name) && (Id is null || Id == element["id"])
            && Classes.All(name => element.Classes.Contains(name))
            && Attributes.All(one => element[one.Name] is { } value && Holds(value, one.How, one.Value));

        private static bool Holds(string value, string how, string expected) => how switch
        {
            "=" => value == expected,
            "^=" => value.StartsWith(expected, StringComparison.Ordinal),
            "$=" => value.EndsWith(expected, StringComparison.Ordinal),
            "*=" => value.Contains(expected, StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <returns>Null for selectors of other kinds, such as those of states.</returns>
    public static SvgSelector? Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var isChild = false;
        var words = text.Replace(">", " > ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (word == ">")
            {
                if (isChild || steps.Count == 0) return null;
                isChild = true;
                continue;
            }
            if (steps.Count == MaxSteps || StepOf(word, isChild) is not { } step) return null;
            steps.Add(step);
            isChild = false;
        }
        return steps.Count == 0 || isChild ? null : new SvgSelector(steps.ToImmutable(), steps.Sum(WeightOf));
    }

    /// <param name="ancestors">The elements around it, the outermost first.</param>
    /// <remarks>Takes the nearest ancestor that fits each step, so that the time grows with the depth only.</remarks>
    public bool Matches(SvgElement element, IReadOnlyList<SvgElement> ancestors)
    {
        if (!Steps[^1].Matches(element)) return false;
        var at = ancestors.Count - 1;
        for (var index = Steps.Length - 2; index >= 0; index--, at--)
        {
            while (!Steps[index + 1].IsChild && at >= 0 && !Steps[index].Matches(ancestors[at])) at--;
            if (at < 0 || !Steps[index].Matches(ancestors[at])) return false;
        }
        return true;
    }

    private static int WeightOf(Step step) =>
        (step.Id is null ? 0 : 10_000) + (step.Classes.Length + step.Attributes.Length) * 100
        + (step.Name is null ? 0 : 1);

    /// <param name="word">Such as <c>rect.node[data-look="neo"]</c>.</param>
    private static Step? StepOf(string word, bool isChild)
    {
        var step = new Step(null, null, [], [], isChild);
        for (var at = 0; at < word.Length;)
        {
            var end = word[at] == '[' ? word.IndexOf(']', at) + 1 : EndOfName(word, at + 1);
            if (end <= at) return null;
            var part = word[at..end];
            var next = part[0] switch
            {
                '*' when part.Length == 1 => step,
                '#' when part.Length > 1 => step with { Id = part[1..] },
                '.' when part.Length > 1 => step with { Classes = step.Classes.Add(part[1..]) },
                '[' => step with { Attributes = step.Attributes.Add(AttributeOf(part[1..^1])) },
                _ when at == 0 && char.IsAsciiLetter(part[0]) => step with { Name = part },
                _ => null,
            };
            if (next is null) return null;
            (step, at) = (next, end);
        }
        return step;
    }

    private static int EndOfName(string word, int at)
    {
        while (at < word.Length && (char.IsLetterOrDigit(word[at]) || word[at] is '-' or '_')) at++;
        return at;
    }

    private static (string Name, string How, string Value) AttributeOf(string text)
    {
        var at = text.IndexOf('=');
        if (at < 0) return (text, "", "");
        var start = at > 0 && text[at - 1] is '^' or '$' or '*' ? at - 1 : at;
        return (text[..start], text[start..(at + 1)], text[(at + 1)..].Trim('"', '\''));
    }
}
