using System.Globalization;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Terminal;

/// <summary>Writes problems in a form for people and editors: place, kind and code, message, help.</summary>
public static class DiagnosticPrinter
{
    /// <param name="showsAll">True to print every problem, however many there are of one code.</param>
    public static void Print(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics, bool showsAll)
    {
        var report = ProblemReport.Of(diagnostics, showsAll);
        foreach (var group in report.Groups) Print(console, group);
        if (!report.Table.IsEmpty) PrintTable(console, report);
    }

    private static void Print(IAnsiConsole console, ProblemGroup group)
    {
        foreach (var diagnostic in group.Shown) Print(console, diagnostic);
        if (group.LeftOutCount == 0) return;
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
            $"[grey]and {group.LeftOutCount:#,0} more {group.Code}; --all shows them[/]"));
    }

    private static void PrintTable(IAnsiConsole console, ProblemReport report)
    {
        console.WriteLine($"{Counted.Of(report.Count, "problem")} by code:");
        foreach (var code in report.Table)
        {
            var (kind, colour) = KindOf(code.Severity);
            var files = code.FileCount == 0 ? "" : $" in {Counted.Of(code.FileCount, "file")}";
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture,
                $"  [{colour}]{kind,-7} {code.Code}[/] ×{code.Count:#,0}{files}"));
        }
    }

    private static void Print(IAnsiConsole console, Diagnostic diagnostic)
    {
        var (kind, colour) = KindOf(diagnostic.Severity);
        var place = diagnostic.Location.Path.IsRoot ? ""
            : $"{Markup.Escape(Visible(diagnostic.Location.ToString()))}: ";
        console.MarkupLine($"{place}[{colour}]{kind} {diagnostic.Code}[/]: "
            + $"{Markup.Escape(Visible(diagnostic.Message))}");
        if (diagnostic.Help is { } help) console.MarkupLine($"  [grey]help:[/] {Markup.Escape(Visible(help))}");
    }

    private static (string Kind, string Colour) KindOf(Severity severity) =>
        severity == Severity.Error ? ("error", "red") : ("warning", "yellow");

    /// <summary>
    /// Makes characters visible that could move the cursor, change the direction of text or make two texts look alike.
    /// </summary>
    private static string Visible(string text) => UnicodeText.Visible(text);
}
