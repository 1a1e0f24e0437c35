using System.Text.RegularExpressions;
using SiteGen.Documents;
using SiteGen.Markdown.ForeignSyntax;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Compares the reference <c>from-other-tools.md</c> with the tables that the program has.</summary>
public sealed partial class FromOtherToolsTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(TestSite.Folder(".."), "content", "docs", "reference", "from-other-tools.md"));

    [Fact]
    public void The_reference_names_every_syntax_of_other_tools() =>
        Assert.Empty(Missing(ForeignKind.All.Select(static kind =>
            $"| {Codes(kind.Signs)} | {kind.Tools} | {kind.Code} | {Prose(kind.WayOut)} |")));

    [Fact]
    public void The_reference_names_every_field_of_other_tools() =>
        Assert.Empty(Missing(ForeignFields.All.Select(static field =>
            $"| {Codes(field.Names)} | {field.Tools} | {Prose(field.WayOut)} |")));

    [Fact]
    public void The_reference_names_every_format_of_other_tools() =>
        Assert.Empty(Missing(DocumentFormat.All.Select(static format =>
            $"| {Codes(format.Extensions)} | {format.Name} | {Command(format.WayOut)} |")));

    private static IEnumerable<string> Missing(IEnumerable<string> rows) =>
        rows.Where(static row => !Page.Contains(row + "\n", StringComparison.Ordinal));

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    private static string Code(string text) =>
        text.Contains('`', StringComparison.Ordinal) ? $"` {text} `" : $"`{text}`";

    /// <summary>Messages have quotes where pages have code.</summary>
    private static string Prose(string text) => Quoted().Replace(text, static quoted => Code(quoted.Groups[1].Value));

    private static string Command(string text)
    {
        var written = text.Replace("{name}", "guide", StringComparison.Ordinal)
            .Replace("{file}", "FILE", StringComparison.Ordinal);
        var command = written.IndexOf(": ", StringComparison.Ordinal);
        return command < 0 ? Prose(written) : $"{written[..command]}: {Code(written[(command + 2)..])}";
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
