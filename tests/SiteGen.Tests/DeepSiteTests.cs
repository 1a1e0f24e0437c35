using System.Text;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Folders within folders, and partials that follow them.</summary>
public sealed class DeepSiteTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public void Documentation_of_many_levels_is_built(int levelCount)
    {
        var site = TestSite.Of("-- content/docs/_index.md --\n---\ntitle: Docs\nkind: docs\n---\nText.")
            .WithRealTheme();
        var folder = new StringBuilder("content/docs");
        for (var level = 1; level <= levelCount; level++)
            site = site.With($"{folder.Append("/l").Append(level)}/_index.md",
                $"---\ntitle: Level {level}\n---\nText.");
        var plan = Pipeline.Prepare(site.Tree(), site.Options, site.Memory);
        Assert.Empty(plan.Diagnostics);
        var deepest = plan.Routes.Where(static route => route is Modules.PageRoute)
            .MaxBy(static route => route.Path.Value.Length)!;
        var rendered = RenderStage.Render(deepest, plan, new Reads(plan.Tree));
        Assert.Empty(rendered.Problems);
        Assert.Contains($"Level {levelCount}", Encoding.UTF8.GetString(rendered.File!.Bytes.Span));
    }

    [Fact]
    public void A_path_that_some_system_cannot_open_is_named()
    {
        var name = new string('x', 200);
        var build = TestSite.Of("-- content/a.md --\nA").With($"content/{name}/{name}/{name}/{name}/{name}/b.md", "B")
            .Build();
        var problem = Assert.Single(build.Result.Diagnostics);
        Assert.Equal("SG0112", problem.Code);
        Assert.Contains("longer than 1000 bytes", problem.Message);
    }

    [Theory]
    [InlineData("{{ if args.n < 900 }}{{ partial \"one\" n: (args.n + 1) }}{{ else }}The end.{{ end }}", null, "")]
    [InlineData("{{ partial \"one\" n: (args.n + 1) }}", "SG0693",
        "The partials are nested more than 1000 levels deep: one → one.")]
    [InlineData("{{ partial \"one\" n: 1 }}", "SG0307", "The partials include each other without end: one → one.")]
    public void A_limit_that_is_met_is_named_as_what_it_is(string partial, string? code, string message)
    {
        var build = TestSite.Of(
            "-- content/a.md --\nA\n-- themes/evolution/layouts/page.html --\n<main>{{ partial \"one\" n: 1 }}</main>")
            .With("themes/evolution/partials/one.html", partial).With("content/a.md", "---\nkind: page\n---\nA")
            .Build();
        Assert.Equal((code, message),
            (build.Result.Diagnostics.FirstOrDefault()?.Code,
            build.Result.Diagnostics.FirstOrDefault()?.Message ?? ""));
        if (code is null) Assert.Contains("The end.", build.Html("a/index.html"));
    }
}
