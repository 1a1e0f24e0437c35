using SiteGen.Data;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Wording;

public sealed class WordingTests
{
    [Fact]
    public void The_theme_says_in_English_what_the_program_says()
    {
        var texts = Languages.TextsOf("en").Fields;
        var known = Known();
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal),
            texts.Keys.Where(static key => key.StartsWith(WordSource.Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
        Assert.All(known, pair => Assert.Equal(pair.Value.Distinct(), FormsOf(texts[pair.Key])));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void A_whole_language_has_every_word_and_every_place(string language)
    {
        var texts = Languages.TextsOf(language).Fields;
        Assert.All(Known(), pair => Assert.Equal(
            Template.Parse(pair.Value[^1]).Places.Order(StringComparer.Ordinal),
            Template.Parse(FormsOf(texts[pair.Key])[^1]).Places.Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("0.5", "0,5")]
    [InlineData("−12.25", "−12,25")]
    [InlineData("999", "999")]
    [InlineData("1234", "1.234")]
    [InlineData("12345678.9", "12.345.678,9")]
    [InlineData("1.5e12", "1,5e12")]
    [InlineData("+0.0", "+0,0")]
    [InlineData("∞", "∞")]
    [InlineData("", "")]
    public void A_number_has_the_marks_of_its_language(string written, string german)
    {
        Assert.Equal(german, Languages.German.Numbers.Of(written));
        Assert.Equal(written, Languages.English.Numbers.Of(written));
    }

    [Fact]
    public void What_fills_a_place_is_not_read_as_a_template() =>
        Assert.Equal("{b} and {a}{c}", Template.Parse("{a} and {b}").With(("a", "{b}"), ("b", "{a}{c}")));

    [Fact]
    public void The_words_of_a_template_are_escaped_in_markup() =>
        Assert.Equal("a &lt; <b>b</b>", Template.Parse("a < {b}").WithMarkup(("b", "<b>b</b>")).Markup);

    [Theory]
    [InlineData("in 1 of 12 cases", "1 12")]
    [InlineData("in {a} of (b) cases", "{a} (b)")]
    [InlineData("in 1 of 12 cases.", null)]
    public void A_sentence_can_be_read_with_its_template(string sentence, string? places) =>
        Assert.Equal(places, Template.Parse("in {few} of {many} cases").Read(sentence) is { } read
            ? $"{read["few"]} {read["many"]}" : null);

    [Fact]
    public void A_language_without_a_word_has_the_English_one()
    {
        var (words, problems) = Languages.Read("decimal_separator: \",\"\nevidence_holds: tient\n", "fr");
        Assert.Empty(problems);
        Assert.Equal(("tient", "drifted", "1,5 %"),
            (words.Verdicts.Holds, words.Verdicts.Drifted,
            words.Values.Percent.With(("number", words.Numbers.Of("1.5")))));
    }

    [Theory]
    [InlineData("evidence_hodls: x",
        "warning SG0834: SiteGen does not use the text 'evidence_hodls'.\n  help: Did you mean "
        + "'evidence_holds'?")]
    [InlineData("evidence_holds: [x]",
        "error SG0835: 'evidence_holds' is not a text.\n  help: Write a text, or the forms 'one' and 'other' where "
        + "English has them.")]
    [InlineData("evidence_faster: \"{low}–{hihg} % more quickly\"",
        "error SG0836: The text 'evidence_faster' has no placeholder '{hihg}'.\n  help: Did you mean 'high'?")]
    [InlineData("evidence_holds: \"{x} holds\"",
        "error SG0836: The text 'evidence_holds' has no placeholder '{x}'.\n  help: It has no placeholders.")]
    [InlineData("evidence_faster: \"{low} % more quickly\"",
        "error SG0837: The text 'evidence_faster' omits the placeholder '{high}'.\n  help: Add it at the position "
        + "that suits the language.")]
    [InlineData("evidence_claims_count: { one: one claim, other: many claims }",
        "error SG0837: The text 'evidence_claims_count' omits the placeholder '{n}'.\n  help: Add it at the position "
        + "that suits the language.")]
    public void A_wrong_text_is_told_at_its_place_and_English_stands_in(string line, string problem)
    {
        var (words, problems) = Languages.Read("menu: Menu\n" + line + "\n");
        Assert.Equal($"themes/evolution/i18n/xx.yaml:2:1: {problem}", Assert.Single(problems).ToString());
        Assert.Equal(("holds", "1–2 % faster", "2 claims"),
            (words.Verdicts.Holds, words.Phrases.Faster.With(("1", "2")), words.Panel.Claims.With(2)));
    }

    private static IReadOnlyDictionary<string, string[]> Known()
    {
        var source = WordSource.English();
        _ = new EvidenceWords(source);
        return source.Known;
    }

    private static string[] FormsOf(DataValue value) => value switch
    {
        DataMap forms => [((DataText)forms.Fields["one"]).Value, ((DataText)forms.Fields["other"]).Value],
        _ => [((DataText)value).Value],
    };
}
