using System.Globalization;

namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>Reads from a regular expression with which characters its matches can begin.</summary>
/// <remarks>What it does not understand makes the answer <see cref="FirstChars.Unknown"/>, at a cost of time.</remarks>
internal ref struct FirstCharsReader
{
    private const int MaxDepth = 100;

    private static readonly FirstChars Lower = FirstChars.Range('a', 'z') with { HasOthers = true };

    private static readonly FirstChars Upper = FirstChars.Range('A', 'Z') with { HasOthers = true };

    private static readonly FirstChars Digit = FirstChars.Range('0', '9') with { HasOthers = true };

    private static readonly FirstChars Word = Lower.Or(Upper).Or(Digit).Or(FirstChars.Of('_'));

    private static readonly FirstChars Space = FirstChars.Of("\t\n\v\f\r ") with { HasOthers = true };

    private static readonly FirstChars Hexadecimal =
        Digit.Or(FirstChars.Range('a', 'f')).Or(FirstChars.Range('A', 'F'));

    private readonly ReadOnlySpan<char> _source;
    private int _index;
    private int _depth;
    private bool _ignoresCase;
    private bool _isExtended;
    private bool _isLost;

    /// <summary>Whether the class that is being read contains exactly what was read.</summary>
    private bool _isExact;

    private FirstCharsReader(ReadOnlySpan<char> source) => _source = source;

    public static FirstChars Read(string source)
    {
        var reader = new FirstCharsReader(source);
        var result = reader.Alternatives();
        return reader._isLost || reader._index < source.Length ? FirstChars.Unknown : result;
    }

    private readonly bool IsAtEnd => _index >= _source.Length || _isLost;

    private readonly char Here => _index < _source.Length ? _source[_index] : '\0';

    /// <summary>Reads alternatives up to ')' or the end.</summary>
    private FirstChars Alternatives()
    {
        if (++_depth > MaxDepth) return Lost();
        var (ignoresCase, isExtended) = (_ignoresCase, _isExtended);
        var result = Sequence();
        while (Take('|')) result = result.Or(Sequence());
        (_ignoresCase, _isExtended) = (ignoresCase, isExtended);
        _depth--;
        return result;
    }

    private FirstChars Sequence()
    {
        var result = FirstChars.Nothing;
        while (!IsAtEnd && Here is not ('|' or ')'))
        {
            if (_isExtended && SkipBlank())
            {
                EndSkipped();
                continue;
            }
            var next = Quantified(Atom());
            if (!result.CanBeEmpty) continue;
            // An anchor counts only if nothing can have been matched before it.
            var isAtStart = result.IsAtStart || (next.IsAtStart && result == FirstChars.Nothing);
            result = result.Or(next) with { CanBeEmpty = next.CanBeEmpty, IsAtStart = isAtStart };
        }
        return result;
    }

    private bool SkipBlank()
    {
        if (char.IsWhiteSpace(Here))
        {
            _index++;
            return true;
        }
        if (Here != '#') return false;
        while (!IsAtEnd && Here != '\n') _index++;
        return true;
    }

    /// <summary>
    /// Gives up when a quantifier follows what was skipped: it belongs to what was read before that.
    /// </summary>
    private FirstChars EndSkipped() =>
        Here is '*' or '+' or '?' || TryInterval(out _) ? Lost() : FirstChars.Nothing;

    private FirstChars Quantified(FirstChars atom)
    {
        while (!IsAtEnd)
        {
            if (Here is '*' or '?') atom = atom with { CanBeEmpty = true, IsAtStart = false };
            else if (Here != '+')
            {
                if (!TryInterval(out var minimum)) return atom;
                if (minimum == 0) atom = atom with { CanBeEmpty = true, IsAtStart = false };
                continue;
            }
            _index++;
        }
        return atom;
    }

    /// <summary>Reads {n}, {n,}, {n,m} or {,m}; anything else stays, as it stands for itself.</summary>
    private bool TryInterval(out int minimum)
    {
        minimum = 0;
        var close = Here == '{' ? _source[_index..].IndexOf('}') : -1;
        if (close < 2) return false;
        var inside = _source.Slice(_index + 1, close - 1);
        if (inside.ContainsAnyExcept("0123456789,") || inside.Count(',') > 1 || inside is ",") return false;
        var comma = inside.IndexOf(',');
        var first = comma < 0 ? inside : inside[..comma];
        if (!first.IsEmpty && !int.TryParse(first, CultureInfo.InvariantCulture, out minimum)) return false;
        _index += close + 1;
        return true;
    }

    private FirstChars Atom()
    {
        var value = _source[_index++];
        return value switch
        {
            '^' => FirstChars.Nothing with { IsAtStart = true },
            '$' => FirstChars.Nothing,
            '.' => FirstChars.Any,
            '(' => Group(),
            '[' => Cased(Class()),
            '\\' => Escape(isInClass: false),
            '*' or '+' or '?' => Lost(),
            _ => Literal(value),
        };
    }

    private readonly FirstChars Cased(FirstChars chars) => _ignoresCase ? chars.IgnoringCase() : chars;

    /// <summary>A letter that is not ASCII can equal several that are.</summary>
    private readonly FirstChars Literal(char value) =>
        _ignoresCase && value >= 128 ? FirstChars.Any : Cased(FirstChars.Of(value));

    private FirstChars Group()
    {
        if (Here == '*') return Lost();
        if (!Take('?')) return Inside();
        switch (Here)
        {
            case '#':
                while (!IsAtEnd && Here != ')') _index++;
                return Take(')') ? EndSkipped() : Lost();
            case ':' or '>' or '=':
                // What must follow is read like what is matched: both say with what the rest begins.
                _index++;
                return Inside();
            case '!':
                return Unmatched(1);
            case '<' when _index + 1 < _source.Length && _source[_index + 1] is '=' or '!':
                return Unmatched(2);
            case '<' or '\'':
                return Named();
            default:
                return Options();
        }
    }

    private FirstChars Inside()
    {
        var result = Alternatives();
        return Take(')') ? result : Lost();
    }

    private FirstChars Unmatched(int length)
    {
        _index += length;
        Inside();
        return FirstChars.Nothing;
    }

    private FirstChars Named()
    {
        var end = Here == '<' ? '>' : '\'';
        _index++;
        while (!IsAtEnd && Here != end) _index++;
        return Take(end) ? Inside() : Lost();
    }

    /// <summary>Reads (?i), which holds for the rest of the group with all its alternatives, and (?i:…).</summary>
    private FirstChars Options()
    {
        var (ignoresCase, isExtended, isOn) = (_ignoresCase, _isExtended, true);
        for (; !IsAtEnd && Here is 'i' or 'x' or 'm' or '-'; _index++)
        {
            if (Here == '-') isOn = false;
            else if (Here == 'i') _ignoresCase = isOn;
            else if (Here == 'x') _isExtended = isOn;
        }
        var isGroup = Take(':');
        if (!isGroup && !Take(')')) return Lost();
        var result = Alternatives();
        (_ignoresCase, _isExtended) = (ignoresCase, isExtended);
        return !isGroup || Take(')') ? result : Lost();
    }

    /// <summary>Reads the rest of a class.</summary>
    private FirstChars Class()
    {
        var (isNegated, wasExact) = (Take('^'), _isExact);
        _isExact = true;
        var result = FirstChars.Nothing with { CanBeEmpty = false };
        for (var isFirst = true; !IsAtEnd && (isFirst || Here != ']'); isFirst = false)
        {
            if (_source[_index..].StartsWith("&&")) return SkipClass();
            result = result.Or(ClassPart());
        }
        if (!Take(']')) return Lost();
        if (isNegated) result = _isExact ? result.Not() : FirstChars.Any;
        _isExact &= wasExact;
        return result;
    }

    /// <summary>An intersection may be anything: only its end is looked for.</summary>
    private FirstChars SkipClass()
    {
        for (var open = 1; open > 0 && !IsAtEnd; _index++)
        {
            if (Here == '\\') _index++;
            else if (Here == '[') open++;
            else if (Here == ']') open--;
        }
        return Inexact();
    }

    private FirstChars ClassPart()
    {
        var value = _source[_index++];
        if (value == '[') return Here == ':' ? Named(_source[_index..]) : Class();
        // Without regard to case, a letter that is not ASCII can equal several that are.
        if (_ignoresCase && value >= 128) return Inexact();
        var first = value == '\\' ? Escape(isInClass: true) : FirstChars.Of(value);
        var isRange = Here == '-' && _index + 1 < _source.Length && _source[_index + 1] is not (']' or '[');
        if (!isRange) return first;
        // A range whose ends are not plain may contain anything between them.
        if (value == '\\' || _source[_index + 1] == '\\') return Take('-') ? SkipRangeEnd() : Lost();
        var last = _source[_index + 1];
        _index += 2;
        return value <= last ? FirstChars.Range(value, last) : Lost();
    }

    private FirstChars SkipRangeEnd()
    {
        if (_source[_index++] == '\\') Escape(isInClass: true);
        return Inexact();
    }

    /// <summary>Reads ':alpha:]'.</summary>
    private FirstChars Named(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf(":]");
        if (close < 0) return Lost();
        _index += close + 2;
        return rest[1..close] switch
        {
            "alpha" => Lower.Or(Upper),
            "alnum" => Lower.Or(Upper).Or(Digit),
            "word" => Word,
            "lower" => Lower,
            "upper" => Upper,
            "digit" => Digit,
            "xdigit" => Hexadecimal,
            "space" => Space,
            _ => Inexact(),
        };
    }

    private FirstChars Escape(bool isInClass)
    {
        if (IsAtEnd) return Lost();
        var value = _source[_index++];
        switch (value)
        {
            case 'w': return Word;
            case 'd': return Digit;
            case 's': return Space;
            case 'h': return Hexadecimal;
            case 'W' or 'D' or 'S' or 'H': return Complement(value);
            case 't': return FirstChars.Of('\t');
            case 'n': return FirstChars.Of('\n');
            case 'r': return FirstChars.Of('\r');
            case 'v': return FirstChars.Of('\v');
            case 'f': return FirstChars.Of('\f');
            case 'a': return FirstChars.Of('\a');
            case 'e': return FirstChars.Of('\e');
            case 'p' or 'P' or 'x' when Here == '{': return Braced();
            case 'x' or 'u': return Digits();
            case 'b' when isInClass: return FirstChars.Of('\b');
            case 'k' or 'g' when Here == '<': return Reference();
            case >= '1' and <= '9' when !isInClass: return Reference();
            case 'b' or 'B' or 'z' or 'Z' when !isInClass: return FirstChars.Nothing;
            case 'A' when !isInClass: return FirstChars.Nothing with { IsAtStart = true };
            default: return char.IsAsciiLetterOrDigit(value) ? Lost() : Literal(value);
        }
    }

    private static FirstChars Complement(char letter) => letter switch
    {
        'W' => Word.Not(),
        'D' => Digit.Not(),
        'S' => Space.Not(),
        _ => Hexadecimal.Not(),
    };

    private FirstChars Braced()
    {
        while (!IsAtEnd && Here != '}') _index++;
        return Take('}') ? Inexact() : Lost();
    }

    /// <summary>Reads the rest of a reference, which may match anything.</summary>
    private FirstChars Reference()
    {
        if (Here == '<') while (!IsAtEnd && Here != '>') _index++;
        if (!Take('>')) while (char.IsAsciiDigit(Here)) _index++;
        return FirstChars.Unknown;
    }

    private FirstChars Digits()
    {
        for (var count = 0; count < 8 && char.IsAsciiHexDigit(Here); count++) _index++;
        return Inexact();
    }

    private FirstChars Inexact()
    {
        _isExact = false;
        return FirstChars.Any;
    }

    private bool Take(char value)
    {
        if (IsAtEnd || Here != value) return false;
        _index++;
        return true;
    }

    private FirstChars Lost()
    {
        _isLost = true;
        return FirstChars.Unknown;
    }
}
