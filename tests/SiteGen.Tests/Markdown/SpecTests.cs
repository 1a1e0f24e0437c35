using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace SiteGen.Tests.Markdown;

/// <summary>
/// Every <c>tests/Specs/*.md</c> is reference and test in one.
/// An example is a block fenced by <c>`````example</c>: Markdown, a line with '.', the HTML, and, where there are any,
/// another '.' and the diagnostics.
/// A block fenced by <c>`````file PATH</c> is a file that the examples of the document may include.
/// </summary>
public sealed class SpecTests
{
    private const string Fence = "`````";

    public static TheoryData<string> Specs =>
        [.. Directory.GetFiles(Folder(), "*.md").Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_examples_of_a_spec_say_what_their_Markdown_becomes(string spec)
    {
        var path = Path.Combine(Folder(), spec);
        var written = File.ReadAllText(path);
        var rendered = Rendered(written, hasFormulas: spec == "formulas.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, rendered);
        else Assert.Equal(written, rendered);
    }

    private static string Rendered(string spec, bool hasFormulas)
    {
        var files = new List<(string Path, string Text)>();
        var rendered = new StringBuilder();
        var lines = spec.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            rendered.Append(lines[index]).Append(index < lines.Length - 1 ? "\n" : "");
            if (!lines[index].StartsWith(Fence, StringComparison.Ordinal) || lines[index].Length == Fence.Length)
                continue;
            var end = Array.IndexOf(lines, Fence, index + 1);
            var block = lines[(index + 1)..end];
            if (lines[index] == Fence + "example") rendered.Append(Example(block, files, hasFormulas)).Append('\n');
            else
            {
                files.Add((lines[index][(Fence + "file ").Length..], string.Join('\n', block)));
                rendered.Append(string.Concat(block.Select(static line => line + "\n")));
            }
            rendered.Append(Fence).Append('\n');
            index = end;
        }
        return rendered.ToString();
    }

    private static string Example(string[] block, List<(string Path, string Text)> files, bool hasFormulas)
    {
        var dot = Array.IndexOf(block, ".");
        var markdown = string.Join('\n', dot < 0 ? block : block[..dot]);
        var body = hasFormulas ? ParsedBodyText.ParseWithFormulas(markdown)
            : ParsedBodyText.Parse(markdown.Replace('→', '\t'), [.. files]);
        var example = $"{markdown}\n.\n{ParsedBodyText.Html(body)}";
        return body.Diagnostics.IsEmpty ? example : $"{example}\n.\n{ParsedBodyText.Diagnostics(body)}";
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Specs");
}
