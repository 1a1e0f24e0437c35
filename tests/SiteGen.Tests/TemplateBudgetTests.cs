using SiteGen.Foundation;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Tests;

/// <summary>What one page may cost has bounds that are checked, not met.</summary>
public sealed class TemplateBudgetTests
{
    /// <summary>The line of a page's body, and the code that the build must end with.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "{{ for i in 1..1900000 }}Some text for every number.{{ end }}", "SG0317" },
        { "{{ for i in 1..1500 }}{{ for j in 1..1500 }}{{ end }}{{ end }}", "SG0308" },
        { "{{ while true }}{{ end }}", "SG0308" },
        { "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 60 }}", "SG0316" },
        { "{{ func f; f; end; f }}", "SG0302" },
        { "{{ (1..2000000000) | array.size }}", "SG0320" },
        { "{{ (1..2000000) * 100 | array.size }}", "SG0320" },
        { "{{ ['x' * 4000000] * 1000 | array.each @string.upcase | array.size }}", "SG0316" },
        { "{{ for i in 1..1900000; (1..9000000).size; end }}", "SG0320" },
        { "{{ r = 1..9000000; for i in 1..1900000; r[8000000]; end }}", "SG0320" },
        { "{{ l = []; for i in 1..100000; l = l | array.add i; end }}", "SG0320" },
        { "{{ l = []; l[2000000000] = 1 }}", "SG0320" },
        { "{{ s = 'x'; for i in 1..40; s = s + s; end }}", "SG0318" },
        { "{{ s = 'x'; for i in 1..40; s = s | string.append s; end }}", "SG0318" },
        { "{{ 'x' * 2000000000 }}", "SG0318" },
        { "{{ 'x' | string.pad_left 2000000000 }}", "SG0318" },
        { "{{ ('x' * 5000000) | string.replace 'x' 'xxxx' }}", "SG0318" },
        { "{{ l = ['x']; for i in 1..40; l = [l, l]; end; json l }}", "SG0318" },
        { "{{ 1 << 600000 }}", "SG0318" },
        { "{{ s = 'x' * 4000000; for i in 1..1000000; t = s | string.upcase; end }}", "SG0316" },
        { "{{ s = 'x,' * 1000000; for i in 1..1000; l = s | string.split ','; end }}", "SG0316" },
        { "{{ s = 'x' * 4000000; for i in 1..1000000; if s + 'y' == s; end; end }}", "SG0316" },
        { "{{ s = '[' + ('0,' * 1000000) + '0]'; for i in 1..1000; l = s | object.from_json; end }}", "SG0316" },
        { "{{ capture s }}{{ for i in 1..1900000 }}Some text for every number.{{ end }}{{ end }}", "SG0317" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_body_that_would_take_the_machine_is_stopped_with_its_place(string body, string code)
    {
        var plan = Plan(TestSite.Of($"-- content/a.md --\nWords.\n\n{body}"));
        var route = plan.Routes.Single(static route => route.Path.Value == "a/index.html");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = RenderStage.Render(route, plan, new Reads(plan.Tree)).Problem!;
        Assert.Equal((code, "content/a.md", 3), (problem.Code, problem.Location.Path.Value, problem.Location.Line));
        Assert.NotNull(problem.Help);
        // Everything ever allocated, most of which is garbage at once.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000_000);
    }

    [Fact]
    public void A_page_that_is_stopped_is_told_once_and_the_others_are_built()
    {
        const string Body = "{{ s = 'x' * 4000000; for i in 1..1000000; t = s | string.upcase; end }}";
        var site = TestSite.Of($"-- content/a.md --\nWords.\n\n{Body}\n-- content/b.md --\nNothing is wrong here.");
        var build = site.Build();
        Assert.Equal("content/a.md:3:4: error SG0316", Start(build));
        Assert.Single(build.Result.Diagnostics);
        Assert.Contains("Nothing is wrong here.", build.Html("b/index.html"));
    }

    [Fact]
    public void A_thousand_loops_of_one_page_share_its_bounds()
    {
        var body = string.Concat(Enumerable.Repeat("{{ for i in 1..1900000 }}text{{ end }}\n\n", 1_000));
        var site = TestSite.Of("-- content/b.md --\nB").With("content/a.md", "Words.\n\n" + body);
        Assert.Equal("content/a.md:5:4: error SG0308", Start(site.Build()));
    }

    [Fact]
    public void Headings_and_titles_of_one_page_share_its_bounds()
    {
        var headings = string.Concat(Enumerable.Repeat("## {{ (1..1000000) | array.size }}\n\n", 100));
        var build = TestSite.Of("-- content/b.md --\nB").With("content/a.md", headings).Build();
        Assert.Contains("SG0320", build.Result.Diagnostics.Select(static problem => problem.Code));
        Assert.All(build.Result.Diagnostics, static found => Assert.Equal("content/a.md", found.Location.Path.Value));
    }

    [Fact]
    public void Layouts_partials_and_shortcodes_are_stopped_with_the_place_in_their_file()
    {
        var site = TestSite.Of("""
            -- themes/evolution/layouts/article.html --
            {{ frame "base" }}
            {{ partial "list" }}
            -- themes/evolution/partials/list.html --
            <ul>
            {{ for i in 1..1900000 }}<li>an entry of a list that has very many of them</li>{{ end }}
            -- themes/evolution/shortcodes/many.html --
            {{ (1..20000000) | array.size }}
            -- content/posts/a.md --
            A
            -- content/b.md --
            {{ many }}
            """);
        var build = site.Build();
        var diagnostics = build.Diagnostics;
        Assert.Contains("themes/evolution/partials/list.html:2:", diagnostics, StringComparison.Ordinal);
        Assert.Contains("SG0317", diagnostics, StringComparison.Ordinal);
        Assert.Contains("themes/evolution/shortcodes/many.html:1:", diagnostics, StringComparison.Ordinal);
        Assert.Contains("help: It is called in content/b.md:1:4.", diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void What_large_sites_do_is_far_from_the_bounds()
    {
        var items = Enumerable.Range(0, 5_000).Select(static row => $$"""{"a": {{row}}, "b": "text"}""");
        var table = """
            {{ for row in data.rows }}{{ for column in 1..20 }}{{
            if row.a > column; row.b | string.upcase | string.append '!'; end }}{{ end }}{{ end }}
            {{ l = []; for row in data.rows; l[l.size] = row.a * 2; end; l | array.sort | array.reverse | array.size }}
            {{ l = []; for row in 1..3000; l = l | array.add row; end; l.size }}
            """;
        var site = TestSite.Of("-- content/b.md --\nB").With("content/a.md", table);
        var build = site.With("data/rows.json", $"[{string.Join(',', items)}]").Build();
        Assert.Equal("", build.Diagnostics);
        Assert.Contains("5000", build.Html("a/index.html"));
    }

    [Fact]
    public void A_site_whose_pages_are_too_much_together_says_only_that()
    {
        var plan = Plan(TestSite.Of("-- content/a.md --\nA\n-- content/b.md --\n{{ nothing }}"));
        var (files, problems) = RenderStage.Render(plan, maxPagesLength: 1);
        Assert.Empty(files);
        Assert.Equal("SG0319", Assert.Single(problems).Code);
    }

    [Fact]
    public void Scriban_counts_the_iterations_of_a_whole_run()
    {
        var plan = Plan(TestSite.Of("-- content/a.md --\nA"));
        var run = new TemplateRun(new PageRenderer(plan.Site, new Reads(plan.Tree)), null) { LoopLimit = 100 };
        var template = Scriban.Template.Parse("{{ [1] * 60 | array.join '' }}{{ [1] * 60 | array.join '' }}");
        Assert.Equal("SG0320", Assert.Throws<TemplateFailure>(() => template.Render(run)).Code);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("1 + ", "")]
    [InlineData("1 | math.abs | ", "")]
    [InlineData("!", "")]
    [InlineData("a.", "")]
    [InlineData("if true; ", "; end")]
    public void Code_that_is_nested_without_end_is_refused_and_ends_nothing_else(string part, string closing)
    {
        const int Count = 50_000;
        var (opened, closed) = (Enumerable.Repeat(part, Count), Enumerable.Repeat(closing, Count));
        var code = $"{{{{ {string.Concat(opened)}1{string.Concat(closed)} }}}}";
        var site = TestSite.Of("-- content/a.md --\n{{ deep }}\n-- content/b.md --\nNothing is wrong here.");
        var build = site.With("themes/evolution/shortcodes/deep.html", code).Build();
        Assert.NotEmpty(build.Result.Diagnostics);
        Assert.Contains("Nothing is wrong here.", build.Html("b/index.html"));
    }

    private static SitePlan Plan(TestSite site) => Pipeline.Prepare(site.Tree(), site.Options, site.Memory);

    private static string Start(TestBuild build) => string.Join(' ', build.Diagnostics.Split(' ').Take(3)).TrimEnd(':');
}
