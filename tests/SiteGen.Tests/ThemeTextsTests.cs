using Xunit;

namespace SiteGen.Tests;

/// <summary>Words and settings of a theme, merged key by key over those of the default theme.</summary>
public sealed class ThemeTextsTests
{
    private const string German = """
        -- site.yaml --
        language: de
        -- content/a.md --
        ## Größen

        > [!NOTE]
        > x

        - [ ] y

        | a |
        |---|
        """;

    [Fact]
    public void The_words_in_a_body_are_in_the_language_of_the_site()
    {
        var html = TestSite.Of(German).WithRealTheme().Build().Html("a/index.html");
        Assert.Contains("aria-label=\"Link zu „Größen“\"", html);
        Assert.Contains("<p class=\"alert-title\">Hinweis</p>", html);
        Assert.Contains("aria-label=\"Offen\"", html);
        Assert.Contains("aria-label=\"Tabelle: Größen\"", html);
    }

    [Fact]
    public void One_word_can_be_changed_and_pages_notice()
    {
        var first = TestSite.Of(German).WithRealTheme().Build();
        var second = first.Site.With("themes/evolution/i18n/de.yaml", "alert_note: Merke\n").Build();
        Assert.Equal("", second.Diagnostics);
        Assert.Contains("<p class=\"alert-title\">Merke</p>", second.Html("a/index.html"));
        Assert.Contains("aria-label=\"Offen\"", second.Html("a/index.html"));
        Assert.Contains("Zum Inhalt springen", second.Text("a/index.html"));
        Assert.Equal(first.Text("a/index.html"), second.Site.Without("themes/evolution/i18n/de.yaml").Build()
            .Text("a/index.html"));
    }

    [Fact]
    public void One_setting_of_a_theme_can_be_changed_in_its_own_folder()
    {
        var site = TestSite.Of("""
            -- content/a.md --
            Text
            -- site.yaml --
            theme: mine
            -- themes/mine/theme.yaml --
            params: { greeting: hello }
            -- themes/evolution/theme.yaml --
            params: { accent: red }
            -- themes/mine/layouts/page.html --
            <main>{{ site.params.greeting }} {{ site.params.accent }}</main>
            """);
        Assert.Equal("hello red\n", site.Build().Html("a/index.html"));
        Assert.Equal("hello blue\n", site.Without("themes/evolution/theme.yaml").Build().Html("a/index.html"));
    }
}
