using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Bench.Results;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Theming;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>
/// A site in memory that quotes measurements; each change is a new site that shares the memory of the last.
/// </summary>
/// <remarks>Its theme is <c>tests/Theme</c>, which shows what templates are given.</remarks>
internal sealed record EvidenceSite(ImmutableSortedDictionary<string, SourceFile> Files, Memory Memory)
{
    private static readonly ImmutableArray<SourceFile> SmallTheme =
        [.. FilesOf(InRepository("tests/Theme"), ""), .. Parts];

    public static EvidenceSite Empty =>
        new(ImmutableSortedDictionary.Create<string, SourceFile>(StringComparer.Ordinal), new Memory());

    public EvidenceSite With(string path, string text) =>
        With(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public EvidenceSite With(string path, byte[] bytes) =>
        this with { Files = Files.SetItem(path, new SourceFile(SourcePath.Parse(path), bytes)) };

    /// <summary>In the file that its id names.</summary>
    public EvidenceSite With(BenchSession session) => With(PathOf(session), SessionJson.Write(session));

    public EvidenceSite Without(BenchSession session) => this with { Files = Files.Remove(PathOf(session)) };

    /// <summary>The same files, and nothing that earlier builds remember.</summary>
    public EvidenceSite Forgetful() => this with { Memory = new Memory() };

    public static string PathOf(BenchSession session) => $"data/bench/{session.Session.Id}.json";

    public EvidenceBuild Build()
    {
        var result = Pipeline.Build(Tree(), Options, Memory, [new EvidenceExtension()]);
        return new EvidenceBuild(result, EvidenceExtension.ClaimsOf(result.Plan));
    }

    public SitePlan Plan() => Pipeline.Prepare(Tree(), Options, Memory, [new EvidenceExtension()]);

    /// <summary>Plans the site for some claims only, as <c>sitegen sync</c> does.</summary>
    public SiteClaims Quoting(params ImmutableArray<string> ids)
    {
        var plan = Pipeline.Prepare(
            Tree(), Options, new Memory(), [new EvidenceExtension { Quoted = [.. ids] }]);
        return EvidenceExtension.ClaimsOf(plan);
    }

    /// <summary>Makes every page as the preview does, and tells which it did not remember.</summary>
    public ImmutableArray<string> Refresh()
    {
        var plan = Plan();
        var pages = plan.Routes.Where(static route => route.Path.Value.EndsWith(
            "/index.html", StringComparison.Ordinal)).ToList();
        var before = pages.ToDictionary(static route => route.Path, route => Memory.Files.Last(route.Path));
        foreach (var route in pages) RenderStage.Remembered(route, plan, Memory.Files);
        return [.. pages.Select(static route => route.Path).Where(path => Memory.Files.Last(path) != before[path])
            .Select(static path => path.Value)];
    }

    /// <summary>As <c>preview --draft-numbers</c> shows it.</summary>
    public bool ShowsDraftNumbers { get; init; }

    private BuildOptions Options =>
        new(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)) { IncludesDraftNumbers = ShowsDraftNumbers };

    private SourceTree Tree() => SourceTree.Of(Files.Values, defaults: SmallTheme);

    /// <summary>The templates of the default theme that show measurements.</summary>
    public static ImmutableArray<SourceFile> Parts =>
        [.. FilesOf(InRepository($"themes/{Theme.DefaultName}/partials/evidence"), "partials/evidence/")];

    public static string InRepository(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", path));

    private static IEnumerable<SourceFile> FilesOf(string folder, string inTheme) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(
                SourcePath.Parse(
                    $"themes/{Theme.DefaultName}/{inTheme}{Path.GetRelativePath(folder, path).Replace('\\', '/')}"),
                File.ReadAllBytes(path)));
}

/// <summary>What a build of an <see cref="EvidenceSite"/> gave.</summary>
internal sealed record EvidenceBuild(BuildResult Result, SiteClaims Claims)
{
    public string Diagnostics => string.Join('\n', Result.Diagnostics);

    public string Text(string path)
    {
        var file = Result.Files.FirstOrDefault(file => file.Path.Value == path);
        Assert.True(file is not null, $"There is no {path}.\n{Diagnostics}");
        return Encoding.UTF8.GetString(file.Bytes.Span);
    }

    public IHtmlDocument Document(string path) => new HtmlParser().ParseDocument(Text(path));

    /// <summary>What a reader of the article reads, in one line.</summary>
    public string Words(string path)
    {
        using var document = Document(path);
        return string.Join(' ', document.QuerySelector("article")!.TextContent.Split(
            [' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    public string Verdicts =>
        string.Join(", ", Claims.Entries.Values.Select(static entry =>
            $"{entry.Claim.Id} {Evidence.Claims.Words.Of(entry.Verdict)}"));
}
