namespace SiteGen.Foundation;

/// <summary>Measures the edit distance of names from one written name.</summary>
/// <remarks>
/// Computes the same distance as <see cref="Nearest.Distance"/>, optimal string alignment, but ignores case.
/// Computes 64 rows of the distance table at a time and allocates nothing per name:
/// Hyyrö (2003), “A bit-vector algorithm for computing Levenshtein and Damerau edit distances”, Nordic Journal of
/// Computing 10, 29–39.
/// </remarks>
internal sealed class NameDistance
{
    private const int WordLength = 64;

    private struct Column
    {
        public ulong Rises, Falls, Diagonal, Matches;
    }

    private readonly Dictionary<char, ulong[]> _matches = [];

    /// <summary>The same bits for ASCII letters, by index: thousands of names are compared.</summary>
    private readonly ulong[][] _ascii = new ulong[128][];
    private readonly ulong[] _none;
    private readonly Column[] _columns;
    private readonly int _length;

    public NameDistance(string written)
    {
        _length = written.Length;
        _columns = new Column[(written.Length + WordLength - 1) / WordLength];
        _none = new ulong[_columns.Length];
        for (var index = 0; index < written.Length; index++)
        {
            var letter = char.ToLowerInvariant(written[index]);
            if (!_matches.TryGetValue(letter, out var places))
                _matches.Add(letter, places = new ulong[_columns.Length]);
            places[index / WordLength] |= 1UL << (index % WordLength);
        }
        for (var letter = 0; letter < _ascii.Length; letter++)
            _ascii[letter] = _matches.GetValueOrDefault(char.ToLowerInvariant((char)letter), _none);
    }

    /// <returns>The distance, or some number above <paramref name="greatest"/> if the distance is above it.</returns>
    public int To(string name, int greatest)
    {
        if (_length == 0) return name.Length;
        for (var word = 0; word < _columns.Length; word++) _columns[word] = new Column { Rises = ulong.MaxValue };
        var distance = _length;
        for (var index = 0; index < name.Length; index++)
        {
            distance += Advance(PlacesOf(name[index]));
            // Each remaining letter lowers the distance by at most one.
            if (distance - (name.Length - 1 - index) > greatest) return greatest + 1;
        }
        return distance;
    }

    private ulong[] PlacesOf(char letter) => letter < _ascii.Length ? _ascii[letter]
        : _matches.GetValueOrDefault(char.ToLowerInvariant(letter), _none);

    /// <returns>The change of the lowest row for the next letter of the name.</returns>
    private int Advance(ulong[] matches)
    {
        ulong rise = 1, fall = 0, matchesBefore = 0, diagonalBefore = ulong.MaxValue;
        var change = 0;
        for (var word = 0; word < _columns.Length; word++)
        {
            ref var column = ref _columns[word];
            var carried = (~diagonalBefore & matchesBefore) >> (WordLength - 1);
            var swapped = (((~column.Diagonal & matches[word]) << 1) | carried) & column.Matches;
            var equal = matches[word] | fall;
            (matchesBefore, diagonalBefore) = (matches[word], column.Diagonal);
            var added = unchecked((equal & column.Rises) + column.Rises);
            var diagonal = (added ^ column.Rises) | equal | column.Falls | swapped;
            var rises = column.Falls | ~(diagonal | column.Rises);
            var falls = diagonal & column.Rises;
            if (word == _columns.Length - 1) change = (int)(rises >> LastBit & 1) - (int)(falls >> LastBit & 1);
            var (nextRise, nextFall) = (rises >> (WordLength - 1), falls >> (WordLength - 1));
            (rises, falls) = ((rises << 1) | rise, (falls << 1) | fall);
            (rise, fall) = (nextRise, nextFall);
            column.Rises = falls | ~(diagonal | rises);
            column.Falls = rises & diagonal;
            (column.Diagonal, column.Matches) = (diagonal, matches[word]);
        }
        return change;
    }

    private int LastBit => (_length - 1) % WordLength;
}
