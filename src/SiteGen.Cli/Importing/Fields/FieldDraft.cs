using System.Globalization;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Fields;

/// <summary>Converts one field of another tool into fields of the draft.</summary>
public delegate void FieldRule(YamlEntry field, FieldDraft draft);

/// <summary>The front matter of one new page while it is put together.</summary>
/// <param name="notes">Receives what became of the fields.</param>
public sealed class FieldDraft(ICollection<ImportNote> notes)
{
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d H:m:s zzz", "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy/M/d", "yyyy/M/d H:m:s",
        "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "M/d/yyyy",
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'",
    ];

    private readonly List<YamlEntry> _fields = [];
    private readonly List<YamlEntry> _extra = [];

    /// <summary>The fields in the order in which they were set, with 'extra' last.</summary>
    public IEnumerable<YamlEntry> Entries =>
        _extra.Count == 0 ? _fields : _fields.Append(YamlWriter.Entry("extra", YamlWriter.Mapping(_extra)));

    public bool Has(string name) => _fields.Exists(field => field.Key == name);

    public string? TextOf(string name) =>
        (_fields.Find(field => field.Key == name)?.Value as YamlScalar)?.Text;

    /// <summary>Sets a field, unless an earlier one gave it a value.</summary>
    public void Set(string name, YamlNode value)
    {
        if (!Has(name)) _fields.Add(YamlWriter.Entry(name, value));
    }

    public void SetText(string name, string value) => Set(name, YamlWriter.Text(value));

    /// <summary>Adds the addresses in a field to 'aliases', and notes those that cannot be one.</summary>
    public void AddAliases(YamlEntry field, IEnumerable<string> addresses)
    {
        var all = addresses.ToList();
        AddAliases(all);
        foreach (var address in all.Where(static address => !IsAddress(address)))
            Note(Outcome.Left, $"a former address that no page can have: `{address}`", field);
    }

    /// <summary>Adds addresses to 'aliases'.</summary>
    public void AddAliases(IEnumerable<string> addresses)
    {
        var at = _fields.FindIndex(static field => field.Key == "aliases");
        var known = at < 0 ? [] : TextsOf(_fields[at].Value).ToList();
        var all = YamlWriter.Entry("aliases", YamlWriter.Texts(known.Concat(addresses.Where(IsAddress)).Distinct()));
        if (all.Value is YamlSequence { Items.IsEmpty: true }) return;
        if (at < 0) _fields.Add(all);
        else _fields[at] = all;
    }

    private static bool IsAddress(string address) =>
        address.Trim('/').Length > 0 && address.AsSpan().IndexOfAny("?#*\"<>|:\\") < 0;

    public void Remove(string name) => _fields.RemoveAll(field => field.Key == name);

    /// <summary>Keeps a field below 'extra', where templates can read it.</summary>
    public void Keep(YamlEntry field)
    {
        if (_extra.Exists(extra => extra.Key == field.Key)) return;
        _extra.Add(field);
        Note(Outcome.Approximated, $"field `{field.Key}`: below `extra`", field);
    }

    public void KeepQuietly(YamlEntry field) => _extra.Add(field);

    public void Note(Outcome outcome, string what, YamlEntry field) =>
        notes.Add(new ImportNote(outcome, what, field.KeyLocation));

    /// <summary>Returns the texts of a list, or of a single value.</summary>
    public static IEnumerable<string> TextsOf(YamlNode? node) => node switch
    {
        YamlScalar { IsEmpty: false, Text: { Length: > 0 } text } => [text],
        YamlSequence list => list.Items.OfType<YamlScalar>().Where(static item => !item.IsEmpty)
            .Select(static item => item.Text.Trim()).Where(static text => text.Length > 0),
        _ => [],
    };

    /// <returns>The date as SiteGen reads it; null for a text that is not a date.</returns>
    public static string? DateOf(string text)
    {
        text = text.Trim();
        if (DateText.TryParse(text, TimeZoneInfo.Utc, out _)) return text;
        if (text.EndsWith(" UTC", StringComparison.Ordinal)) text = text[..^4] + " +00:00";
        // A zone without a colon, as Jekyll and Hugo write it.
        if (text.Length > 5 && text[^5] is '+' or '-' && text[^4..].All(char.IsAsciiDigit))
            text = $"{text[..^2]}:{text[^2..]}";
        if (DateText.TryParse(text, TimeZoneInfo.Utc, out _)) return text;
        return DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) && date.Year >= 1000
            ? date.ToString(date is { TimeOfDay.Ticks: 0, Offset.Ticks: 0 } ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:sszzz",
                CultureInfo.InvariantCulture)
            : null;
    }
}
