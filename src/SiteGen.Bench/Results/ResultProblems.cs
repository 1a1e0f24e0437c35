using SiteGen.Foundation;

namespace SiteGen.Bench.Results;

/// <summary>
/// What can be wrong with files of measurements: SG0721 to SG0729 for reading them, SG0743 to SG0749 for working with
/// them.
/// </summary>
internal static class ResultProblems
{
    public static Diagnostic Json(SourceLocation at, string reason) =>
        Diagnostic.Error("SG0721", at, $"This is not JSON: {reason}",
            "If it was edited, take the file as the runner wrote it; if it was cut off, its journal may have more.");

    public static Diagnostic TooLarge(SourceLocation at, string what) =>
        Diagnostic.Error("SG0722", at, what, "Check that it is the file that you mean.");

    public static Diagnostic Version(SourceLocation at, string what, string help) =>
        Diagnostic.Error("SG0723", at, what, help);

    /// <param name="path">As in <c>results[0].workload</c>.</param>
    public static Diagnostic Field(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0724", at, $"'{path}' {what}",
            "A session is not edited by hand: take the file as the runner wrote it.");

    public static Diagnostic Integrity(SourceLocation at, string written, string computed) =>
        Diagnostic.Error("SG0725", at,
            $"The file was changed after it was written: its hash is {computed[..12]}…, and it says {written[..12]}….",
            "Take the file as the runner wrote it, and check that git does not change line ends.");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        Diagnostic.Error("SG0726", at, $"Arrays and objects are nested deeper than {limit} levels.",
            "Check that it is the file that you mean.");

    public static Diagnostic Value(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0727", at, $"'{path}' {what}",
            "A measurement that cannot be true is not used: measure again.");

    public static Diagnostic Name(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0728", at, $"'{path}' {what}",
            "A session is not edited by hand: take the file as the runner wrote it.");

    public static Diagnostic Journal(SourceLocation at, string what) =>
        Diagnostic.Error("SG0729", at, what,
            "Only the end of a journal can be missing: take the file as the runner wrote it, or measure again.");

    public static Diagnostic Disk(SourceLocation at, string what) =>
        Diagnostic.Error("SG0743", at, what,
            "Check the disk's space and your rights to the folder; what was there before is as it was.");

    public static Diagnostic NotMerged(SourceLocation at, string what) =>
        Diagnostic.Error("SG0744", at, what,
            "Merge sessions of one machine, with the same interpreters and versions of workloads, that measured "
            + "different cells or blocks.");

    public static Diagnostic NotPublishable(SourceLocation at, string what, string help) =>
        Diagnostic.Error("SG0745", at, what, help);

    public static Diagnostic Doubtful(SourceLocation at, string what, string help) =>
        Diagnostic.Warning("SG0746", at, what, help);

    public static Diagnostic Pyperf(SourceLocation at, string path, string what) =>
        Diagnostic.Error("SG0747", at, $"'{path}' {what}", "Take the file as pyperf wrote it.");

    public static Diagnostic Altered(SourceLocation at, string what) =>
        Diagnostic.Error("SG0851", at, $"A stored number is not the one that its samples give: {what}",
            "Take the file as the runner wrote it, or measure again.");

    public static Diagnostic LeftOut(SourceLocation at, string what) =>
        Diagnostic.Warning("SG0748", at, what, "The session itself keeps it.");

    public static Diagnostic NotCompared(SourceLocation at, string what) =>
        Diagnostic.Warning("SG0749", at, what, "They are shown side by side, without a ratio.");
}
