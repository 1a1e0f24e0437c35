using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Terminal;

/// <summary>Writes problems as people and editors read them: place, kind and code, message, help.</summary>
public static class DiagnosticPrinter
{
    public static void Print(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Print(console, diagnostic);
    }

    private static void Print(IAnsiConsole console, Diagnostic diagnostic)
    {
        var colour = diagnostic.Severity == Severity.Error ? "red" : "yellow";
        var kind = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var place = diagnostic.Location.Path.IsRoot ? "" : $"{Markup.Escape(Visible(diagnostic.Location.ToString()))}: ";
        console.MarkupLine($"{place}[{colour}]{kind} {diagnostic.Code}[/]: {Markup.Escape(Visible(diagnostic.Message))}");
        if (diagnostic.Help is { } help) console.MarkupLine($"  [grey]help:[/] {Markup.Escape(Visible(help))}");
    }

    /// <summary>
    /// A file's name or content must not move the cursor, change the direction or show two texts alike.
    /// </summary>
    private static string Visible(string text) => UnicodeText.Visible(text);
}
