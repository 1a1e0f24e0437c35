namespace SiteGen.Modules.Search;

/// <summary>Weighs a word on a page: how much the page is about the word, as one of 32 levels.</summary>
/// <remarks>
/// As in BM25F, each place of a word has a weight that shrinks with the length of the place, and the weights of all
/// places are added: a title of two words says more about each of them than a title of ten.
/// The lengths that change nothing are fixed, not averages of the site, so that a new page leaves the levels of other
/// pages unchanged.
/// Robertson, Zaragoza and Taylor (2004), “Simple BM25 extension to multiple weighted fields”, CIKM, 42–49.
/// </remarks>
internal sealed class WordWeight
{
    public const int LevelCount = 32;

    /// <summary>The weight of level 0. Four levels double the weight.</summary>
    private const double Least = 0.25;

    private double _title, _address, _rowName, _about;
    private int _headingCount, _textCount;

    public void Clear() =>
        (_title, _address, _rowName, _about, _headingCount, _textCount) = (0, 0, 0, 0, 0, 0);

    /// <param name="length">The number of words of the place.</param>
    public void Add(WordPlace place, int length)
    {
        switch (place)
        {
            case WordPlace.Title: _title = Math.Max(_title, 20 * Shortness(length, 3)); break;
            case WordPlace.Address: _address = Math.Max(_address, 4 * Shortness(length, 3)); break;
            case WordPlace.Heading: _headingCount++; break;
            case WordPlace.RowName: _rowName = Math.Max(_rowName, 3 * Shortness(length, 2)); break;
            case WordPlace.Description: _about = Math.Max(_about, 2.5 * Shortness(length, 20)); break;
            default: _textCount++; break;
        }
    }

    /// <param name="headingLength">The number of words of all headings.</param>
    /// <param name="textLength">The number of words of the page's text.</param>
    public int Level(int headingLength, int textLength)
    {
        var weight = _title + _address + _rowName + _about
            + Saturated(20, _headingCount * Shortness(headingLength, 15), 1.5)
            + Saturated(3, _textCount * Shortness(textLength, 800), 3);
        return Math.Clamp((int)Math.Round(4 * Math.Log2(Math.Max(weight, Least) / Least)), 0, LevelCount - 1);
    }

    private static double Saturated(double most, double count, double half) => most * count / (count + half);

    /// <returns>1 for a place of the usual length, up to 2 for a shorter one, towards 0 for a longer one.</returns>
    private static double Shortness(int length, double usual) => 2 / (1 + (length / usual));
}
