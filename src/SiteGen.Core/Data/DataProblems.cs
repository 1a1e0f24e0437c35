using SiteGen.Foundation;

namespace SiteGen.Data;

/// <summary>What can be wrong with a data file: SG0500 to SG0549.</summary>
internal static class DataProblems
{
    public static Diagnostic Json(SourceLocation at, string message) =>
        Diagnostic.Error("SG0500", at, $"This is not JSON: {message}",
            "JSON has no comments and no comma after the last item; text and names are in double quotes.");

    public static Diagnostic DuplicateKey(SourceLocation at, string key) =>
        Diagnostic.Error("SG0501", at, $"'{UnicodeText.Excerpt(key)}' is given twice in one object.",
            "Keep one of them.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Diagnostic.Error("SG0502", at, $"Arrays and objects are nested deeper than {limit} levels.",
            "Write it flatter.");

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
            "Give every column a name of its own.");

    public static Diagnostic Ragged(SourceLocation at, int found, int wanted) =>
        Diagnostic.Error("SG0507", at, $"This row has {Counted.Of(found, "field")}, the header has {wanted}.",
            "Give every row as many fields as the header; text with ',' in it goes in double quotes.");

    public static Diagnostic Csv(SourceLocation at) =>
        Diagnostic.Error("SG0508", at, "The quotes in this row do not pair.",
            "Put the whole field in double quotes and write a quote inside it twice.");

    public static Diagnostic TwoWithOneKey(SourcePath path, SourcePath first, string key) =>
        Diagnostic.Error("SG0509", new SourceLocation(path),
            $"'{path}' and '{first}' are both '{key}' in the site's data.", "Rename one of them.");
}
