using Xunit;

namespace SiteGen.Tests;

public sealed class ThemeCheckTests
{
    [Theory]
    [InlineData("accent: red", "")]
    [InlineData("acent: red",
        "site.yaml:2:3: warning SG0068: 'acent' is not a setting of the theme 'evolution'.\n  help: Did you mean "
        + "'accent'?")]
    [InlineData("of_page: 1", "")]
    [InlineData("of_template: 1", "")]
    [InlineData("quite_other: 1",
        "site.yaml:2:3: warning SG0068: 'quite_other' is not a setting of the theme 'evolution'.\n  help: Use one of: "
        + "'accent', 'greeting', 'csp'.")]
    public void A_setting_that_nothing_asks_for_is_told(string parameter, string expected) =>
        Assert.Equal(expected, TestSite.Of($$$"""
        -- site.yaml --
        params:
          {{{parameter}}}
        -- content/a.md --
        {{ site.params.of_page }}
        -- themes/evolution/shortcodes/x.html --
        {{ site.params["of_template"] }}
        """).Build().Diagnostics);

    [Theory]
    [InlineData("en-GB", "")]
    [InlineData("de-AT", "")]
    [InlineData("fr", "site.yaml:1:11: warning SG0069: The theme 'evolution' has no texts in the language 'fr', so "
        + "its texts are in English.")]
    [InlineData("it", "site.yaml:1:11: warning SG0070: The theme has no text in the language 'it' for 'authors', "
        + "'not_found', 'series_plural' and 4 more, so they are in English.")]
    public void A_language_without_texts_is_told(string language, string expected) =>
        Assert.Equal(expected, TestSite.Of($"""
        -- site.yaml --
        language: {language}
        -- content/a.md --
        Text.
        -- themes/evolution/i18n/it.yaml --
        archive: Archivio
        """).Build().Diagnostics.Split('\n')[0]);

    [Theory]
    [InlineData("https://example.org/notes", "site.yaml:2:53: warning SG0071")]
    [InlineData("https://www.example.org", "")]
    [InlineData("https://www.example.org/", "")]
    public void A_domain_has_no_folder(string baseUrl, string expected) =>
        Assert.StartsWith(expected, TestSite.Of($$$"""
        -- site.yaml --
        base_url: {{{baseUrl}}}
        publish: {pages: {kind: git, remote: origin, cname: www.example.org}}
        -- content/a.md --
        Text.
        """).Build().Diagnostics);
}
