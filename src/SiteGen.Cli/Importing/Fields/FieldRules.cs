using System.Globalization;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Fields;

/// <summary>The rules for the fields of front matter, and those that most tools share.</summary>
public static class FieldRules
{
    /// <summary>Fields that have the same meaning in most tools, under these names.</summary>
    public static IReadOnlyDictionary<string, FieldRule> Common { get; } = Of(
        ("title", Text("title")), ("description", Text("description")), ("summary", Text("description")),
        ("excerpt", Text("description")),
        ("date", Date("date")), ("publishDate", Date("date")), ("pubDate", Date("date")), ("created", Date("date")),
        ("updated", Date("updated")), ("lastmod", Date("updated")), ("last_modified_at", Date("updated")),
        ("modified", Date("updated")),
        ("draft", Flag("draft")), ("published", Flag("draft", isOpposite: true)),
        ("slug", Slug), ("weight", Number("weight")), ("tags", Terms("tags")), ("tag", Terms("tags")),
        ("authors", People), ("author", People), ("image", Text("image")), ("series", Terms("series")),
        ("noindex", Flag("index", isOpposite: true)), ("unlisted", Flag("index", isOpposite: true)),
        ("layout", Drop("the layout of the other theme is not used")));

    public static IReadOnlyDictionary<string, FieldRule> Of(params (string Name, FieldRule Rule)[] rules) =>
        rules.ToDictionary(static rule => rule.Name, static rule => rule.Rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the common rules with those of one tool over them.</summary>
    public static IReadOnlyDictionary<string, FieldRule> CommonAnd(params (string Name, FieldRule Rule)[] rules)
    {
        var all = new Dictionary<string, FieldRule>(Common, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, rule) in rules) all[name] = rule;
        return all;
    }

    /// <summary>Converts all fields; one without a rule is kept below 'extra'.</summary>
    public static void Apply(YamlMapping fields, IReadOnlyDictionary<string, FieldRule> rules, FieldDraft draft)
    {
        foreach (var field in fields.Entries)
        {
            if (field.Value is YamlScalar { IsEmpty: true }) continue;
            if (rules.TryGetValue(field.Key, out var rule)) rule(field, draft);
            else draft.Keep(field);
        }
    }

    public static FieldRule Text(string name) => (field, draft) =>
    {
        if (field.Value is not YamlScalar { Text: var text } || OneLine(text).Length == 0) draft.Keep(field);
        else Put(draft, name, YamlWriter.Text(OneLine(text)), field);
    };

    public static FieldRule Date(string name) => (field, draft) =>
    {
        if (field.Value is YamlScalar { Text: var text } && FieldDraft.DateOf(text) is { } date)
            Put(draft, name, YamlWriter.Plain(date), field);
        else draft.Keep(field);
    };

    public static FieldRule Number(string name) => (field, draft) =>
    {
        if (field.Value is YamlScalar { Text: var text }
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000)
            Put(draft, name, YamlWriter.Plain(((int)Math.Round(number)).ToString(CultureInfo.InvariantCulture)), field);
        else draft.Keep(field);
    };

    public static FieldRule Flag(string name, bool isOpposite = false) => (field, draft) =>
    {
        if (field.Value is not YamlScalar { Text: var text } || IsTrue(text) is not { } value) draft.Keep(field);
        else Put(draft, name, YamlWriter.Plain(value == isOpposite ? "false" : "true"), field);
    };

    public static FieldRule Terms(string name) => (field, draft) =>
    {
        var terms = FieldDraft.TextsOf(field.Value).SelectMany(text => field.Value is YamlScalar && text.Contains(',')
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text])
            .Where(static text => Foundation.Slug.Of(text).Length > 0)
            .DistinctBy(static text => Foundation.Slug.Of(text)).ToList();
        if (terms.Count > 0) Put(draft, name, YamlWriter.Texts(terms), field);
    };

    /// <summary>Reads authors as names, as ids, or as mappings with a name.</summary>
    public static void People(YamlEntry field, FieldDraft draft)
    {
        var people = field.Value is YamlMapping one ? [one] : (field.Value as YamlSequence)?.Items ?? [field.Value];
        var names = people.Select(static person => person is YamlMapping about
            ? (about["name"] as YamlScalar)?.Text : (person as YamlScalar)?.Text)
            .Where(static name => name is not null && Foundation.Slug.Of(name).Length > 0).Distinct().ToList();
        if (names.Count > 0) Put(draft, "authors", YamlWriter.Texts(names!), field);
        else draft.Keep(field);
    }

    public static FieldRule Drop(string why) => (field, draft) =>
        draft.Note(Outcome.Left, $"field `{field.Key}`: {why}", field);

    public static FieldRule Ignore { get; } = static (_, _) => { };

    /// <summary>Sets an address: one name as 'slug', more as 'permalink'.</summary>
    public static void Address(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is not YamlScalar { Text: { Length: > 0 } text }
            || text.Contains("://", StringComparison.Ordinal)
            || text.Contains('{', StringComparison.Ordinal))
        {
            draft.Keep(field);
            return;
        }
        var isFile = text.EndsWith(".html", StringComparison.Ordinal)
            || text.EndsWith(".htm", StringComparison.Ordinal);
        var address = $"/{text.Trim('/')}{(isFile || text.Trim('/').Length == 0 ? "" : "/")}";
        if (address != "/404.html") Put(draft, "permalink", YamlWriter.Text(address), field);
    }

    private static void Slug(YamlEntry field, FieldDraft draft)
    {
        if (field.Value is not YamlScalar { Text: var text }) draft.Keep(field);
        else if (text.Trim('/').Contains('/')) Address(field, draft);
        else if (Foundation.Slug.Of(text) is { Length: > 0 } slug) Put(draft, "slug", YamlWriter.Text(slug), field);
        else draft.Keep(field);
    }

    private static void Put(FieldDraft draft, string name, YamlNode value, YamlEntry field)
    {
        if (draft.Has(name)) draft.Keep(field);
        else
        {
            draft.Set(name, value);
            if (name != field.Key) draft.Note(Outcome.Converted, $"field `{field.Key}`: `{name}`", field);
        }
    }

    private static string OneLine(string text) => UnicodeText.OneLine(text.Replace('\n', ' '));

    private static bool? IsTrue(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "1" => true,
        "false" or "no" or "off" or "0" => false,
        _ => null,
    };
}
