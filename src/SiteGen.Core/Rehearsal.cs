using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen;

/// <summary>
/// Builds a small site and discards it. Most of the time to a first page goes into compiling the program's own code,
/// which can happen while the program finds out what to build.
/// </summary>
/// <remarks>Keeps nothing: without it, a build takes longer and gives the same result.</remarks>
public static class Rehearsal
{
    private const string Settings = """
        title: Rehearsal
        menu: [{ title: Posts, to: /posts/ }]
        """;

    /// <summary>The constructs that most pages have, with code in a language that loads quickly.</summary>
    private const string Article = """
        ---
        title: First
        description: A page with a bit of everything.
        date: 2026-01-01
        tags: [one]
        series: A series
        ---

        Words with *emphasis*, **more of it**, `code`, [a link](second.md), <https://example.org/> and "quotes".

        ## A heading

        - one
        - two

        1. three

        > Somebody said so.

        > [!NOTE]
        > Beware.

        | Name | Number |
        | ---- | -----: |
        | one  | {{ 0.5 + 0.5 }} |

        ```json
        { "one": 1 }
        ```

        It has a note.[^1]

        [^1]: This one.
        """;

    private const string Other = """
        ---
        title: Second
        date: 2026-01-02
        series: A series
        ---

        Words.
        """;

    /// <summary>Renders a home page and an article completely.</summary>
    /// <param name="theme">The files of the default theme.</param>
    /// <returns>The problems found; there should be none.</returns>
    public static ImmutableArray<Diagnostic> Play(
        IEnumerable<SourceFile> theme, ImmutableArray<ISiteExtension> extensions)
    {
        var memory = new Memory();
        var tree = SourceTree.Of(
            [File("site.yaml", Settings), File("content/posts/first.md", Article),
            File("content/posts/second.md", Other)], defaults: theme);
        var plan = Pipeline.Prepare(
            tree, new BuildOptions(new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero)), memory, extensions);
        var rendered = plan.Routes.Where(static route => route.Path.Value is "index.html" or "posts/first/index.html")
            .Select(route => RenderStage.Remembered(route, plan, memory.Files));
        return [.. plan.Diagnostics, .. rendered.SelectMany(static one => one.Problems)];
    }

    private static SourceFile File(string path, string text) =>
        new(SourcePath.Parse(path), Encoding.UTF8.GetBytes(text));
}
