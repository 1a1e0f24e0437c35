using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Evidence.Tests.Claims;
using SiteGen.Evidence.Tests.Wording;
using SiteGen.Evidence.Wording;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Articles that quote measurements, from their files to the words that a reader reads.</summary>
public sealed class EvidenceSiteTests
{
    private const string Hostile =
        "</p><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick='x' {{ 1 + 1 }}\u202E\u2066\u0007";

    private static readonly BenchSession Session = Ledgers.Exact(
        ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.8), ("nbody", "314t", 1.25)) with
    {
        Probes = [new ProbedFact("jit-kind", "314", JsonSerializer.SerializeToElement("jit"), null)],
    };

    private static EvidenceSite Site => EvidenceSite.Empty
        .With("data/claims.yaml", """
            jit: { measure: 314-jit / nbody, holds: faster by 20%..30% }
            threads: { measure: 314t / nbody, holds: slower }
            kind: { measure: 314 / probe:jit-kind, holds: is jit }
            time: { measure: value 314 / nbody }
            """)
        .With("content/a.md", """{{ claim "jit" }}Clearly *faster*{{ end }}: {{ value "jit" }}, {{ phrase "jit" }}.""")
        .With("content/b.md", """{{ claim "threads" }}Slower{{ end }}: {{ phrase "threads" }}. It is a {{ value "kind" }}, and takes {{ value "time" }}.""");

    [Fact]
    public void Values_phrases_and_claims_are_read_in_the_article()
    {
        var build = Site.With(Session).Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal("Clearly faster: 25.0 %, about 25.0 % faster.", build.Words("a/index.html"));
        Assert.Equal("Slower: about 25.0 % slower. It is a jit, and takes 1.0 s.", build.Words("b/index.html"));
        Assert.Equal("jit holds, kind holds, threads holds, time reported", build.Verdicts);
    }

    [Fact]
    public void A_reader_reads_in_the_language_of_the_site_and_a_program_in_English()
    {
        var build = German.Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Equal("Clearly faster: 25,0 %, etwa 25,0 % schneller.", build.Words("a/index.html"));
        Assert.Equal("Slower: etwa 25,0 % langsamer. It is a jit, and takes 1,0 s.", build.Words("b/index.html"));
        Assert.Contains("\"why\": \"measured about 25.0 % faster (ratio 0.800, 95 % interval 0.800\\u20130.800); the "
            + "claim says faster by 20%..30%.\"", build.Text("claims.json"), StringComparison.Ordinal);
        Assert.Equal(Site.With(Session).Build().Text("claims.json"), build.Text("claims.json"));
    }

    [Fact]
    public void A_word_that_changed_is_noticed()
    {
        var site = German;
        site.Refresh();
        Assert.Empty(site.Refresh());
        var changed = site.With(Words, "evidence_faster_about: \"rund {number} % flotter\"\n");
        Assert.Contains("a/index.html", changed.Refresh());
        Assert.Equal("Clearly faster: 25.0 %, rund 25.0 % flotter.", changed.Build().Words("a/index.html"));
    }

    [Fact]
    public void A_word_that_is_wrong_is_told_at_its_place() => Assert.Equal(
        $"{Words}:2:1: error SG0837: The text 'evidence_faster' omits the placeholder '{{high}}'.\n  help: Add it at "
        + $"the position that suits the language.",
        German.With(Words, "menu: Menü\nevidence_faster: \"ab {low} % schneller\"\n").Build().Diagnostics);

    private const string Words = "themes/evolution/i18n/de.yaml";

    private static EvidenceSite German =>
        Site.With(Session).With("site.yaml", "title: Deutsch\nlanguage: de-AT\n")
            .With(Words, Languages.FileOf("de").Bytes.ToArray());

    [Theory]
    [InlineData("{{ value \"jit\" as: \"percent\" }}", "25.0 %")]
    [InlineData("{{ value \"jit\" as: \"ratio\" }}", "0.80")]
    [InlineData("{{ value \"jit\" as: \"times\" }}", "1.25×")]
    [InlineData("{{ value \"threads\" as: \"times\" }}", "1.25×")]
    [InlineData("{{ value \"jit\" as: \"range\" }}", "about 25.0 % faster")]
    [InlineData("{{ value \"time\" as: \"range\" }}", "1.00–1.00 s")]
    [InlineData("{{ reproduce \"jit\" }}",
        "Measure it again sitegen bench run --workload nbody --config 314,314-jit --profile standard")]
    public void A_measurement_has_forms(string hole, string words) =>
        Assert.Equal(words, Site.With(Session).With("content/c.md", hole).Build().Words("c/index.html"));

    [Fact]
    public void A_dataset_names_when_where_and_how_much_and_leads_to_its_files()
    {
        using var document = Site.With(Session).With("content/c.md", "{{ dataset }}").Build().Document("c/index.html");
        var block = document.QuerySelector(".dataset")!;
        Assert.Equal(["Measured", "Machine", "Noise floor", "Samples"], block.QuerySelectorAll("dt")
            .Select(static term => term.TextContent));
        Assert.Equal([$"/bench/{Session.Session.Id}/", $"/bench/{Session.Session.Id}/{Session.Session.Id}.json",
            $"/bench/{Session.Session.Id}/{Session.Session.Id}.csv"], block.QuerySelectorAll("a").Select(static link =>
                link.GetAttribute("href")));
    }

    [Fact]
    public void A_dataset_that_is_not_there_is_not_measured() =>
        Assert.Equal("not measured", Site.With("content/c.md", "{{ dataset }}").Build().Words("c/index.html"));

    [Fact]
    public void A_claim_has_a_mark_that_leads_to_its_evidence()
    {
        using var document = Site.With(Session).Build().Document("a/index.html");
        var mark = document.QuerySelector("a.evidence-value")!;
        Assert.Equal("Clearly <em>faster</em>", mark.InnerHtml);
        Assert.Equal("#claim-jit", mark.GetAttribute("href"));
    }

    [Fact]
    public void A_title_and_a_description_can_quote_too()
    {
        var build = Site.With(Session).With("content/a.md", """
            ---
            title: 'The JIT is {{ phrase "jit" }}'
            description: 'By {{ value "jit" }}.'
            ---
            Words.
            """).Build();
        Assert.Equal("", build.Diagnostics);
        using var document = build.Document("a/index.html");
        Assert.StartsWith("The JIT is about 25.0 % faster", document.Title, StringComparison.Ordinal);
        Assert.Contains("description: By 25.0 %.", document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ value \"jti\" }}", "content/c.md:1:4: error SG0806: There is no claim 'jti'.",
        "Did you mean 'jit'?")]
    [InlineData("Words {{ phrase \"thraeds\" }}", "content/c.md:1:10: error SG0806: There is no claim 'thraeds'.",
        "Did you mean 'threads'?")]
    [InlineData("{{ claim \"nothing like it\" }}words{{ end }}",
        "content/c.md:1:4: error SG0806: There is no claim 'nothing like it'.", "Define it in data/claims.yaml")]
    [InlineData("{{ reproduce \"tme\" }}", "content/c.md:1:4: error SG0806: There is no claim 'tme'.",
        "Did you mean 'time'?")]
    [InlineData("{{ value \"jit\" as: \"percnt\" }}",
        "content/c.md:1:4: error SG0830: This measurement cannot be shown as 'percnt'.", "Did you mean 'percent'?")]
    [InlineData("{{ value \"time\" as: \"percent\" }}",
        "content/c.md:1:4: error SG0830: This measurement cannot be shown as 'percent'.", "a value as range")]
    [InlineData("{{ chart \"nbdoy\" }}", "content/c.md:1:4: error SG0807: There is no workload 'nbdoy'.",
        "Did you mean 'nbody'?")]
    [InlineData("{{ chart \"suite:jti\" }}", "content/c.md:1:4: error SG0807: There is no suite 'jti'.",
        "Did you mean 'jit'?")]
    [InlineData("{{ chart \"nbody\" of: \"314-jti\" }}",
        "content/c.md:1:4: error SG0807: There is no configuration '314-jti'.", "Did you mean '314-jit'?")]
    [InlineData("{{ dataset \"20261126-0130-standart\" }}",
        "content/c.md:1:4: error SG0807: There is no session '20261126-0130-standart'.",
        "Did you mean '20261126-0130-standard'?")]
    [InlineData("{{ chart \"nbody\" by: \"thread\" }}",
        "content/c.md:1:4: error SG0833: A chart cannot be drawn by 'thread'.", "Did you mean 'threads'?")]
    public void A_mistake_in_a_call_is_said_at_its_place(string hole, string problem, string help)
    {
        var diagnostics = Site.With(Session).With("content/c.md", hole).Build().Diagnostics;
        Assert.Contains(problem, diagnostics, StringComparison.Ordinal);
        Assert.Contains(help, diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_session_nothing_is_made_up()
    {
        var build = Site.Build();
        Assert.Equal("Clearly faster: not measured, not measured.", build.Words("a/index.html"));
        Assert.Equal("jit not measured, kind not measured, threads not measured, time not measured", build.Verdicts);
        Assert.Contains("content/a.md:1:4: warning SG0814: The claim 'jit' has no data: Nothing under data/bench "
            + "has 314-jit against 314 / nbody.", build.Diagnostics, StringComparison.Ordinal);
        Assert.False(build.Result.HasErrors);
    }

    [Fact]
    public void What_cannot_exist_is_said_so()
    {
        var build = Site.With(Session)
            .With("data/claims.yaml", "jit: { measure: 314t-jit against 314t / nbody, holds: faster }")
            .With("content/b.md", "").Build();
        Assert.Equal("Clearly faster: not possible in 3.14, not possible in 3.14.", build.Words("a/index.html"));
        Assert.Contains("warning SG0815: The claim 'jit' cannot be measured: CPython up to 3.15 cannot be built with "
            + "both free threading and the JIT.", build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_changed_changes_the_verdict_of_its_claim_alone()
    {
        var changed = Ledgers.Exact(
            ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 1.1), ("nbody", "314t", 1.25)) with
        {
            Probes = Session.Probes,
        };
        var build = Site.With(changed).Build();
        Assert.Equal("jit refuted, kind holds, threads holds, time reported", build.Verdicts);
        Assert.All(build.Result.Diagnostics, static problem =>
            Assert.Equal(("SG0810", "content/a.md"), (problem.Code, problem.Location.Path.Value)));
        Assert.StartsWith("content/a.md:1:4: warning SG0810: The data contradicts the claim 'jit': measured about 10.0 "
            + "% slower", build.Diagnostics, StringComparison.Ordinal);
        Assert.Equal("Clearly faster: −10.0 %, about 10.0 % slower.", build.Words("a/index.html"));
    }

    [Fact]
    public void Only_pages_whose_numbers_changed_are_made_again()
    {
        var site = Site.With(Session);
        Assert.Contains("b/index.html", site.Refresh());
        Assert.Empty(site.Refresh());
        var changed = Ledgers.Exact(
            ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.7), ("nbody", "314t", 1.25)) with
        {
            Probes = Session.Probes,
        };
        // Of the articles just the one; the session's own page shows its seal.
        Assert.Equal(["a/index.html", "bench/20261126-0130-standard/index.html"], site.With(changed).Refresh());
    }

    [Fact]
    public void A_session_that_was_edited_is_refused()
    {
        var build = Site.With(EvidenceSite.PathOf(Session), Edited()).Build();
        Assert.Contains($"{EvidenceSite.PathOf(Session)}:", build.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("error SG0725: The file was changed after it was written", build.Diagnostics,
            StringComparison.Ordinal);
        Assert.Equal("Clearly faster: not measured, not measured.", build.Words("a/index.html"));
    }

    [Fact]
    public void In_the_preview_the_last_good_numbers_stay_while_a_session_is_refused()
    {
        var good = Site.With(Session);
        good.Build();
        var build = good.With(EvidenceSite.PathOf(Session), Edited()).Build();
        Assert.Contains("error SG0725", build.Diagnostics, StringComparison.Ordinal);
        Assert.Equal("Clearly faster: 25.0 %, about 25.0 % faster.", build.Words("a/index.html"));
        Assert.Equal("Clearly faster: not measured, not measured.", good.With(EvidenceSite.PathOf(Session), Edited())
            .Forgetful().Build().Words("a/index.html"));
    }

    [Fact]
    public void A_session_that_is_gone_is_not_quoted_any_more()
    {
        var site = Site.With(Session);
        site.Build();
        Assert.Equal("Clearly faster: not measured, not measured.", site.Without(Session).Build()
            .Words("a/index.html"));
    }

    [Fact]
    public void A_claim_that_no_page_uses_is_noticed()
    {
        var build = Site.With(Session).With("content/b.md", "It is {{ value \"time\" }}, a {{ value \"kind\" }}.")
            .Build();
        Assert.Equal("data/claims.yaml:2:1: warning SG0816: No page uses the claim 'threads'.\n  help: Use it in a "
            + "sentence, or in a mark of README.md, or remove it.", build.Diagnostics);
    }

    [Fact]
    public void A_claim_can_be_defined_on_its_page_and_only_once()
    {
        var site = Site.With(Session).With("content/c.md", """
            ---
            claims:
              own: { measure: 314t / nbody, holds: slower }
            ---
            {{ claim "own" }}Slower{{ end }}
            """);
        Assert.Equal("", site.Build().Diagnostics);
        var twice = site.With("content/d.md", "---\nclaims:\n  own: { measure: 314 / nbody }\n---\nWords");
        Assert.Contains(
            "content/d.md:3:3: error SG0805: The claim 'own' is already defined in content/c.md:3:3.", twice.Build()
            .Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10 days", "")]
    [InlineData("3 days", "content/b.md:4:4: warning SG0813: The data behind the claim 'threads' is old: ")]
    [InlineData("three days", "content/b.md:2:12: error SG0821: 'three days' is not a valid age.")]
    public void A_page_says_how_old_its_data_may_be(string freshness, string problem)
    {
        var page = $"---\nfreshness: {freshness}\n---\n"
            + Encoding.UTF8.GetString(Site.Files["content/b.md"].Bytes.Span);
        var diagnostics = Site.With(Session).With("content/b.md", page).Build().Diagnostics;
        if (problem.Length == 0) Assert.Equal("", diagnostics);
        else Assert.StartsWith(problem, diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_patch_release_is_told_by_the_data()
    {
        var build = Site.With(Session).With("data/releases.yaml", "newest: { \"3.14\": 3.14.2 }").Build();
        Assert.Equal("jit stale, kind stale, threads stale, time stale", build.Verdicts);
        Assert.Contains("It was measured on 3.14.0, and 3.14.2 is out.", build.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_that_a_patch_release_is_newer_than_the_one_that_the_site_accepts()
    {
        var build = Site.With(Session)
            .With("data/releases.yaml", "newest: { \"3.14\": 3.14.2 }\naccepted: [3.14.0]")
            .With("themes/evolution/layouts/page.html", "{{ page.above }}").Build();
        Assert.Equal(("jit holds, kind holds, threads holds, time reported", ""), (build.Verdicts, build.Diagnostics));
        using var document = build.Document("a/index.html");
        Assert.Contains("3.14.2 is out", document.QuerySelector("p.stale")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_was_edited_since_it_was_accepted_is_noticed()
    {
        var site = Site.With(Session);
        var accepted = site.With(ClaimLock.File.Value, ClaimLock.Write(site.Build().Claims.Entries.Values));
        Assert.Equal("", accepted.Build().Diagnostics);
        var edited = accepted.With("content/a.md", """{{ claim "jit" }}Twice as *fast*{{ end }}: {{ value "jit" }}.""")
            .Build();
        Assert.StartsWith("content/a.md:1:4: warning SG0817: The sentence of the claim 'jit' has changed, but its rule "
            + "has not. It was: Clearly faster", edited.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_in_a_session_and_in_claims_stay_words()
    {
        var site = HostileSite();
        var build = site.Build();
        Assert.False(build.Result.HasErrors, build.Diagnostics);
        using var document = build.Document("c/index.html");
        Assert.Empty(document.QuerySelectorAll("article script, article img"));
        Assert.DoesNotContain(document.QuerySelectorAll("article *"), static element =>
            element.Attributes.Any(static attribute => attribute.Name.StartsWith(
                "on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(build.Text("c/index.html"), static letter => letter is '\u202E' or '\u2066' or '\u0007');
        Assert.Contains("<script>alert(1)", document.QuerySelector("article p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_stay_words_in_the_evidence()
    {
        var views = HostileSite().Build()
            .Claims.Entries.Values.Select(static entry => EvidenceViews.Of(
                entry, static session => $"/bench/{session.Session.Id}/", null, EvidenceWords.English));
        var panel = string.Concat(views.Select(Shown.Body)) + Shown.Panel([.. views], EvidenceWords.English);
        Assert.DoesNotContain("<script", panel, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", panel, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(panel, static letter => letter is '\u202E' or '\u2066' or '\u0007');
        Assert.Contains("&lt;script&gt;", panel, StringComparison.Ordinal);
    }

    /// <summary>The preview of a machine that measures sees its session saved again and again.</summary>
    [Fact]
    public void A_session_that_was_saved_again_is_let_go()
    {
        var site = Site.With(Session);
        var before = SessionOf(site);
        Assert.True(before.IsAlive);
        _ = SessionOf(site.With(
            SessionAnalysis.Analyse(Session with { Machine = Session.Machine with { Label = "another" } })));
        GC.Collect();
        Assert.False(before.IsAlive);
        GC.KeepAlive(site);
    }

    /// <summary>In a method of its own, so that nothing here keeps it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SessionOf(EvidenceSite site) =>
        new(site.Build().Claims.Entries.Values.Select(static entry => Findings.SessionOf(entry.Finding))
            .First(static session => session is not null));

    private static EvidenceSite HostileSite()
    {
        var session = SessionAnalysis.Analyse(Session with
        {
            Machine = Session.Machine with { Label = Hostile, CpuModel = Hostile, Os = Hostile },
            Interpreters = [.. Session.Interpreters.Select(static one =>
                one with { Version = Hostile, Compiler = Hostile })],
            Probes = [new ProbedFact("jit-kind", "314", JsonSerializer.SerializeToElement(Hostile), Hostile)],
        });
        var yaml = JsonSerializer.Serialize("</p><script>alert(1)</script>");
        return EvidenceSite.Empty.With(session)
            .With("data/claims.yaml", $$"""
                kind: { measure: 314 / probe:jit-kind, about: {{yaml}} }
                jit: { measure: 314-jit / nbody, published: { value: {{yaml}}, definition: {{yaml}}, source: {{yaml}} } }
                """)
            .With("content/c.md", "It is {{ value \"kind\" }}.\n\n{{ value \"jit\" }}\n\n{{ chart \"nbody\" by: "
                + "\"workload\" of: \"314-jit\" }}\n\n{{ table \"nbody\" of: \"314\" }}\n");
    }

    private static byte[] Edited()
    {
        var text = Encoding.UTF8.GetString(SessionJson.Write(Session));
        Assert.Contains("\"profile\": \"standard\"", text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(
            text.Replace("\"profile\": \"standard\"", "\"profile\": \"rigorous\"", StringComparison.Ordinal));
    }
}
