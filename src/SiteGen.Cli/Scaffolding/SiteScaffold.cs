using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>A small site that shows what a site is made of: an article, the first part of a series, a page of documentation.</summary>
public static class SiteScaffold
{
    public static Scaffold Of(string title, DateOnly today)
    {
        var date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Scaffold(
        [
            File("site.yaml", Settings(YamlText.Of(title))),
            File("content/_index.md", Home(YamlText.Of(title))),
            File("content/articles/_index.md", Articles),
            File("content/articles/first-steps-with-your-site.md", FirstPart(date)),
            File("content/series/first-steps/_index.md", Series),
            File("content/docs/_index.md", Docs),
            File("content/docs/getting-started.md", FirstDoc),
            File(".gitignore", "/output/\n/.cache/\n"),
        ], []);
    }

    private static NewFile File(string path, string text) => new(SourcePath.Parse(path), text.ReplaceLineEndings("\n"));

    private static string Settings(string title) => $$"""
        title: {{title}}
        description: What this site is about, in one sentence.
        language: en
        time_zone: UTC

        # The address at which the site will be served: feeds and the sitemap need it.
        # base_url: https://example.org

        menu:
          - { title: Articles, to: /articles/ }
          - { title: Series, to: /series/ }
          - { title: Documentation, to: /docs/ }

        # Where 'sitegen publish NAME' puts the finished site.
        # publish:
        #   pages: { kind: git, remote: origin, branch: gh-pages }

        """;

    private static string Home(string title) => $"""
        ---
        title: {title}
        ---

        Say here what a visitor finds on this site.

        """;

    private const string Articles = """
        ---
        title: Articles
        description: All articles, newest first.
        ---

        """;

    private static string FirstPart(string date) => $"""
        ---
        title: First steps with your site
        description: Where the pages of this site are, and how to add one.
        date: {date}
        series: First steps
        part: 1
        tags: [writing]
        ---

        Every page of this site is a Markdown file in the folder `content`.
        This one is `content/articles/first-steps-with-your-site.md`: change it, and the preview shows the change.

        ## A new article

        ```sh
        sitegen new post "What I found out"
        ```

        The new file is a draft: the preview shows it, and a build leaves it out until you delete the line `draft: true`.

        ## The next part of a series

        ```sh
        sitegen new part "Publishing it"
        ```

        The part takes the next number of its series.
        What else there is to know stands in the [documentation](../docs/getting-started.md).

        """;

    private const string Series = """
        ---
        title: First steps
        description: From an empty folder to a published site.
        planned:
          - title: Publishing it
            description: How the finished site gets to its readers.
        ---

        """;

    private const string Docs = """
        ---
        title: Documentation
        description: How to use what this site is about.
        ---

        """;

    private const string FirstDoc = """
        ---
        title: Getting started
        description: Preview, build and publish this site.
        weight: 10
        ---

        ## Preview

        `sitegen preview` shows the site on this machine and follows your changes, drafts included.

        ## Build

        `sitegen build` writes the site to the folder `output`, ready for any web server.

        ## Publish

        `sitegen publish git:origin` puts the site on the branch `gh-pages` of this repository's remote.

        """;
}
