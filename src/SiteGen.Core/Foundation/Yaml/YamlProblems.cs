namespace SiteGen.Foundation.Yaml;

/// <summary>Problems of YAML itself, whatever the file is for: SG0050 to SG0067, and SG0977.</summary>
internal static class YamlProblems
{
    public static Diagnostic Syntax(SourceLocation at, string message, string help) =>
        Diagnostic.Error("SG0050", at, message, help);

    public static Diagnostic Tab(SourceLocation at) =>
        Diagnostic.Error("SG0051", at, "This line is indented with a tab, which YAML does not allow.", "Use spaces.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Diagnostic.Error("SG0052", at, $"Lists and mappings are nested deeper than {limit} levels.",
            "Reduce the nesting.");

    public static Diagnostic TooLarge(SourceLocation at, long characterCount, int limit, string language = "YAML") =>
        Diagnostic.Error("SG0053", at,
            $"The {language} is {characterCount / 1024} KB, which exceeds the limit of {limit / 1024} KB.",
            "Move large values to a JSON or CSV file under data/.");

    public static Diagnostic Reference(SourceLocation at) =>
        Diagnostic.Error("SG0054", at, "Anchors ('&name') and aliases ('*name') are not supported.",
            "Write the value out; put text that begins with '&' or '*' in quotes.");

    public static Diagnostic Tag(SourceLocation at) =>
        Diagnostic.Error("SG0055", at, "Tags ('!name') are not supported.",
            "Remove the tag; put text that begins with '!' in quotes.");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        Diagnostic.Error("SG0056", at, "A second YAML document begins here.",
            "Keep everything in one document: remove the '---' or '...' line.");

    public static Diagnostic DuplicateKey(SourceLocation at, string key, SourceLocation first) =>
        Diagnostic.Error("SG0057", at,
            $"'{UnicodeText.Excerpt(key)}' is given twice; the first is on line {first.Line}.", "Keep one of them.");

    public static Diagnostic KeyIsNoText(SourceLocation at) =>
        Diagnostic.Error("SG0058", at, "The name of a field is a list or a mapping.",
            "Use text as the name: 'name: value'.");

    public static Diagnostic Empty(SourceLocation at, string name) =>
        Diagnostic.Warning("SG0060", at, $"'{UnicodeText.Excerpt(name)}' is empty.", "Give it a value or remove it.");

    /// <param name="help">The correct form: "Write a list: [a, b]."</param>
    public static Diagnostic WrongType(SourceLocation at, string name, YamlNode found, string help) =>
        Diagnostic.Error("SG0061", at, $"'{UnicodeText.Excerpt(name)}' is {Describe(found)}.", help);

    public static Diagnostic NotOneOf(Located<string> found, string field, IEnumerable<string> known) =>
        Diagnostic.Error("SG0977", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not a valid value.",
            Nearest.Suggestion(found.Value, known)
                ?? $"Use one of: {string.Join(", ", known.Select(static one => $"'{one}'"))}.");

    public static Diagnostic OutOfRange(SourceLocation at, string name, string found, int least, int most) =>
        Diagnostic.Error("SG0062", at, $"'{name}' is '{UnicodeText.Excerpt(found)}'.",
            $"Write a whole number from {least} to {most}.");

    public static Diagnostic TwoNames(SourceLocation at, string alias, string name) =>
        Diagnostic.Error("SG0063", at, $"'{alias}' is another name for '{name}', and both are given.",
            $"Keep '{name}'.");

    public static Diagnostic Missing(SourceLocation at, string owner, string name) =>
        Diagnostic.Error("SG0064", at, $"{owner} has no '{name}'.", $"Add '{name}: …'.");

    public static Diagnostic Unknown(SourceLocation at, string key, string owner, IEnumerable<string> known)
    {
        var names = known.ToList();
        var help = Nearest.Suggestion(key, names)
            ?? $"Use one of: {string.Join(", ", names.Select(static name => $"'{name}'"))}.";
        return Diagnostic.Warning("SG0065", at, $"'{UnicodeText.Excerpt(key)}' is not a field of {owner}.", help);
    }

    public static Diagnostic EmptyItem(SourceLocation at, string name) =>
        Diagnostic.Error("SG0066", at, $"'{name}' has an empty entry.", "Give it a value or remove it.");

    public static Diagnostic WrongItem(SourceLocation at, string name, YamlNode found) =>
        Diagnostic.Error("SG0067", at, $"An entry of '{name}' is {Describe(found)}.",
            "Write a list of text values: [a, b].");

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { IsEmpty: true } => "empty",
        YamlScalar { IsPlain: false } scalar => $"the text '{UnicodeText.Excerpt(scalar.Text)}'",
        YamlScalar scalar => $"'{UnicodeText.Excerpt(scalar.Text)}'",
        _ => "something else",
    };
}
