using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>The fields of the files in <c>data/outputs/</c>.</summary>
public static class OutputFields
{
    /// <summary>A whole file.</summary>
    public static Shape File { get; } = Shape.Of(
        DescribedField.Required("format", "the format of the file", Shape.OneOf(StoredOutputs.Format)),
        DescribedField.Required("examples", "the code blocks of the page", new ListShape(Shape.Of(
            DescribedField.Required("key", "a hash of everything that decides the output", Shape.Text),
            new(["code"], "the first line of the code", Shape: Shape.Text),
            DescribedField.Required("outputs", "what the block printed, for each interpreter", new ListShape(Shape.Of(
                DescribedField.Required("on", "the interpreter as the block names it", Shape.Text),
                new(["version"], "the version of the interpreter", Shape: Shape.Text),
                new(["date"], "the day of the run: `2026-11-30`", Shape: Shape.Text),
                DescribedField.Required("lines", "the lines of the output", Shape.Texts))))))));
}
