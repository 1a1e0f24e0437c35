using SiteGen.Foundation;

namespace SiteGen.Data;

/// <summary>Problems of data files: SG0500 to SG0549, and SG0422.</summary>
internal static class DataProblems
{
    public static Diagnostic Json(SourceLocation at, string message) =>
        Diagnostic.Error("SG0500", at, $"This is not valid JSON: {message}",
            "Remove comments and any comma after the last item, and put text and names in double quotes.");

    public static Diagnostic DuplicateKey(SourceLocation at, string key) =>
        Diagnostic.Error("SG0501", at, $"'{UnicodeText.Excerpt(key)}' is given twice in one object.",
            "Keep one of them.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Diagnostic.Error("SG0502", at, $"Arrays and objects are nested deeper than {limit} levels.",
            "Reduce the nesting.");

    public static Diagnostic NumberTooLarge(SourceLocation at, string number) =>
        Diagnostic.Error("SG0503", at, $"The number {UnicodeText.Excerpt(number)} is too large to calculate with.",
            "Write it as text, in double quotes.");

    public static Diagnostic NoHeader(SourcePath path) =>
        Diagnostic.Error("SG0504", new SourceLocation(path, 1, 1), "The file has no header row.",
            "Write the names of the columns in its first line.");

    public static Diagnostic HeaderWithoutName(SourceLocation at, int columnNumber) =>
        Diagnostic.Error("SG0505", at, $"Column {columnNumber} has no name.",
            "Give every column a name in the header row.");

    public static Diagnostic DuplicateHeader(SourceLocation at, string name) =>
        Diagnostic.Error("SG0506", at, $"Two columns are named '{UnicodeText.Excerpt(name)}'.",
            "Give every column a different name.");

    public static Diagnostic Ragged(SourceLocation at, int found, int wanted) =>
        Diagnostic.Error("SG0507", at, $"This row has {Counted.Of(found, "field")}, but the header has {wanted}.",
            "Give every row as many fields as the header; put text that contains ',' in double quotes.");

    public static Diagnostic Csv(SourceLocation at) =>
        Diagnostic.Error("SG0508", at, "The quotes in this row are not balanced.",
            "Put the whole field in double quotes, and double each quote inside it.");

    public static Diagnostic TooManyValues(SourceLocation at) =>
        Diagnostic.Error("SG0422", at, $"The file has more than {ValueCount.Most / 1_000_000} million values.",
            "Keep the rows that pages show, or summarise them; to let readers download all of them, put the file "
            + "into content/.");

    public static Diagnostic TwoWithOneKey(SourcePath path, SourcePath first, string key) =>
        Diagnostic.Error("SG0509", new SourceLocation(path),
            $"'{path}' and '{first}' have the same name '{key}' in the site's data.", "Rename one of them.");
}
