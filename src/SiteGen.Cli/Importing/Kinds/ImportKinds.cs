using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>The tools whose sites can be imported, in the order in which help lists them.</summary>
/// <remarks>
/// To add a tool, write one file here and one line below:
/// <list type="number">
/// <item>Its <see cref="ImportKind"/> names the files that every site of the tool has.</item>
/// <item>Its plan reads the settings (<c>SettingsFile</c>) and returns a <c>Recipe</c>.</item>
/// <item><c>Files</c> gives each file a path below 'content' and the address that it had, for links.</item>
/// <item><c>Fields</c> has the rules for front matter that differ from <c>FieldRules.Common</c>.</item>
/// <item><c>Tags</c> and <c>TagEdits</c> convert what stands between delimiters, by a table of names.</item>
/// <item><c>Pipeline</c> and <c>Edits</c> convert blocks that need a parser of Markdig.</item>
/// <item>What becomes of our Markdown is written by <c>Ours</c> alone.</item>
/// <item>A folder of cases in <c>tests/Imports</c> shows it, with the new site and the report.</item>
/// </list>
/// </remarks>
public static class ImportKinds
{
    public static ImmutableArray<ImportKind> All { get; } =
    [
        Hugo.Kind,
        MkDocs.Kind,
        Docusaurus.Kind,
        Starlight.Kind,
        MdBook.Kind,
        Jekyll.Kind,
        Zola.Kind,
        Eleventy.Kind,
        Statiq.Kind,
    ];

    public static ImportKind? Named(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));
}
