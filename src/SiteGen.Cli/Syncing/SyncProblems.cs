using SiteGen.Foundation;

namespace SiteGen.Cli.Syncing;

/// <summary>Diagnostics of <c>sitegen sync</c>: SG0880 to SG0889.</summary>
internal static class SyncProblems
{
    private const string Example = "Write: <!-- sitegen value \"id\" as: \"times\" -->…<!-- /sitegen -->";

    public static Diagnostic NoEnd(SourceLocation at) =>
        Unpaired(at, "The mark has no end before the next mark or the end of the file.",
            "Write <!-- /sitegen --> after the text that is filled.");

    public static Diagnostic NoBeginning(SourceLocation at) =>
        Unpaired(at, "The end of a mark has no beginning.", Example);

    public static Diagnostic BadMark(SourceLocation at, string mark) =>
        NotUnderstood(at, $"'{UnicodeText.Excerpt(mark)}' is not a mark.", Example);

    public static Diagnostic UnknownFunction(SourceLocation at, string name, IEnumerable<string> known) =>
        NotUnderstood(at, $"A mark cannot show '{UnicodeText.Excerpt(name)}'.",
            Nearest.Suggestion(name, known) ?? $"There are: {string.Join(", ", known)}.");

    public static Diagnostic NoClaim(SourceLocation at, string function) =>
        NotUnderstood(at, $"'{function}' names no claim.", Example);

    public static Diagnostic BadForm(SourceLocation at, string form) =>
        NotUnderstood(at, $"This measurement cannot be shown as '{UnicodeText.Excerpt(form)}'.",
            "A comparison can be shown as percent, ratio, times, range; a value as range.");

    public static Diagnostic NoChart(SourceLocation at, string subject) =>
        Diagnostic.Error("SG0886", at, $"Nothing was measured for a chart of '{UnicodeText.Excerpt(subject)}'.",
            "Write a suite or a workload of the site's sessions: "
            + "chart \"suite:jit\" of: \"315-jit\" file: \"docs/jit\".");

    public static Diagnostic BadFile(SourceLocation at, string file) =>
        Diagnostic.Error("SG0887", at, $"'{UnicodeText.Excerpt(file)}' cannot be the name of a chart's files.",
            "Write a path below the folder of this file, without an ending: file: \"docs/jit\".");

    public static Diagnostic FileDiffers(SyncMark mark, string file) =>
        Diagnostic.Error("SG0888", mark.Place, $"The chart '{file}' is not what the data gives.",
            "Run 'sitegen sync' and commit the file.");

    public static Diagnostic Differs(SyncMark mark) =>
        Diagnostic.Error("SG0882", mark.Place, "The text of the mark is not what the data gives.",
            "Run 'sitegen sync' and commit the file.");

    public static Diagnostic NoMarks(SourcePath path) =>
        Diagnostic.Warning("SG0883", new SourceLocation(path), "The file has no marks to fill.", Example);

    public static Diagnostic ChangedMeanwhile(SourcePath path) =>
        Diagnostic.Error("SG0884", new SourceLocation(path), "The file was changed while it was filled.",
            "Run the command again. Nothing was written.");

    public static Diagnostic NotText(SourcePath path) =>
        Diagnostic.Error("SG0885", new SourceLocation(path), "The file is not UTF-8 text.", "Save it as UTF-8.");

    private static Diagnostic Unpaired(SourceLocation at, string message, string help) =>
        Diagnostic.Error("SG0880", at, message, help);

    private static Diagnostic NotUnderstood(SourceLocation at, string message, string help) =>
        Diagnostic.Error("SG0881", at, message, help);
}
