using SiteGen.Cli;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Every folder of <c>tests/Invalid</c> is the smallest site with one mistake; <c>diagnostics.txt</c> is all that is
/// said about it.
/// <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites it.
/// </summary>
public sealed class InvalidSiteTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(TestSite.Folder("Invalid")).Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_named_and_the_rest_is_built(string name)
    {
        var folder = Path.Combine(TestSite.Folder("Invalid"), name);
        var build = TestSite.OfCase(folder).With("content/untouched.md", "Nothing is wrong here.").Build();
        Golden.Check(Path.Combine(folder, "diagnostics.txt"), build.Diagnostics + "\n");
        Assert.NotEmpty(build.Result.Diagnostics);
        Assert.All(build.Result.Diagnostics, static problem => Assert.NotNull(problem.Help));
        Assert.Contains("Nothing is wrong here.", build.Html("untouched/index.html"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_build_with_a_mistake_fails_and_leaves_the_output_alone(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(TestSite.Folder("Invalid"), name));
        folder.Write("output/.sitegen", "").Write("output/.sitegen-manifest", "{}")
            .Write("output/index.html", "The last good build.");
        var before = folder.Contents("output");
        Assert.Equal(ExitCodes.Errors, CommandLine.Run(["build", "--strict", "--root", folder.Path]));
        Assert.Equal(before, folder.Contents("output"));
    }
}
