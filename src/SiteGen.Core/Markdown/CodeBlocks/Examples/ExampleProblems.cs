using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks.Examples;

internal static class ExampleProblems
{
    public static Diagnostic NotRun(SourceLocation location, string option) =>
        Diagnostic.Warning("SG0321", location, $"'{option}' has no effect on a code block that is not run.",
            "Add the option 'run', or remove this one.");

    public static Diagnostic NoCommand(SourceLocation location, string language, IEnumerable<string> known) =>
        Diagnostic.Warning("SG0322", location,
            $"No command is known that runs '{(language.Length == 0 ? "text" : language)}', so the code block has no "
            + "output.",
            Nearest.Suggestion(language, known.Append(ExampleCommand.Python))
            ?? $"Declare it in site.yaml: examples: {{ commands: {{ {(language.Length == 0 ? "sh" : language)}: "
            + "\"COMMAND {file}\" } }.");

    public static Diagnostic NotPython(SourceLocation location, string runner) =>
        Diagnostic.Warning("SG0323", location, $"Interpreters can be named for Python only, not for '{runner}'.",
            "Write 'run' without a value.");

    public static Diagnostic NotStored(SourceLocation location, SourcePath file, bool isOther) =>
        Diagnostic.Warning("SG0324", location,
            isOther ? $"The output of this example is not shown: the one in '{file}' belongs to other code."
            : $"The output of this example is not shown: '{file}' does not contain it.",
            "Run 'sitegen examples update', which runs the code and stores what it prints.");

    public static Diagnostic NotStoredFor(SourceLocation location, SourcePath file, string name) =>
        Diagnostic.Warning("SG0325", location, $"The output of this example on {name} is missing in '{file}'.",
            $"Run 'sitegen examples update' on a machine that has Python {name}.");

    public static Diagnostic SameName(SourceLocation location, string name, bool isCode) =>
        Diagnostic.Error("SG0328", location,
            isCode ? $"A file of this example has the name of its code, '{name}'."
            : $"Two files of this example have the name '{name}', and they lie in one folder while it runs.",
            isCode ? "Give the block another name: title=\"main.py\"." : "Rename one of them.");

    public static Diagnostic NoSession(SourceLocation location, string runner) =>
        Diagnostic.Warning("SG0286", location,
            $"Blocks can share a session in Python only, not in '{runner}', so this block is run by itself.",
            "Remove 'session', and repeat in this block what it needs of others.");

    public static Diagnostic DecidedBefore(SourceLocation location, SourceLocation first) =>
        Diagnostic.Warning("SG0287", location,
            $"The first block of this session, in line {first.Line}, decides about interpreters and environment.",
            "Write 'run' without a value and no 'env' here, or name another session: session=NAME.");

    public static Diagnostic BadFile(SourceLocation location, string reason) =>
        Diagnostic.Error("SG0326", location, $"This file of stored outputs cannot be used: {reason}",
            "Restore it from version control, or delete it and run 'sitegen examples update'.");
}
