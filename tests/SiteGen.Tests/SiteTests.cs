using System.Text;
using SiteGen.Evidence.Pages;
using SiteGen.Model;
using SiteGen.Pictures;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Every folder of <c>tests/Sites</c> is a small site; its folder <c>expected</c> holds what matters of the output:
/// of HTML what is in <c>&lt;main&gt;</c>, other files whole, <c>files.txt</c> the paths of all, <c>diagnostics.txt</c>
/// the problems (none without it).
/// <c>options.txt</c> may say <c>drafts</c>, <c>future</c>, <c>evidence</c> for a site that quotes measurements,
/// <c>pictures</c> for one whose pictures are made smaller, and
/// <c>real-theme</c>.
/// <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites the files that are there, so an empty file says that a part matters.
/// </summary>
public sealed class SiteTests
{
    private const string Problems = "diagnostics.txt", Paths = "files.txt";

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(TestSite.Folder("Sites")).Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_becomes_what_is_expected(string name)
    {
        var folder = Path.Combine(TestSite.Folder("Sites"), name);
        var expected = Path.Combine(folder, "expected");
        var build = SiteOf(folder).Build();
        var parts = Directory.GetFiles(expected, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(expected, path).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(parts);
        if (!parts.Contains(Problems)) Assert.Equal("", build.Diagnostics);
        foreach (var part in parts) Golden.Check(Path.Combine(expected, part), Actual(build, part));
    }

    private static string Actual(TestBuild build, string part) => part switch
    {
        Problems => build.Diagnostics + "\n",
        Paths => string.Concat(build.Paths.Select(static path => path + "\n")),
        _ when part.EndsWith(".html", StringComparison.Ordinal) => build.Html(part),
        // One element on each line, so that a change can be read.
        _ when part.EndsWith(".xml", StringComparison.Ordinal) =>
            build.Text(part).Replace("><", ">\n<", StringComparison.Ordinal) + "\n",
        _ when part.EndsWith(".json", StringComparison.Ordinal) && !build.Text(part)
            .Contains('\n', StringComparison.Ordinal) =>
                build.Text(part).Replace("\",\"", "\",\n\"", StringComparison.Ordinal)
                .Replace("],", "],\n", StringComparison.Ordinal).Replace("},", "},\n", StringComparison.Ordinal) + "\n",
        _ => build.Text(part),
    };

    private static TestSite SiteOf(string folder)
    {
        var path = Path.Combine(folder, "options.txt");
        var words = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var site = TestSite.OfCase(folder)
            .WithOptions(new BuildOptions(
                TestSite.Now)
            { IncludesDrafts = words.Contains("drafts"), IncludesFuture = words.Contains("future") });
        if (words.Contains("evidence")) site = site.WithExtension(new EvidenceExtension());
        if (words.Contains("pictures")) site = site.WithExtension(new PictureExtension());
        return words.Contains("real-theme") ? site.WithRealTheme() : site;
    }
}
