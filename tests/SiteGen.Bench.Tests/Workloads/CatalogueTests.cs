using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Workloads;

public sealed class CatalogueTests
{
    [Fact]
    public void An_id_names_one_workload() =>
        Assert.Equal(Catalogue.All.Length, Catalogue.All.Select(static workload => workload.Id).Distinct().Count());

    [Fact]
    public void A_case_has_a_name_of_its_own()
    {
        foreach (var workload in Catalogue.All)
        {
            Assert.NotEmpty(workload.Cases);
            Assert.Equal(workload.Cases.Length, workload.Cases.Select(static @case => @case.Name).Distinct().Count());
        }
    }

    [Fact]
    public void The_module_of_a_workload_travels_with_the_program()
    {
        var modules = PythonFiles.Names.ToHashSet();
        Assert.All(Catalogue.All, workload => Assert.Contains($"workloads/{workload.Module}.py", modules));
        Assert.Contains("probes.py", modules);
    }

    [Fact]
    public void A_module_does_not_hide_one_of_the_standard_library()
    {
        string[] hidden = ["attribute", "json", "pickle", "copy", "float", "queue", "statistics", "threading", "gc",
            "dict", "random", "sched"];
        Assert.All(Catalogue.All, workload => Assert.DoesNotContain(workload.Module, hidden));
    }

    [Fact]
    public void Tags_are_those_that_are_listed() =>
        Assert.All(Catalogue.All, static workload =>
            Assert.All(workload.Tags, static tag => Assert.Contains(tag, Catalogue.Tags)));

    [Fact]
    public void Summaries_are_sentences()
    {
        Assert.All(Catalogue.All, static workload => Assert.EndsWith(".", workload.Summary, StringComparison.Ordinal));
        Assert.All(Suites.All, static suite => Assert.EndsWith(".", suite.Summary, StringComparison.Ordinal));
        Assert.All(Probes.All, static probe => Assert.EndsWith("?", probe.Question, StringComparison.Ordinal));
        Assert.All(PublishedClaims.All, static claim =>
            Assert.EndsWith(".", claim.Statement, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_by_threads_says_how_many() =>
        Assert.All(
            Catalogue.All.SelectMany(static workload => workload.Cases)
            .Where(static @case => @case.Name.StartsWith("threads=", StringComparison.Ordinal)),
            static @case => Assert.Equal(@case.Name, $"threads={@case.Threads}"));

    [Fact]
    public void A_suite_has_members_and_each_has_its_case()
    {
        foreach (var suite in Suites.All)
        {
            Assert.NotEmpty(suite.Workloads);
            foreach (var id in suite.Workloads)
                Assert.Contains(suite.Case, Catalogue.Find(id)!.Cases.Select(static @case => @case.Name));
        }
    }

    [Fact]
    public void The_suite_that_a_claim_speaks_of_stays_as_it_is() =>
        Assert.Equal(
            ["nbody", "fannkuch", "spectral_norm", "float", "richards_like", "nqueens", "mandelbrot", "sieve",
                "bubble_sort", "fibonacci"],
            Suites.Find("jit")!.Workloads);

    [Theory]
    [InlineData("cpu_*", "cpu_mandelbrot cpu_sieve cpu_fibonacci cpu_json")]
    [InlineData("nbody", "nbody")]
    [InlineData("startup", "startup startup_no_site startup_imports")]
    [InlineData("hot_sum_?*", "hot_sum_python hot_sum_builtin")]
    [InlineData("NBODY", "")]
    public void A_pattern_finds_ids_and_tags(string glob, string ids) =>
        Assert.Equal(ids, string.Join(' ', Catalogue.Matching(glob).Select(static workload => workload.Id)));

    [Theory]
    [InlineData("nbdy", "Did you mean 'nbody'?")]
    [InlineData("something else", null)]
    public void A_misspelt_id_is_guessed(string written, string? suggestion) =>
        Assert.Equal(suggestion, Catalogue.Suggestion(written));

    [Fact]
    public void A_claim_names_workloads_and_probes_that_exist()
    {
        Assert.Equal(PublishedClaims.All.Length, PublishedClaims.All.Select(static claim => claim.Id).Distinct()
            .Count());
        foreach (var claim in PublishedClaims.All)
        {
            Assert.All(claim.Workloads, static id => Assert.NotNull(Catalogue.Find(id)));
            Assert.All(claim.Probes, static name => Assert.NotNull(Probes.Find(name)));
            Assert.Equal(claim.Kind is ClaimKind.Measured, claim.Workloads.Length > 0);
            if (claim.Kind is ClaimKind.Probed) Assert.NotEmpty(claim.Probes);
        }
    }

    [Fact]
    public void A_published_value_says_what_it_is_and_where_it_stands()
    {
        foreach (var value in PublishedClaims.All.SelectMany(static claim => claim.Values))
        {
            Assert.True(value.Low <= value.High);
            Assert.NotEmpty(value.Definition);
            Assert.NotEmpty(value.Source);
            Assert.Equal("https", new Uri(value.Url).Scheme);
        }
    }
}
