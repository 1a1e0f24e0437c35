using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Limits;

internal static class LimitProblems
{
    public static Diagnostic TooLong(SourceLocation location, int length) =>
        Diagnostic.Error("SG0690", location,
            $"This page has {length} characters of Markdown; it is shown as plain text.",
            $"A page may have {PageLimits.MaxLength / 1_000_000} million. Make several pages of it, or put the data "
            + $"under 'data/'.");

    public static Diagnostic Crowded(SourceLocation location, string sign, int maxCount) =>
        Diagnostic.Error("SG0691", location,
            $"A paragraph has more than {maxCount} '{sign}'; the page is shown as plain text.",
            "Put an empty line between paragraphs, or the text into a code block.");

    public static Diagnostic SparseTable(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0662", location,
            $"The rows of this page's tables miss more than {Count(maxCount)} cells; the page is shown as plain text.",
            "Give the table fewer columns, or put the data under 'data/' and write it with a loop.");

    public static Diagnostic ManyDefinitions(SourceLocation location, int maxCount) =>
        Diagnostic.Error("SG0663", location,
            $"This page defines more than {Count(maxCount)} links and footnotes; it is shown as plain text.",
            "Write the addresses into the links, or make several pages.");

    public static Diagnostic TooDeep(SourceLocation location) =>
        Diagnostic.Error("SG0692", location,
            "This page nests quotations, lists or emphasis too deeply, or a paragraph of it has too many open "
            + "brackets; it is shown as plain text.",
            "Put what is not meant as Markdown into a code block.");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
