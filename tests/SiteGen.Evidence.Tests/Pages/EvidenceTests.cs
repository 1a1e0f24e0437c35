using System.Collections.Immutable;
using System.Xml.Linq;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Tests.Wording;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

public sealed class EvidenceTests
{
    private const string Hostile = "</p><script>alert(1)</script>\" onclick='x'\u202E\u0007";

    [Fact]
    public void Evidence_looks_as_it_did()
    {
        ImmutableArray<EvidenceView> views = [EvidenceCases.Drifted, EvidenceCases.Holds];
        Golden.Check("evidence/mark.html", Shown.Mark(views[0], "roughly <em>10–15 %</em> faster")
            + "\n" + Shown.Mark(views[1], "16 bytes more") + "\n");
        Golden.Check("evidence/body.html", string.Concat(views.Select(Shown.Body)));
        Golden.Check("evidence/panel.html", Shown.Panel(views, EvidenceWords.English));
        Golden.Check("evidence/stale.html",
            Shown.Stale("Measured on 3.14.0; 3.14.3 has been released since.", EvidenceWords.English));
    }

    [Fact]
    public void Evidence_is_read_in_the_language_of_the_site()
    {
        ImmutableArray<EvidenceView> views =
            [EvidenceCases.Drifted with { Words = Languages.German }, .. Enum.GetValues<Verdict>()
            .Select(verdict => EvidenceCases.Of(verdict) with { Words = Languages.German })];
        Golden.Check("evidence/de/mark.html", Shown.Mark(views[0], "etwa <em>10–15 %</em> schneller") + "\n");
        Golden.Check("evidence/de/body.html", Shown.Body(views[0]));
        Golden.Check("evidence/de/panel.html", Shown.Panel(views, Languages.German));
        Golden.Check("evidence/de/stale.html", Shown.Stale("Gemessen ist 3.14.0.", Languages.German));
    }

    [Theory]
    [InlineData(Verdict.Holds, "holds")]
    [InlineData(Verdict.Drifted, "drifted")]
    [InlineData(Verdict.Refuted, "refuted")]
    [InlineData(Verdict.Inconclusive, "inconclusive")]
    [InlineData(Verdict.Stale, "stale")]
    [InlineData(Verdict.Unmeasurable, "not possible in 3.14")]
    [InlineData(Verdict.NotMeasured, "not measured")]
    public void A_verdict_is_a_word_and_an_icon_of_its_own(Verdict verdict, string word)
    {
        var badge = XDocument.Parse(Shown.Verdict(verdict)).Root!;
        Assert.Equal(word, badge.Value);
        var icons = Enum.GetValues<Verdict>()
            .Select(each => XDocument.Parse(Shown.Verdict(each))
            .Root!.Element("svg")!.ToString());
        Assert.Single(icons, badge.Element("svg")!.ToString());
    }

    [Fact]
    public void Marks_lead_to_what_is_on_the_page()
    {
        ImmutableArray<EvidenceView> views =
            [.. Enum.GetValues<Verdict>().Select(EvidenceCases.Of), EvidenceCases.Drifted];
        var marks = string.Concat(
            views.Concat(views).Select(view => Shown.Mark(view, "a few words")));
        var page = Parse(marks + Shown.Panel(views, EvidenceWords.English));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("a").Attributes("href").Where(link => link.Value.StartsWith('#')), link =>
            Assert.Contains(link.Value[1..], ids));
        Assert.All(page.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
    }

    [Fact]
    public void A_mark_stands_in_running_text()
    {
        var mark = Parse(Shown.Mark(EvidenceCases.Drifted, "8–11 % faster"));
        Assert.DoesNotContain(mark.Descendants(), element => element.Name.LocalName is "details" or "div" or "p");
        Assert.Equal("8–11 % faster", mark.Value);
        Assert.Equal("#claim-jit-compute", Assert.Single(mark.Descendants("a")).Attribute("href")?.Value);
    }

    [Fact]
    public void A_mark_after_words_with_a_link_is_a_link_of_its_own()
    {
        var mark = Parse(Shown.Mark(EvidenceCases.Drifted, "<a href=\"/x/\">8–11 %</a> faster"));
        Assert.DoesNotContain(mark.Descendants("a"), static link => link.Descendants("a").Any());
        Assert.Equal("Evidence for “8–11 % faster”: drifted",
            mark.Descendants("a").Last().Attribute("aria-label")?.Value);
    }

    [Fact]
    public void Each_session_and_each_statement_is_written_once()
    {
        ImmutableArray<EvidenceView> views = [.. Enum.GetValues<Verdict>().Select(static verdict =>
            EvidenceCases.Of(verdict) with
            {
                SessionId = "20260101-0000-standard",
                SessionFacts = [new("Machine", "one machine"), new("314", "one build")],
                Section = new("A heading", "#a-heading"),
            })];
        var page = Parse(Shown.Panel(views, EvidenceWords.English));
        string[] texts = ["one machine", "one build", "A heading", .. views.Select(static view => view.Claim)];
        foreach (var text in texts)
            Assert.Single(page.DescendantNodes().OfType<XText>(), node => node.Value.Contains(text));
        Assert.Null(Assert.Single(page.Descendants("details")).Attribute("open"));
        Assert.InRange(page.Descendants("li").Max(static claim => claim.Descendants().Count()), 1, 6);
    }

    [Fact]
    public void A_mark_in_a_feed_is_a_link_to_the_page() => Assert.Equal(
        "<a href=\"https://example.org/a/?x=1&amp;y=2#claim-jit-compute\">8–11 % faster</a>",
        new EvidenceMark(EvidenceCases.Drifted, new("8–11 % faster")).AsLink("https://example.org/a/?x=1&y=2").Markup);

    [Fact]
    public void The_panel_counts_the_verdicts() => Assert.Contains(
        "<summary class=\"claims-count\">3 claims: 2 hold, 1 stale</summary>",
        Shown.Panel([EvidenceCases.Of(Verdict.Stale), EvidenceCases.Of(Verdict.Holds), EvidenceCases.Holds],
        EvidenceWords.English), StringComparison.Ordinal);

    [Fact]
    public void Hostile_data_stays_text()
    {
        var text = Hostile + new string('x', 1_000_000);
        var view = EvidenceCases.Drifted with
        {
            Claim = text,
            Value = text,
            Because = text,
            Command = text,
            Facts = [new(text, text)],
            Published = [new(text, text, new(text, "javascript:alert(1)"))],
            Downloads = [new(text, "\"><script>")],
        };
        var markup = Shown.Body(view) + Shown.Panel([view], EvidenceWords.English)
            + Shown.Stale(text, EvidenceWords.English);
        Assert.True(markup.Length < 40_000);
        Assert.DoesNotContain("<script", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(markup, letter => letter is '\u202E' or '\u0007');
        Assert.DoesNotContain("javascript:", markup, StringComparison.Ordinal);
        Assert.All(Parse(markup).Descendants(), element => Assert.Null(element.Attribute("onclick")));
    }

    [Fact]
    public void A_claim_with_an_id_that_would_need_escaping_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => EvidenceCases.Holds with { Id = "a\"b" });

    private static XElement Parse(string markup) =>
        XDocument.Parse($"<body>{markup}</body>", LoadOptions.PreserveWhitespace).Root!;
}
