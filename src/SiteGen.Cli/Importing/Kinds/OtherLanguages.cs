using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Names the files in other languages than the main one, which are left.</summary>
internal static class OtherLanguages
{
    private static readonly string[] Pages = [".md", ".mdx", ".mdoc", ".markdown", ".html", ".htm"];

    public static IEnumerable<ImportNote> Left(IEnumerable<ForeignFile> files) => files.Select(static file =>
        new ImportNote(Outcome.Left, Pages.Contains(file.Path.Extension)
            ? "a page in another language: a site has one language here"
            : "a file of pages in another language", new SourceLocation(file.Path)));
}
