using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Markdown.Holes;

namespace SiteGen.Markdown.ForeignSyntax;

/// <summary>A construct that other tools support and SiteGen does not.</summary>
/// <param name="Code">The code of its diagnostic.</param>
/// <param name="Name">The name with its article: "a directive".</param>
/// <param name="Tools">The best-known tools that support it.</param>
/// <param name="Signs">Examples of how it begins in the source.</param>
/// <param name="WayOut">Instructions for replacing it, in complete sentences.</param>
public sealed record ForeignKind(string Code, string Name, string Tools, ImmutableArray<string> Signs, string WayOut)
{
    /// <summary>The effect on the page, as the message names it.</summary>
    public string Fate { get; init; } = "it is shown as text";

    /// <summary>True when it stops the build.</summary>
    public bool IsError { get; init; }

    public static ForeignKind Directive { get; } = new(
        "SG0680", "a directive", "MyST or Sphinx", ["{note}", ".. note::"],
        "Write ':::note' on the line before the text and ':::' on the line after it.");

    /// <summary>A line that almost is a directive of ours; it is not among <see cref="All"/>.</summary>
    public static ForeignKind Unreadable { get; } = new(
        "SG0256", "not a directive", "", [],
        "Write ':::name[Label]{key=value}', or '::name[Label]{key=value}' alone on its line; "
        + "colons that are meant as text are written '\\:::'.");

    public static ForeignKind Admonition { get; } = new(
        "SG0681", "an admonition", "MkDocs", ["!!! note", "??? note"],
        "Write ':::note' on the line before the text and ':::' on the line after it, without indenting the text; "
        + "for what folds, ':::details[Title]'.");

    public static ForeignKind Tab { get; } = new(
        "SG0682", "a tab", "MkDocs", ["=== \"Linux\""],
        "Write '::::tabs' and '::::' around all of them, and ':::tab[Linux]' and ':::' around each.");

    public static ForeignKind Shortcode { get; } = new(
        HoleProblems.NotScriban, "a shortcode", "Hugo", ["{{< video >}}", "{{% note %}}"],
        "Write '{{ video \"film.mp4\" }}' and a file 'shortcodes/video.html' in the theme; "
        + "figures, notes, code and links to pages have Markdown of their own. For two braces write '\\{{'.")
    { Fate = "it is not run here", IsError = true };

    public static ForeignKind Tag { get; } = new(
        "SG0684", "a tag", "Jekyll, Eleventy, Zola or another user of Liquid, Nunjucks or Tera", ["{% include x %}"],
        "Write live values as '{{ … }}', an include as '<!-- include: path.md -->', and code between lines '```'.");

    public static ForeignKind Include { get; } = new(
        "SG0685", "an include", "mdBook", ["{{#include x.rs}}"],
        "Write '```rust include=\"x.rs\"' for code and '<!-- include: x.md -->' for Markdown; "
        + "a comment is '{{ # … }}'.");

    public static ForeignKind AttributeList { get; } = new(
        "SG0686", "an attribute list", "kramdown or Python-Markdown", ["{: .wide }"],
        "Write it without the colon, '{.wide #first}': behind the words that it is for, or alone above a block.");

    public static ForeignKind Component { get; } = new(
        "SG0687", "a component", "MDX", ["<Card>", "import Card from './Card'", "{/* … */}"],
        "Write Markdown or HTML in its place; a '<' that is meant as text is written '\\<' or stands in backticks.")
    { Fate = "it is not run here" };

    public static ForeignKind Formula { get; } = new(
        "SG0688", "a formula", "TeX", ["$x^2$", "$$x^2$$", "```math"],
        "Write 'math: true' in the front matter or in site.yaml; a '$' that is meant as text is written '\\$'.");

    public static ForeignKind Diagram { get; } = new(
        "SG0689", "a diagram", "PlantUML", ["```plantuml"],
        "Write it for Mermaid, Graphviz or D2, '```mermaid', or show a picture: '![What it shows](drawing.svg)'. "
        + "Write '```text' to show the source.");

    /// <summary>
    /// All kinds in the order of their codes, except that shortcodes, which stop the build, come first.
    /// </summary>
    public static ImmutableArray<ForeignKind> All { get; } =
        [Shortcode, Directive, Admonition, Tab, Tag, Include, AttributeList, Component, Formula, Diagram];

    /// <param name="written">The first occurrence on the page.</param>
    public Diagnostic Problem(SourceLocation first, string written, int count)
    {
        var all = count == 1 ? "" : $" There are {count} on this page.";
        var name = Tools.Length == 0 ? Name : $"{Name} of {Tools}";
        var message = $"'{UnicodeText.Excerpt(written)}' is {name}; {Fate}.{all}";
        return IsError
            ? Diagnostic.Error(Code, first, message, WayOut)
            : Diagnostic.Warning(Code, first, message, WayOut);
    }
}
