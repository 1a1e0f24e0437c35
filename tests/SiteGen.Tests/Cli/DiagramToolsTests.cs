using SiteGen.Bench.Interpreters;
using SiteGen.Cli.Diagrams;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Diagrams.Svg;
using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class DiagramToolsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-tools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_program_that_is_not_there_is_missing(string language)
    {
        var tools = new DiagramTools(With(_folder));
        Assert.True(tools.Draw(DiagramKind.Find(language)!, "a").IsMissing);
        Assert.True(tools.Draw(DiagramKind.Find(language)!, "b").IsMissing);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_program_gets_the_text_in_a_folder_of_its_own_and_its_picture_is_taken(string language)
    {
        var answer = Fake(language, "pwd > diagram.svg; cat diagram.txt >> diagram.svg; env >> diagram.svg")
            .Draw(DiagramKind.Find(language)!, "the text");
        Assert.Contains("the text", answer.Svg);
        var folder = answer.Svg!.Split('\n')[0];
        Assert.False(Directory.Exists(folder));
        Assert.Contains($"HOME={folder}", answer.Svg);
        Assert.DoesNotContain("SECRET", answer.Svg);
    }

    [Theory]
    [InlineData("dot", "Error: diagram.txt: syntax error in line 3 near '->'", "syntax error in line 3 near '->'", 3)]
    [InlineData("d2", "err: failed to compile diagram.txt: diagram.txt:2:5: connection missing destination",
        "connection missing destination", 2)]
    [InlineData("d2", "err: bad flag", "bad flag", null)]
    [InlineData("mermaid", "\nError: Parse error on line 2:\n...TD  A[ -->\n------^\nExpecting 'SQE'\n  at x",
        "Parse error near '...TD  A[ -->'", 2)]
    [InlineData("mermaid", "Error: Lexical error on line 1. Unrecognized text.\n...x ? y",
        "Lexical error Unrecognized text near '...x ? y'", 1)]
    [InlineData("mermaid", "UnknownDiagramError: No diagram type detected for text: x",
        "No diagram type detected for text: x", null)]
    [InlineData("mermaid", "", "it gave no reason.", null)]
    public void A_mistake_has_its_reason_and_line(string language, string error, string message, int? line)
    {
        File.WriteAllText(Path.Combine(_folder, "error.txt"), error);
        var answer = Fake(language, $"cat {_folder}/error.txt >&2; exit 1")
            .Draw(DiagramKind.Find(language)!, "a\nb\nc");
        Assert.Equal((null, message, line), (answer.Svg, answer.Message, answer.Line));
    }

    [Fact]
    public void Mermaid_without_a_browser_is_missing_and_not_started_again()
    {
        var tools = Fake("mermaid", "echo 'Error: Could not find Chrome (ver. 131)' >&2; exit 1");
        Assert.Equal(DiagramAnswer.NoBrowser, tools.Draw(DiagramKind.Mermaid, "a"));
        File.Delete(Path.Combine(_folder, "mmdc"));
        Assert.Equal(DiagramAnswer.NoBrowser, tools.Draw(DiagramKind.Mermaid, "b"));
    }

    [Fact]
    public void A_browser_that_does_not_start_is_a_failure_with_its_reason_and_the_next_diagram_is_drawn()
    {
        File.WriteAllText(Path.Combine(_folder, "error.txt"),
            "\nError: Failed to launch the browser process: Code: null\n\nstderr:\n[1:2:ERROR:dbus.cc(1)] No bus.\n"
            + "[7:7:1130/21:FATAL:host.cc(128)] No usable sandbox!\n\nTROUBLESHOOTING: https://example.org\n");
        var tools = Fake("mermaid", $"grep -q good diagram.txt && cp diagram.txt diagram.svg && exit 0; "
            + $"cat {_folder}/error.txt >&2; exit 1");
        var answer = tools.Draw(DiagramKind.Mermaid, "a");
        Assert.Equal((false, true), (answer.IsMissing, answer.IsOfMachine));
        Assert.Equal("Failed to launch the browser process: Code: null (No usable sandbox!)", answer.Message);
        Assert.Equal("good", tools.Draw(DiagramKind.Mermaid, "good").Svg);
    }

    [Fact]
    public void A_program_that_cannot_be_started_is_a_failure_with_its_reason()
    {
        var tools = Fake("d2", "");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_folder, "d2"), UnixFileMode.UserRead);
        var answer = tools.Draw(DiagramKind.D2, "a");
        Assert.Equal((false, true), (answer.IsMissing, answer.IsOfMachine));
        Assert.StartsWith("it could not be started: ", answer.Message);
    }

    [Fact]
    public void A_program_that_does_not_end_is_stopped_with_what_it_started()
    {
        var tools = Fake("d2", "sleep 60 & sleep 60", TimeSpan.FromMilliseconds(300));
        Assert.Contains("it took more than", tools.Draw(DiagramKind.D2, "a").Message);
    }

    [Fact]
    public void A_diagram_of_several_pictures_is_told() =>
        Assert.Contains("layers, scenarios or steps", Fake("d2", "mkdir diagram; echo '<svg/>' > diagram/index.svg")
            .Draw(DiagramKind.D2, "layers: { a: { b } }").Message);

    [Fact]
    public void A_picture_that_is_too_large_for_a_page_is_not_read() =>
        Assert.Contains("more than 2 MB", Fake("d2", "head -c 2100000 /dev/zero > diagram.svg")
            .Draw(DiagramKind.D2, "a").Message);

    [Fact]
    public void Graphviz_draws_a_graph_of_its_words()
    {
        var svg = SvgCleaner.Clean(
            Draw(DiagramKind.Graphviz, "digraph { A -> \"B & <é>\" [label=\"from\"] }").Svg!, "p-");
        Assert.NotNull(svg);
        foreach (var word in new[] { "A", "B & <é>", "from" }) Assert.Contains(word, svg.Words);
        Assert.Contains("currentColor", svg.Content);
        Assert.DoesNotContain("black", svg.Content);
    }

    [Fact]
    public void A_mistake_in_a_graph_names_its_line()
    {
        var answer = Draw(DiagramKind.Graphviz, "digraph {\n  a -> -> b\n}\n");
        Assert.Equal((null, 2), (answer.Svg, answer.Line));
        Assert.StartsWith("syntax error", answer.Message);
    }

    [Fact]
    public void A_colour_of_a_graph_that_is_none_is_told_and_the_rest_drawn()
    {
        var answer = Draw(DiagramKind.Graphviz, "digraph { A [style=filled fillcolor=nonsense] }");
        Assert.NotNull(answer.Svg);
        Assert.Contains("nonsense", answer.Message);
    }

    [Fact]
    public void A_graph_opens_no_files()
    {
        var picture = Path.Combine(TestSite.Folder("../.."), "themes", "evolution", "assets", "images", "icon.svg");
        var answer = Draw(DiagramKind.Graphviz, $"graph {{ a [image=\"{picture}\"] }}");
        Assert.DoesNotContain("<image", answer.Svg ?? "");
    }

    [Theory]
    [InlineData("mermaid", "flowchart LR\n  A[Parse & read] -->|then| B{Plan}\n  B --> C[(Store)]")]
    [InlineData("mermaid", "sequenceDiagram\n  participant B as Build\n  B->>Disk: Parse & read then Plan Store")]
    [InlineData("d2", "A: Parse & read\nB: Plan\nA -> B: then\nB -> C\nC: Store { shape: cylinder }")]
    public void A_diagram_has_its_words_and_the_colours_of_the_theme(string language, string source)
    {
        var svg = SvgCleaner.Clean(Draw(DiagramKind.Find(language)!, source).Svg!, "p-");
        Assert.NotNull(svg);
        foreach (var word in new[] { "Parse & read", "then", "Plan", "Store" }) Assert.Contains(word, svg.Words);
        Assert.Contains("var(--", svg.Content);
        Assert.False(svg.HasColours);
        Assert.DoesNotContain("<style", svg.Content);
        Assert.DoesNotContain("class=", svg.Content);
    }

    [Theory]
    [InlineData("mermaid", "flowchart LR\n  A[ --> B", 2)]
    [InlineData("mermaid", "---\ntitle: T\n---\n%% a comment\nflowchart LR\n  A --> \n  ]B\n  B --> C", 7)]
    [InlineData("d2", "a: {\n  b ->\n}", 2)]
    public void A_mistake_in_a_diagram_names_its_line(string language, string source, int line)
    {
        var answer = Draw(DiagramKind.Find(language)!, source);
        Assert.Equal((null, line), (answer.Svg, answer.Line));
    }

    public static TheoryData<string> Kinds => ["dot", "mermaid", "d2"];

    /// <summary>Returns tools with a script in place of one program.</summary>
    private DiagramTools Fake(string language, string script, TimeSpan? limit = null)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program is a script for a Unix shell.");
        var path = Path.Combine(_folder, DiagramKind.Find(language)!.Command);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new DiagramTools(With($"{_folder}:/usr/bin:/bin"))
        {
            TimeLimit = limit ?? TimeSpan.FromSeconds(30),
        };
    }

    private static Surroundings With(string path) => Surroundings.OfThisMachine() with
    {
        Variable = name => name switch { "PATH" => path, "SECRET" => "SECRET", _ => null },
    };

    private static DiagramAnswer Draw(DiagramKind kind, string source)
    {
        var tools = new DiagramTools(Surroundings.OfThisMachine()) { TimeLimit = TimeSpan.FromMinutes(5) };
        var answer = tools.Draw(kind, source);
        Assert.SkipWhen(answer.IsMissing, $"{kind.Tool} is not installed here.");
        return answer;
    }
}
