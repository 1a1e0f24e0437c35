using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

internal static class ExampleProblems
{
    public static Diagnostic Changed(Example example, string name, OutputDifference difference) =>
        Diagnostic.Error("SG0330", example.Location,
            $"The output of this example {On(name)}has changed in line {difference.Line}: "
            + $"'{UnicodeText.Excerpt(UnicodeText.Visible(difference.Stored))}' is stored, and "
            + $"'{UnicodeText.Excerpt(UnicodeText.Visible(difference.Found))}' is what it prints now"
            + $"{(difference.OtherCount == 0 ? "." : $"; {Counted.Of(difference.OtherCount, "other line")} "
                + $"{(difference.OtherCount == 1 ? "differs" : "differ")}.")}",
            "If the new output is right, run 'sitegen examples update --again'. If it varies, mask the part that does: "
            + "mask=\"\\d+ ms\".");

    public static Diagnostic NotFound(Example example, string name) =>
        Diagnostic.Warning("SG0331", example.Location, name == Example.Default
            ? "No Python was found on this machine, so this example was not run."
            : $"Python {name} was not found on this machine, so this example was not run with it.",
            "Install it, name it with --python, or list its path in SITEGEN_PYTHONS.");

    public static Diagnostic Locked(int processId) =>
        Diagnostic.Error("SG0332", new SourceLocation(StoredOutputs.Folder),
            $"Process {processId} is updating the outputs of this site.", "Wait until it has ended.");

    public static Diagnostic Failed(Example example, string name, int exitCode, string lastLine) =>
        Diagnostic.Error("SG0333", example.Location,
            $"The example {On(name)}ended with exit code {exitCode}: {UnicodeText.Excerpt(lastLine)}",
            "Correct the code, or add 'expect-error' if it is to show the error.");

    public static Diagnostic TimedOut(Example example, string name) =>
        Diagnostic.Error("SG0334", example.Location,
            $"The example {On(name)}did not end within {Counted.Of(example.TimeoutSeconds, "second")} and was stopped.",
            $"Make it shorter, or allow more time: timeout={example.TimeoutSeconds * 2}.");

    public static Diagnostic TooLong(Example example, string name, int byteLimit) =>
        Diagnostic.Error("SG0335", example.Location,
            $"The example {On(name)}prints more than {byteLimit / 1024} KiB.", "Print less.");

    public static Diagnostic NotStarted(Example example, string name, string reason) =>
        Diagnostic.Error("SG0336", example.Location, $"The example {On(name)}cannot be started: {reason}",
            "Install the program, or correct the command in site.yaml under 'examples'.");

    public static Diagnostic Succeeded(Example example, string name) =>
        Diagnostic.Error("SG0337", example.Location,
            $"The example {On(name)}ended without an error, although 'expect-error' expects one.",
            "Remove 'expect-error', or correct the code.");

    public static Diagnostic Orphan(SourcePath file) =>
        Diagnostic.Warning("SG0338", new SourceLocation(file), "No example of a page has its output in this file.",
            "Run 'sitegen examples update', which deletes it.");

    public static Diagnostic Kept(SourceLocation block, SourcePath file) =>
        Diagnostic.Warning("SG0339", block,
            $"This code block cannot be run as it is written, so outputs in '{file}' that no block claims were kept.",
            "Correct the block, and run 'sitegen examples update' again.");

    private static string On(string name) => name == Example.Default ? "" : $"on {name} ";
}
