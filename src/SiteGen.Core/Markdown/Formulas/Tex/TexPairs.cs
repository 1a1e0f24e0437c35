using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Finds the ends of groups and options, all in one pass over the formula.</summary>
/// <remarks>To search from each opening character on would take the square of the length if none is closed.</remarks>
internal sealed class TexPairs
{
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>The groups that are open, and the options, by the number of groups around them.</summary>
    private readonly Stack<int> _groups = new();
    private readonly Dictionary<int, List<int>> _options = [];

    private TexPairs()
    {
    }

    /// <param name="holes">The spans of the live values, which contain no characters of the formula.</param>
    public static TexPairs Of(string text, ImmutableArray<TextSpan> holes)
    {
        var pairs = new TexPairs();
        var (hole, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            while (hole < holes.Length && holes[hole].Start < at) hole++;
            if (hole < holes.Length && holes[hole].Start == at) at += holes[hole].Length - 1;
            else if (text[at] == '\\') at++;
            else depth += pairs.Take(text[at], at, depth);
        }
        return pairs;
    }

    /// <returns>The offset of the character that ends what begins at a place; null if it is not closed.</returns>
    public int? EndOf(int open) => _ends.TryGetValue(open, out var end) ? end : null;

    /// <returns>The change of the depth.</returns>
    private int Take(char character, int at, int depth)
    {
        switch (character)
        {
            case '{':
                _groups.Push(at);
                return 1;
            case '}':
                if (_groups.TryPop(out var open)) _ends[open] = at;
                return -1;
            case '[':
                if (!_options.TryGetValue(depth, out var begun)) _options[depth] = begun = [];
                begun.Add(at);
                return 0;
            case ']' when _options.Remove(depth, out var ended):
                foreach (var option in ended) _ends[option] = at;
                return 0;
            default:
                return 0;
        }
    }
}
