using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Cli;
using SiteGen.Cli.Files;
using SiteGen.Modules;
using SiteGen.Tests.Cli;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Does what "Getting started" says, and compares what it shows. Times are those of no machine.</summary>
public sealed partial class GettingStartedTests
{
    private static readonly string Page = File.ReadAllText(TestSite.Folder("../content/docs/getting-started.md"));

    [Fact]
    public void The_site_of_the_repository_has_as_many_pages_as_it_says()
    {
        var tree = new SiteScanner(TestSite.Folder("..")).Scan();
        var options = new Model.BuildOptions(TestSite.Now) { IncludesDrafts = true, IncludesFuture = true };
        var plan = Pipeline.Prepare(tree, options, new Memory(), SiteExtensions.All);
        var count = plan.Routes.Count(static route => route is PageRoute);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture,
            $"\n{plan.Site.Model.Config.Title}: {count:#,0} pages, ready after "), Page);
    }

    [Fact]
    public void Its_steps_give_the_outputs_that_it_shows()
    {
        var shown = OutputBlock().Matches(Page).Select(static block => block.Groups[1].Value).ToList();
        using var site = new CommandSite();
        foreach (var (path, text) in FilesOfArticles()) site.Write(path, text);
        Assert.Equal(Masked(shown[1]),
            Masked(site.Run("build").All.Replace("SITE", "../my-site", StringComparison.Ordinal)));

        site.Write("content/articles/hello.md", FilesOfArticles()["content/articles/hello.md"]
            .Replace("second.md", "secnd.md", StringComparison.Ordinal));
        var run = site.Run("build");
        Assert.Equal(Masked(shown[2]), Masked(run.Messages + run.Results));
    }

    private static Dictionary<string, string> FilesOfArticles() =>
        TitledBlock().Matches(Page)
            .Where(static block => block.Groups[1].Value.StartsWith("content/", StringComparison.Ordinal))
            .ToDictionary(static block => block.Groups[1].Value, static block => block.Groups[2].Value);

    private static string Masked(string output) => Numbers().Replace(output, "N").Trim();

    [GeneratedRegex("```output\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex OutputBlock();

    [GeneratedRegex("""```[a-z]+ title="\.\./my-site/([^"]+)"\n(.*?)```""", RegexOptions.Singleline)]
    private static partial Regex TitledBlock();

    [GeneratedRegex(@"\d+(?= ms)")]
    private static partial Regex Numbers();
}
