using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>Diagnostics of an author's own benchmark tools: SG0550 to SG0559.</summary>
public static class ToolProblems
{
    internal static Diagnostic UnknownFormat(Located<string> reads) =>
        Diagnostic.Error("SG0550", reads.Location,
            $"'reads' cannot be '{UnicodeText.Excerpt(reads.Value)}'.",
            Nearest.Suggestion(reads.Value, ToolFormats.All)
            ?? $"SiteGen reads what these tools write: {string.Join(", ", ToolFormats.All)}.");

    internal static Diagnostic NeedsCommand(Located<string> reads) =>
        Misfit(reads.Location, "'reads' needs a 'command' that calls the benchmark tool.",
            "Write command: '{python} -m pytest bench -q --benchmark-json={out}', or remove 'reads'.");

    internal static Diagnostic NeedsReads(Located<string> results) =>
        Misfit(results.Location, "'results' needs 'reads', the format of the files.",
            "Write reads: pytest-benchmark, or remove 'results'.");

    internal static Diagnostic HasNoAnswer(Located<string> answer) =>
        Misfit(answer.Location, "A benchmark tool has no 'answer': its output differs every time.",
            "Remove 'answer', or remove 'reads' to time the command as a whole.");

    internal static Diagnostic TwoResults(Located<string> results) =>
        Misfit(results.Location, "The command writes to {out}, and 'results' names other files.",
            "Keep one of them.");

    private static Diagnostic Misfit(SourceLocation at, string what, string help) =>
        Diagnostic.Error("SG0551", at, what, help);

    internal static Diagnostic BadQuotes(Located<string> command) =>
        Diagnostic.Error("SG0552", command.Location,
            $"'{UnicodeText.Excerpt(command.Value)}' is not a command: it is empty, or a quotation mark is not closed.",
            "Write a program with its arguments; quote an argument that contains blanks.");

    internal static Diagnostic UnknownName(
        SourceLocation at, string name, string configuration, ImmutableArray<string> known) =>
        Diagnostic.Error("SG0553", at,
            $"The command contains {{{UnicodeText.Excerpt(name)}}}, but '{configuration}' has no such text.",
            Nearest.Suggestion(name, known)
            ?? $"Add it to the configuration. There are: {string.Join(", ", known)}. Braces are written as {{{{ }}}}.");

    public static Diagnostic NoProgram(SourceLocation at, string name, string configuration) =>
        Diagnostic.Error("SG0554", at,
            $"There is no program '{UnicodeText.Excerpt(name)}' for '{configuration}'.",
            "Install it so that PATH finds it, or write its path from the site's folder.");
}
