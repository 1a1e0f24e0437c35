using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class VisibleSignsTests
{
    public static TheoryData<string, string> Signs => new()
    {
        { "a\u001b[31mb", "a<U+001B>[31mb" },
        { "a\u202Eb\u2066c\u200Fd", "a<U+202E>b<U+2066>c<U+200F>d" },
        { "⚙\uFE0F-settings", "⚙<U+FE0F>-settings" },
        { "a\u200Bb\u00ADc\uFEFFd", "a<U+200B>b<U+00AD>c<U+FEFF>d" },
        { "a\u009Bb\u0000c\u007Fd", "a<U+009B>b<U+0000>c<U+007F>d" },
        { "tag \U000E0041", "tag <U+E0041>" },
        { "été 日本 😀 e\u0301", "été 日本 😀 e\u0301" },
    };

    [Theory]
    [MemberData(nameof(Signs))]
    public void What_nobody_sees_is_shown_in_the_terminal(string text, string shown)
    {
        var console = Written(text, out var writer);
        console.WriteLine(text);
        console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
        Assert.Equal($"{shown}\n{shown}\n", writer.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void What_nobody_sees_is_shown_in_messages(string text, string shown)
    {
        var console = Written(text, out var writer);
        var problem = Diagnostic.Error("SG0000", new SourceLocation(SourcePath.Parse("content/a.md"), 1, 1),
            $"It is '{text}'.\nMore", $"Write '{text}'.");
        DiagnosticPrinter.Print(console, [problem], showsAll: false);
        Assert.Equal($"content/a.md:1:1: error SG0000: It is '{shown}'.<U+000A>More\n  help: Write '{shown}'.\n",
            writer.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Formats_for_programs_escape_what_nobody_sees(string format)
    {
        using var site = CommandSite.Of(
            "-- site.yaml --\ntitle: T\n-- content/a\u202Eb.md --\n---\n\"x\\u001b[31m\\u202Ey\\n::error::z\": "
            + "1\n---\nA");
        var run = site.Run("check", "--format", format);
        foreach (var line in run.Results.Split('\n')) Assert.Equal(UnicodeText.Visible(line), line);
        Assert.Contains("SG0010", run.Results);
        Assert.DoesNotContain("\n::error::", run.Results);
    }

    private static IAnsiConsole Written(string text, out StringWriter writer)
    {
        Assert.NotEmpty(text);
        return Consoles.Create(writer = new StringWriter(), isRedirected: true);
    }
}
