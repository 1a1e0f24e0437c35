using System.Globalization;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Wording;

/// <summary>
/// Looks up words in a theme's texts of one language, and in English when a text is missing or invalid.
/// </summary>
/// <remarks>
/// The English words are built into SiteGen, because files for programs and the terminal use them regardless of the
/// theme.
/// </remarks>
public sealed class WordSource
{
    public const string Prefix = "evidence_";

    private readonly Texts? _texts;
    private readonly Dictionary<string, string[]> _english = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _problems = [];

    private WordSource(Texts? texts)
    {
        _texts = texts;
        Numbers = new NumberForm(
            texts?.Find("decimal_separator") ?? NumberForm.Plain.DecimalMark,
            Text("evidence_thousands_separator", NumberForm.Plain.GroupMark));
        ListSeparator = Text("evidence_list_separator", ", ");
    }

    public static WordSource English() => new(null);

    public static WordSource Of(Texts texts) => new(texts);

    public NumberForm Numbers { get; }

    public string ListSeparator { get; }

    /// <summary>
    /// The words that were requested, in SiteGen's English: one form, or two that a number chooses between.
    /// </summary>
    public IReadOnlyDictionary<string, string[]> Known => _english;

    /// <summary>
    /// The problems of the texts that were requested, and of texts with the prefix that SiteGen does not use.
    /// </summary>
    public IEnumerable<Diagnostic> Problems => _texts is null ? [] :
    [
        .. _problems,
        .. _texts.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && !_english.ContainsKey(key))
        .Select(key => WordingProblems.UnknownText(_texts.PlaceOf(key), key, _english.Keys)),
    ];

    public string Text(string key, string english) => Template(key, english).With();

    public Template Template(string key, string english)
    {
        _english.Add(key, [english]);
        return Checked(key, _texts?.Find(key), english, mayLeaveOut: false);
    }

    /// <param name="one">The form for 1, with <c>{n}</c> or without.</param>
    public CountedTemplate Counted(string key, string one, string other)
    {
        _english.Add(key, [one, other]);
        // The form for 1 may omit the number: "one block".
        return new(Checked(key, _texts?.Find(key, 1), one, mayLeaveOut: true),
            Checked(key, _texts?.Find(key, 2), other, mayLeaveOut: false), Numbers);
    }

    /// <param name="key">The key of the range; the key of the other form ends in <c>_about</c>.</param>
    public AmountTemplate Amount(string key, string range, string about) =>
        new(Template(key, range), Template(key + "_about", about));

    public string Date(DateTimeOffset time) =>
        _texts?.Date(time, "numeric") ?? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Template Checked(string key, string? text, string english, bool mayLeaveOut)
    {
        var known = Wording.Template.Parse(english);
        if (_texts is null) return known;
        if (text is null)
        {
            if (_texts.Keys.Contains(key)) _problems.Add(WordingProblems.NoText(_texts.PlaceOf(key), key));
            return known;
        }
        var template = Wording.Template.Parse(text);
        if (template.Places.FirstOrDefault(place => !known.Places.Contains(place)) is { } unknown)
            _problems.Add(WordingProblems.UnknownPlace(_texts.PlaceOf(key), key, unknown, known.Places));
        else if (!mayLeaveOut && known.Places.FirstOrDefault(place => !template.Places.Contains(place)) is { } missing)
            _problems.Add(WordingProblems.MissingPlace(_texts.PlaceOf(key), key, missing));
        else return template;
        return known;
    }
}
