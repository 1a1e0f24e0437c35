using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Limits;

internal static class LimitProblems
{
    public static Diagnostic TooLong(SourceLocation location, int length) =>
        Diagnostic.Error("SG0690", location,
            $"This page has {length} characters of Markdown; it is shown as plain text.",
            $"Split it into pages of at most {PageLimits.MaxLength / 1_000_000} million characters, or move the data "
            + $"to 'data/'.");

    public static Diagnostic Crowded(SourceLocation location, string sign, int maxCount) =>
        Diagnostic.Error("SG0691", location,
            $"A paragraph contains '{sign}' more than {maxCount} times; the page is shown as plain text.",
            "Separate the paragraphs with blank lines, or put the text in a code block.");

    public static Diagnostic SparseTable(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0662", location,
            $"The rows of this page's tables lack more than {Count(maxCount)} cells; the page is shown as plain text.",
            "Give the table fewer columns, or move the data to 'data/' and write the rows with a loop.");

    public static Diagnostic ManyDefinitions(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0663", location,
            $"This page defines more than {Count(maxCount)} links and footnotes; it is shown as plain text.",
            "Write the addresses in the links themselves, or split the page.");

    public static Diagnostic TooDeep(SourceLocation location) =>
        Diagnostic.Error("SG0692", location,
            "This page nests block quotes, lists or emphasis too deeply, or one of its paragraphs has too many open "
            + "brackets; it is shown as plain text.",
            "Put text that is not meant as Markdown in a code block.");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
