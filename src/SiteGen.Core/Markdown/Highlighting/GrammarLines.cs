using SiteGen.Markdown.Highlighting.Lines;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The state in which a line begins, and the lines that are known to follow it.</summary>
/// <param name="stack">Null at the beginning of a block.</param>
internal sealed class LineState(RuleStack? stack)
{
    public RuleStack? Stack => stack;

    public Dictionary<string, KnownLine> Lines { get; } = new(StringComparer.Ordinal);
}

/// <param name="Parts">The parts of the line, as <see cref="CodeParts"/> writes them.</param>
internal sealed record KnownLine(byte[] Parts, LineState Next);

/// <summary>Divides lines with a grammar, and remembers each line with the state in which it begins.</summary>
/// <remarks>
/// Half of the lines of real code occur again: empty ones, brackets, <c>return</c>, imports. Equal lines in equal
/// states have equal parts and lead to equal states, so remembering them changes no colour. Used by one thread at a
/// time.
/// </remarks>
/// <param name="maxCharCount">The length of all lines together at which they are forgotten.</param>
internal sealed class GrammarLines(LineDivider divider, int maxCharCount)
{
    private readonly Dictionary<RuleStack, LineState> _states = new(new SameStates());
    private int _charCount;

    /// <summary>The state at the beginning of a block.</summary>
    public LineState Start { get; private set; } = new(null);

    public KnownLine Divide(LineState state, ReadOnlyMemory<char> line)
    {
        if (state.Lines.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.Span, out var known)) return known;
        if (_charCount > maxCharCount) Forget();
        var (parts, after) = divider.Divide(line.Span, state.Stack);
        var divided = new KnownLine(parts, StateOf(after));
        state.Lines.Add(line.ToString(), divided);
        // Also bounds the number of empty lines in different states.
        _charCount += line.Length + 1;
        return divided;
    }

    private void Forget()
    {
        _states.Clear();
        divider.Forget();
        Start = new LineState(null);
        _charCount = 0;
    }

    private LineState StateOf(RuleStack stack)
    {
        if (!_states.TryGetValue(stack, out var state)) _states[stack] = state = new LineState(stack);
        return state;
    }

    private sealed class SameStates : IEqualityComparer<RuleStack>
    {
        public bool Equals(RuleStack? first, RuleStack? second) => RuleStack.AreSame(first, second);

        public int GetHashCode(RuleStack stack) => stack.Hash;
    }
}
