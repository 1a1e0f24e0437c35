using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen;

/// <summary>A page format of other generators. Files in this format are copied unchanged.</summary>
/// <param name="WayOut">
/// The help, with <c>{file}</c> for a file's name and <c>{name}</c> for its name without extension.
/// </param>
public sealed record DocumentFormat(string Name, ImmutableArray<string> Extensions, string WayOut)
{
    public static ImmutableArray<DocumentFormat> All { get; } =
    [
        new("MDX", [".mdx"], "Rename it to '{name}.md', and write Markdown or HTML in place of its components."),
        new("reStructuredText", [".rst"], Pandoc("rst")),
        new("AsciiDoc", [".adoc", ".asciidoc"], "Convert it to Markdown: npx downdoc {file}"),
        new("Org", [".org"], Pandoc("org")),
        new("Textile", [".textile"], Pandoc("textile")),
        new("a document of Quarto", [".qmd", ".rmd"], "Convert it to Markdown: quarto render {file} --to gfm"),
    ];

    /// <returns>Null for any other file.</returns>
    public static DocumentFormat? Of(SourcePath path)
    {
        var extension = path.Extension;
        return All.FirstOrDefault(format => format.Extensions.Contains(extension));
    }

    public string WayOutFor(SourcePath path) =>
        WayOut.Replace("{name}", path.NameWithoutExtension, StringComparison.Ordinal)
            .Replace("{file}", path.Name, StringComparison.Ordinal);

    private static string Pandoc(string format) =>
        $"Convert it to Markdown: pandoc --from {format} --to gfm --output {{name}}.md {{file}}";
}
