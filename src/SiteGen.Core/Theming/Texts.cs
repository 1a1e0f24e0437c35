using System.Globalization;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>
/// The theme's texts in the site's language, from <c>i18n/LANG.yaml</c>; a missing text is in English.
/// </summary>
/// <remarks>
/// Month names come from these files too: those of the operating system differ from machine to machine.
/// </remarks>
/// <param name="placeOf">Finds the place of a text in the files of the theme.</param>
public sealed class Texts(string language, DataMap own, DataMap english, Func<string, SourceLocation> placeOf)
{
    private readonly Dictionary<string, DataValue> _texts = own.Fields.Concat(english.Fields)
        .DistinctBy(static text => text.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    public string Language => language;

    public Fingerprint Fingerprint { get; } = new FingerprintBuilder().Add(language).Add(DataView.FingerprintOf(own))
        .Add(DataView.FingerprintOf(english)).Finish();

    public IEnumerable<string> Keys => _texts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Returns the place of a text, for a problem with it; reads the files of the theme again.</summary>
    public SourceLocation PlaceOf(string key) => placeOf(key);

    /// <param name="count">The number that selects the form 'one' or 'other' of a text that has both.</param>
    /// <returns>Null if the theme has no such text.</returns>
    public string? Find(string key, int? count = null) => _texts.GetValueOrDefault(key) switch
    {
        DataMap forms => Text(forms.Fields.GetValueOrDefault(count == 1 ? "one" : "other")
            ?? forms.Fields.GetValueOrDefault("other")),
        var value => Text(value),
    };

    /// <summary>The text, or its key if the theme has none.</summary>
    public string this[string key, int? count = null] => Find(key, count) ?? key;

    /// <summary>Returns the number with the language's thousands separator.</summary>
    public string Number(int number)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberGroupSeparator = Find("thousands_separator") ?? ",";
        return number.ToString("#,0", format);
    }

    /// <param name="form">long, short, month, numeric or year.</param>
    /// <returns>Null when there is no such form.</returns>
    public string? Date(DateTimeOffset time, string form)
    {
        if (form == "year") return time.Year.ToString(CultureInfo.InvariantCulture);
        return Find($"date_{form}")?
            .Replace("{year}", time.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", Month("months", time), StringComparison.Ordinal)
            .Replace("{month_short}", Month("months_short", time), StringComparison.Ordinal)
            .Replace("{month_number}", time.Month.ToString("00", CultureInfo.InvariantCulture),
            StringComparison.Ordinal)
            .Replace("{day_number}", time.Day.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{day}", time.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private string Month(string key, DateTimeOffset time) =>
        _texts.GetValueOrDefault(key) is DataList { Items: { Length: 12 } names }
            && Text(names[time.Month - 1]) is { } name
            ? name : time.Month.ToString("00", CultureInfo.InvariantCulture);

    private static string? Text(DataValue? value) => value switch
    {
        DataText text => text.Value,
        DataNumber number => number.Written,
        DataBoolean flag => flag.Value ? "true" : "false",
        _ => null,
    };
}
