using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Cli.KeepingGoing;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Modules;

namespace SiteGen.Cli.Commands;

public sealed record ReportedProblem(
    string Code, string Severity, string File, int Line, int Column, string Message, string? Help);

/// <summary>The outcome of a build, for its closing line and for <c>--json</c>.</summary>
/// <param name="Output">The folder that holds the site; null when nothing was written.</param>
public sealed record BuildReport(
    bool Succeeded, string? Output, int Pages, int Files, long Bytes, int Milliseconds, int Warnings, int Errors,
    ImmutableArray<ReportedProblem> Problems)
{
    /// <summary>Advice on what to do before the site is published; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>
    /// The number of pages that were written with a box that names their errors; null for a site without errors, and
    /// without <c>--keep-going</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MarkedPages { get; init; }

    /// <summary>The number of files that could not be rendered; null when <see cref="MarkedPages"/> is null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LeftOutFiles { get; init; }

    /// <summary>Returns the report of a site that was written despite its errors.</summary>
    public BuildReport With(IncompleteSite site, string output) =>
        this with { Output = output, MarkedPages = site.MarkedCount, LeftOutFiles = site.LeftOut.Length };

    public static BuildReport Of(BuildResult result, string output, bool isFailed, TimeSpan time) => new(
        !isFailed, isFailed ? null : output,
        result.Plan.Routes.Count(static route => route is PageRoute), result.Files.Length,
        result.Files.Sum(static file => (long)file.Bytes.Length), (int)time.TotalMilliseconds,
        result.Diagnostics.Count(static diagnostic => diagnostic.Severity == Foundation.Severity.Warning),
        result.Diagnostics.Count(static diagnostic => diagnostic.Severity == Foundation.Severity.Error),
        [.. result.Diagnostics.Select(Problem)])
    { Note = isFailed ? null : NoteOn(result) };

    public string ToText()
    {
        var found = $"{Counted.Of(Warnings, "warning")}, {Counted.Of(Errors, "error")}";
        return Succeeded
            ? (Note is null ? "" : Note + "\n") + string.Create(CultureInfo.InvariantCulture,
                $"Built {Counted.Of(Pages, "page")} in {Counted.Of(Files, "file")} ({Bytes / 1e6:0.0} MB) "
                + $"to {Output} in {Milliseconds} ms: {found}.")
            : MarkedPages is { } marked ? string.Create(CultureInfo.InvariantCulture,
                $"Built with errors: {Counted.Of(Pages, "page")} in {Counted.Of(Files, "file")} ({Bytes / 1e6:0.0} MB) "
                + $"to {Output} in {Milliseconds} ms: {found}. "
                + $"A box names the errors on {Counted.Of(marked, "page")}; "
                + $"{Counted.Of(LeftOutFiles ?? 0, "file")} left out.")
            : string.Create(CultureInfo.InvariantCulture,
            $"Not built: {found} in {Milliseconds} ms. The output folder is unchanged.");
    }

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.BuildReport);

    /// <summary>Returns a note on outputs that lack full addresses; null when none do.</summary>
    /// <remarks>
    /// Not a warning: the address may be given when the site is published, and plain pages need none.
    /// </remarks>
    private static string? NoteOn(BuildResult result)
    {
        var site = result.Plan.Site;
        var hasFeeds = site.Model.Config.Feeds is not { Rss: false, Atom: false }
            && site.Model.PagesOf(site.Model.Articles).Any(static page => page.Date is not null);
        var needsAddress = hasFeeds || result.Plan.Tree.Find(SiteConfigReader.Path) is not null;
        return site.Urls.BaseUrl is not null || !needsAddress ? null
            : "Note: the site has no 'base_url', so feeds, the sitemap, cards and JSON-LD have no full addresses. "
            + "Set it in site.yaml or pass --base-url.";
    }

    private static ReportedProblem Problem(Diagnostic diagnostic) => new(
        diagnostic.Code, diagnostic.Severity == Severity.Error ? "error" : "warning", diagnostic.Location.Path.Value,
        diagnostic.Location.Line, diagnostic.Location.Column, diagnostic.Message, diagnostic.Help);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BuildReport))]
public sealed partial class ReportJson : JsonSerializerContext;
