using System.Text.RegularExpressions;
using SiteGen.Cli.Files;
using SiteGen.Data;
using Xunit;

namespace SiteGen.Tests;

/// <summary>The texts of the default theme in its languages, beside English.</summary>
public sealed partial class ThemeLanguagesTests
{
    /// <summary>Languages that have no other form for one thing than for several.</summary>
    private static readonly string[] WithoutPlural = ["ja", "zh"];

    public static TheoryData<string> Languages => [.. Files().Keys.Where(static language => language != "en")
        .Order(StringComparer.Ordinal)];

    /// <summary>Texts about measurements are there in full or not at all.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_text_and_no_other(string language)
    {
        var (english, own) = (Keys("en"), Keys(language));
        Assert.Equal(english.Where(static key => !IsEvidence(key)), own.Where(static key => !IsEvidence(key)));
        if (own.Any(IsEvidence)) Assert.Equal(english, own);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_has_the_placeholders_of_the_english_one(string language)
    {
        var (english, own) = (Files()["en"], Files()[language]);
        var wrong = own.Keys.Where(static key => !key.StartsWith("date_", StringComparison.Ordinal))
            .Where(key => !Placeholders(own.Fields[key], "other").SetEquals(Placeholders(english.Fields[key], "other"))
                || !Placeholders(own.Fields[key], "one").IsSubsetOf(Placeholders(english.Fields[key], "other")));
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_that_counts_has_the_forms_of_the_language(string language)
    {
        string[] forms = WithoutPlural.Contains(language) ? ["other"] : ["one", "other"];
        var counting = Files()[language].Fields.Where(static text => !IsEvidence(text.Key))
            .Select(static text => text.Value).OfType<DataMap>().ToList();
        Assert.NotEmpty(counting);
        Assert.All(counting, text => Assert.Equal(forms, text.Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("fr", "ltr", "Aller au contenu principal", "31 janvier 2026")]
    [InlineData("pt-BR", "ltr", "Ir para o conteúdo principal", "31 de janeiro de 2026")]
    [InlineData("ja", "ltr", "本文へ移動", "2026年1月31日")]
    [InlineData("zh-Hans", "ltr", "跳到正文", "2026年1月31日")]
    [InlineData("ar", "rtl", "انتقل إلى المحتوى", "31 يناير 2026")]
    [InlineData("he", "rtl", "דילוג לתוכן הראשי", "31 בינואר 2026")]
    public void A_site_is_in_its_language(string language, string direction, string skip, string date)
    {
        var build = Site(language).Build();
        Assert.Equal("", build.Diagnostics);
        var page = build.Text("posts/a/index.html");
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(skip, page, StringComparison.Ordinal);
        Assert.Contains(date, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_about_measurements_are_missed_only_on_a_site_with_data()
    {
        var told = Site("nl").With("data/a.yaml", "a: 1").Build().Diagnostics;
        Assert.StartsWith("site.yaml:1:11: warning SG0070: The theme has no text in the language 'nl' for 'evidence_",
            told, StringComparison.Ordinal);
        Assert.Equal("", Site("fr").With("data/a.yaml", "a: 1").Build().Diagnostics);
    }

    private static TestSite Site(string language) => TestSite.Of("""
        -- content/posts/a.md --
        ---
        date: 2026-01-31
        ---

        Text.
        """).With("site.yaml", $"language: {language}\n").WithRealTheme();

    private static Dictionary<string, DataMap> Files() =>
        EmbeddedTheme.Files.Where(static file => file.Path.Folder.Name == "i18n").ToDictionary(
            static file => file.Path.NameWithoutExtension,
            static file => (DataMap)YamlDataReader.Read(file, TimeZoneInfo.Utc).Value!, StringComparer.Ordinal);

    private static List<string> Keys(string language) => [.. Files()[language].Keys.Order(StringComparer.Ordinal)];

    private static bool IsEvidence(string key) => key.StartsWith("evidence_", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(DataValue text, string form) =>
        [.. Placeholder().Matches(text switch
        {
            DataMap forms => forms.Fields.GetValueOrDefault(form) is DataText one ? one.Value : "",
            DataText { Value: var value } => value,
            _ => "",
        }).Select(static match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
