using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Markdown.Formulas.Tex;

internal enum TexKind
{
    End,
    Character,

    /// <summary>A backslash and a name, or a backslash and one other character.</summary>
    Command,
    Open,
    Close,
    Subscript,
    Superscript,
    Prime,

    /// <summary>The sign between the cells of a table.</summary>
    Cell,

    /// <summary>The place of a live value.</summary>
    Hole,
}

/// <param name="Text">The character, or the name of the command without its backslash.</param>
/// <param name="Start">The offset in the formula.</param>
internal readonly record struct TexToken(TexKind Kind, string Text, int Start, int End)
{
    public bool IsCommand(string name) => Kind == TexKind.Command && Text == name;

    public bool IsCharacter(char character) => Kind == TexKind.Character && Text is [var only] && only == character;
}

/// <summary>Splits a formula into tokens. Spaces and comments, which have no meaning, are skipped.</summary>
/// <param name="holes">The spans of the live values.</param>
internal sealed class TexScanner(string text, ImmutableArray<TextSpan> holes)
{
    private int _at;
    private TexToken? _next;

    private TexPairs Pairs => field ??= TexPairs.Of(text, holes);

    public TexToken Peek() => _next ??= Read(SkipSpaces(_at));

    public TexToken Next()
    {
        var token = Peek();
        GoTo(token.End);
        return token;
    }

    /// <summary>Returns whether a character follows directly, without a space.</summary>
    public bool IsDirectly(Func<char, bool> isMeant) => _at < text.Length && isMeant(text[_at]);

    public string TakeWhile(Func<char, bool> isMeant, int maxLength = int.MaxValue)
    {
        var start = _at;
        while (_at - start < maxLength && IsDirectly(isMeant)) GoTo(_at + 1);
        return text[start.._at];
    }

    /// <summary>Takes a point and the digits behind it.</summary>
    public string TakeDecimals()
    {
        if (_at + 1 >= text.Length || text[_at] != '.' || !char.IsAsciiDigit(text[_at + 1])) return "";
        GoTo(_at + 1);
        return "." + TakeWhile(char.IsAsciiDigit);
    }

    /// <summary>Skips the rest of the formula.</summary>
    public void SkipAll() => GoTo(text.Length);

    /// <summary>Takes a star that follows the name of a command directly.</summary>
    public bool TakeStar() => TakeWhile(static letter => letter == '*', maxLength: 1).Length > 0;

    /// <summary>Takes what stands between braces, as written.</summary>
    /// <returns>Null when no brace follows or it is not closed.</returns>
    public (string Text, int Start)? TakeGroup() => TakeBetween('{');

    /// <summary>Takes what stands between brackets, as written.</summary>
    public (string Text, int Start)? TakeOption() => TakeBetween('[');

    private (string Text, int Start)? TakeBetween(char open)
    {
        var start = SkipSpaces(_at);
        if (start >= text.Length || text[start] != open || HoleAt(start) >= 0) return null;
        if (Pairs.EndOf(start) is not { } end) return null;
        GoTo(end + 1);
        return (text[(start + 1)..end], start + 1);
    }

    private void GoTo(int place) => (_at, _next) = (Math.Min(place, text.Length), null);

    private int SkipSpaces(int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '%'))
        {
            if (text[at] == '%') at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            else at++;
        }
        return at;
    }

    private TexToken Read(int at)
    {
        if (at >= text.Length) return new TexToken(TexKind.End, "", text.Length, text.Length);
        if (HoleAt(at) is >= 0 and var hole) return new TexToken(TexKind.Hole, "", at, at + holes[hole].Length);
        return text[at] switch
        {
            '\\' => Command(at),
            '{' => One(TexKind.Open, at),
            '}' => One(TexKind.Close, at),
            '_' => One(TexKind.Subscript, at),
            '^' => One(TexKind.Superscript, at),
            '\'' => One(TexKind.Prime, at),
            '&' => One(TexKind.Cell, at),
            _ => One(TexKind.Character, at),
        };
    }

    private TexToken One(TexKind kind, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length);
        return new TexToken(kind, text.Substring(at, length), at, at + length);
    }

    private TexToken Command(int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == at + 1 && end < text.Length) end = One(TexKind.Character, end).End;
        return new TexToken(TexKind.Command, text[(at + 1)..end], at, end);
    }

    /// <returns>The index of the live value that begins at a place; -1 without one.</returns>
    public int HoleAt(int place)
    {
        var (low, high) = (0, holes.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (holes[middle].Start == place) return middle;
            if (holes[middle].Start < place) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }
}
