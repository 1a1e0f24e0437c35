using System.Reflection;
using System.Text.RegularExpressions;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Pages;
using SiteGen.Evidence.Pages.ClaimPages;
using SiteGen.Evidence.Pages.Marks;
using SiteGen.Evidence.Pages.Parts;
using SiteGen.Evidence.Tests.Claims;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Tests that a theme decides what pages show of measurements.</summary>
public sealed partial class ThemePartsTests
{
    private const string Mark = "themes/evolution/partials/evidence/mark.html";
    private const string Entry = "themes/evolution/partials/evidence/claim.html";

    private static readonly BenchSession Session = Ledgers.Exact(
        ("nbody", "314", 1), ("nbody", "314#2", 1), ("nbody", "314-jit", 0.8));

    private static EvidenceSite Site => EvidenceSite.Empty.With(Session)
        .With("data/claims.yaml", "jit: { measure: 314-jit / nbody, holds: faster by 20%..30%, badge: The JIT }")
        .With("content/a.md", """It is {{ claim "jit" }}clearly *faster*{{ end }}.""")
        .With("content/b.md", "Nothing is claimed here.")
        .With("themes/evolution/layouts/page.html",
            "{{ frame \"base\" }}<article>{{ page.content }}</article>{{ page.below }}");

    [Fact]
    public void A_theme_overrides_a_part()
    {
        var build = Site.With(Mark, """<q class="{{ args.mark.claim.verdict }}">{{ args.mark.text }}</q>""")
            .With(Entry, "<li>{{ args.claim.sentence }}: {{ args.claim.word }}</li>").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("<p>It is <q class=\"holds\">clearly <em>faster</em></q>.</p>", build.Text("a/index.html"),
            StringComparison.Ordinal);
        using var page = build.Document("a/index.html");
        Assert.Equal("clearly faster: holds", page.QuerySelector(".claim-list")!.TextContent.Trim());
    }

    [Fact]
    public void An_entry_names_the_heading_of_its_own_page_and_contains_no_entry()
    {
        var build = Site.With(Entry, "<li>{{ args.claim.section.text }}, {{ args.claim.entry }}</li>")
            .With("content/a.md", "# A\n\n## One\n\n{{ value \"jit\" }}")
            .With("content/b.md", "# B\n\n## Two\n\n{{ value \"jit\" }}").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("<li>One, </li>", build.Text("a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<li>Two, </li>", build.Text("b/index.html"), StringComparison.Ordinal);
    }

    /// <summary>A part is written once for all pages; each page remembers that it shows it.</summary>
    [Fact]
    public void A_changed_part_changes_the_pages_that_show_it_and_no_others()
    {
        var site = Site;
        site.Refresh();
        Assert.Empty(site.Refresh());
        Edit(Mark, "<q>{{ args.mark.text }}</q>", "a/index.html");
        Edit(Entry, "<li>{{ args.claim.word }}</li>", "a/index.html");
        Edit("themes/evolution/partials/evidence/verdict.html", "{{ args.verdict.word }}",
            "claims/index.html", "claims/jit/index.html");

        void Edit(string part, string text, params string[] pages)
        {
            site = site.With(part, text);
            Assert.Equal(pages, site.Refresh());
            Assert.Empty(site.Refresh());
        }
    }

    [Fact]
    public void A_misspelt_member_is_told_at_its_place_with_the_nearest_name()
    {
        var build = Site.With(Mark, "<q>{{ args.mark.clam.word }}</q>").Build();
        Assert.Contains($"{Mark}:1:", build.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("'claim'", build.Diagnostics, StringComparison.Ordinal);
    }

    public static TheoryData<string, Type> Views => new()
    {
        { "mark", typeof(EvidenceMark) }, { "claim", typeof(EvidenceView) }, { "panel", typeof(ClaimsPanel) },
        { "section", typeof(ClaimSection) }, { "fact", typeof(EvidenceFact) },
        { "published value", typeof(PublishedView) }, { "history", typeof(HistoryView) },
        { "link", typeof(FileLink) }, { "verdict", typeof(VerdictView) }, { "words", typeof(WordsView) },
        { "figure", typeof(FigureView) }, { "table", typeof(TableView) }, { "dataset", typeof(DatasetBlock) },
        { "session", typeof(SessionNote) }, { "session page", typeof(SessionView) },
        { "part", typeof(SessionPart) }, { "comparisons", typeof(ComparisonTable) },
        { "group", typeof(ComparisonGroup) }, { "row", typeof(ComparisonRow) },
        { "claim page", typeof(ClaimPageView) }, { "use", typeof(ClaimUseView) }, { "badge", typeof(BadgeView) },
        { "list", typeof(ListView) },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void The_reference_has_the_members_of_each_view(string name, Type view)
    {
        var members = (IMembers)view.GetField("All", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(name, members.Of);
        var row = Assert.Single(Reference(), line => line.StartsWith($"| {name} | ", StringComparison.Ordinal));
        Assert.Equal(members.Names, Code().Matches(Note().Replace(row, "")).Select(static one => one.Groups[1].Value));
    }

    [Fact]
    public void The_reference_has_every_template()
    {
        var files = EvidenceSite.Parts.Select(static file => $"| `{file.Path.Name}` | ");
        Assert.Equal(files.Order(), Reference().Where(static line => line.StartsWith("| `", StringComparison.Ordinal)
            && line.Contains(".html` | ", StringComparison.Ordinal)).Select(static line =>
            line[..(line.IndexOf(".html` | ", StringComparison.Ordinal) + ".html` | ".Length)]).Order());
    }

    private static IEnumerable<string> Reference() =>
        File.ReadAllLines(EvidenceSite.InRepository("content/docs/reference/theme.md"))
            .SkipWhile(static line => line != "## Measurements").Skip(1)
            .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal));

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();

    /// <summary>What stands in parentheses, or introduces the members.</summary>
    [GeneratedRegex(@" \([^)]*\)|In a list of claims: ")]
    private static partial Regex Note();
}
