using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>
/// Problems of measurement files: SG0721 to SG0729 for reading them, SG0743 to SG0749 and SG0851 for working with them.
/// </summary>
internal static class ResultProblems
{
    public static Diagnostic Json(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0721", at, $"This is not JSON: {reason}",
            "If it was edited, use the file as the runner wrote it. If it was truncated, its journal may have more.");

    public static Diagnostic TooLarge(SourceLocation at, string what) =>
        Diagnostic.Error("SG0722", at, what, "Check that this is the intended file.");

    public static Diagnostic Version(SourceLocation at, string what, string help) =>
        Diagnostic.Error("SG0723", at, what, help);

    /// <param name="path">For example <c>results[0].workload</c>.</param>
    public static Diagnostic Field(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0724", at, $"'{path}' {what}",
            "Do not edit sessions by hand: use the file as the runner wrote it.");

    public static Diagnostic Integrity(SourceLocation at, string written, string computed) =>
        Diagnostic.Error("SG0725", at,
            $"The file was changed after it was written: its hash is {computed[..12]}…, but it says {written[..12]}….",
            "Use the file as the runner wrote it, and check that git does not convert line endings.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Diagnostic.Error("SG0726", at, $"Arrays and objects are nested deeper than {limit} levels.",
            "Check that this is the intended file.");

    public static Diagnostic Value(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0727", at, $"'{path}' {what}",
            "Measure again: SiteGen does not use impossible measurements.");

    public static Diagnostic Name(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0728", at, $"'{path}' {what}",
            "Do not edit sessions by hand: use the file as the runner wrote it.");

    public static Diagnostic Journal(SourceLocation at, string what) =>
        Diagnostic.Error("SG0729", at, what,
            "Use the file as the runner wrote it, or measure again: only the end of a journal may be missing.");

    public static Diagnostic Disk(SourceLocation at, string what) =>
        Diagnostic.Error("SG0743", at, what,
            "Check the free disk space and your permissions for the folder. Existing files are unchanged.");

    public static Diagnostic NotMerged(SourceLocation at, string what) =>
        Diagnostic.Error("SG0744", at, what,
            "Merge sessions of one machine that have the same interpreters and workload versions and measured "
            + "different cells or blocks.");

    public static Diagnostic NotPublishable(SourceLocation at, string what, string help) =>
        Diagnostic.Error("SG0745", at, what, help);

    public static Diagnostic Doubtful(SourceLocation at, string what, string help) =>
        Diagnostic.Warning("SG0746", at, what, help);

    public static Diagnostic Pyperf(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0747", at, $"'{path}' {what}", "Use the file as pyperf wrote it.");

    public static Diagnostic Altered(SourceLocation at, string what) =>
        Diagnostic.Error("SG0851", at, $"A stored number is not the one that its samples give: {what}",
            "Use the file as the runner wrote it, or measure again.");

    public static Diagnostic LeftOut(SourceLocation at, string what) =>
        Diagnostic.Warning("SG0748", at, what, "The session itself keeps it.");

    public static Diagnostic NotCompared(SourceLocation at, string what) =>
        Diagnostic.Warning("SG0749", at, what, "They are shown side by side, without a ratio.");
}
