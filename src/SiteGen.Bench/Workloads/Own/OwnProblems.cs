using SiteGen.Foundation;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>Diagnostics of <c>data/workloads.yaml</c>: SG0890 to SG0899.</summary>
public static class OwnProblems
{
    internal static Diagnostic Empty(SourceLocation at, bool lacksConfigurations) =>
        Diagnostic.Error("SG0890", at, $"The file has no {(lacksConfigurations ? "configurations" : "workloads")}.",
            "Name at least one configuration and one workload.");

    internal static Diagnostic NoBaseline(Located<string> baseline, IEnumerable<string> known) =>
        Diagnostic.Error("SG0891", baseline.Location,
            $"There is no configuration '{UnicodeText.Excerpt(baseline.Value)}'.",
            Nearest.Suggestion(baseline.Value, known) ?? $"There are: {string.Join(", ", known)}.");

    internal static Diagnostic BadName(SourceLocation at, string name) =>
        Diagnostic.Error("SG0892", at, $"'{UnicodeText.Excerpt(name)}' cannot be the name of an own configuration.",
            "Use letters, digits and _ . @ + -, as in mylib@2.0. Names such as 314 and 314t are those of CPython.");

    internal static Diagnostic BadWorkloadName(SourceLocation at, string name) =>
        Diagnostic.Error("SG0893", at, $"'{UnicodeText.Excerpt(name)}' cannot be the name of an own workload.",
            "Use letters, digits and _ . @ + -, and a name that no built-in workload has: 'sitegen bench list'.");

    internal static Diagnostic OneKind(SourceLocation at, string name) =>
        Diagnostic.Error("SG0894", at, $"'{name}' needs either 'python' or 'command'.",
            "Write python: 'bench/parse.py:parse' for a function, or command: '{bin} parse big.xml' for a program.");

    internal static Diagnostic BadFunction(Located<string> function) =>
        Diagnostic.Error("SG0895", function.Location, $"'{UnicodeText.Excerpt(function.Value)}' is not a function.",
            "Write the file and the function: bench/parse.py:parse");

    internal static Diagnostic NoFile(Located<string> function, string path) =>
        Diagnostic.Error("SG0896", function.Location, $"There is no file '{UnicodeText.Excerpt(path)}'.",
            "Write the path from the site's folder.");

    internal static Diagnostic BadAnswer(Located<string> answer) =>
        Diagnostic.Error("SG0897", answer.Location, $"'answer' cannot be '{UnicodeText.Excerpt(answer.Value)}'.",
            "Write 'answer: stdout' if all configurations must print the same, or leave it out.");

    public static Diagnostic NoPython(SourceLocation at, string path, string reason) =>
        Diagnostic.Error("SG0898", at, $"The interpreter '{UnicodeText.Excerpt(path)}' {reason}.",
            "Write the path from the site's folder, such as .venv/2.0/bin/python. Workloads need CPython 3.12 or "
            + "newer.");
}
