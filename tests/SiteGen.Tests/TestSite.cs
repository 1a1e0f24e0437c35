using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Parser;
using SiteGen.Cli.Files;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;

namespace SiteGen.Tests;

/// <summary>
/// A site in memory that tests build, edit and build again; each edit is a new site that shares the memory of the last.
/// </summary>
/// <remarks>
/// Its theme is <c>tests/Theme</c>, which shows what templates are given, unless the real one is asked for. What shows
/// measurements is always that of the real one.
/// </remarks>
internal sealed class TestSite
{
    private static readonly ImmutableArray<SourceFile> SmallTheme =
    [
        .. FilesOf(Folder("Theme"), $"themes/{Theme.DefaultName}/"),
        .. FilesOf(Folder($"../themes/{Theme.DefaultName}/partials/evidence"),
            $"themes/{Theme.DefaultName}/partials/evidence/"),
    ];

    private readonly ImmutableSortedDictionary<string, SourceFile> _files;
    private readonly Memory _memory;
    private readonly BuildResult? _last;

    private TestSite(ImmutableSortedDictionary<string, SourceFile> files, Memory memory, BuildResult? last) =>
        (_files, _memory, _last) = (files, memory, last);

    public static DateTimeOffset Now { get; } = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public BuildOptions Options { get; init; } = new(Now);

    public Memory Memory => _memory;

    public bool HasRealTheme { get; init; }

    public ImmutableArray<ISiteExtension> Extensions { get; init; } = [];

    /// <param name="sections">Files, each after a line <c>-- path --</c>.</param>
    public static TestSite Of(string sections)
    {
        var site = Of([]);
        var path = "";
        var text = new StringBuilder();
        foreach (var line in sections.ReplaceLineEndings("\n").Split('\n').Append("-- --"))
        {
            if (!line.StartsWith("-- ", StringComparison.Ordinal) || !line.EndsWith(" --", StringComparison.Ordinal)
                && line != "-- --")
            {
                text.Append(line).Append('\n');
                continue;
            }
            if (path.Length > 0) site = site.With(path, text.ToString());
            path = line.Length > 6 ? line[3..^3] : "";
            text.Clear();
        }
        return site;
    }

    public static TestSite Of(IEnumerable<SourceFile> files) =>
        new(files.ToImmutableSortedDictionary(static file => file.Path.Value, static file => file,
            StringComparer.Ordinal), new Memory(), null);

    /// <summary>The files of a folder of cases, but for what is expected of them.</summary>
    public static TestSite OfCase(string folder) =>
        Of(FilesOf(folder, "").Where(static file => file.Path.Value.Split('/')[0] is "site.yaml" or "content" or "data"
            or "themes"));

    /// <summary>A folder beside this project: <c>tests/NAME</c>.</summary>
    public static string Folder(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", name));

    public TestSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TestSite With(string path, byte[] bytes) =>
        Changed(_files.SetItem(path, new SourceFile(SourcePath.Parse(path), bytes)));

    public TestSite Without(string path)
    {
        Xunit.Assert.True(_files.ContainsKey(path), $"The site has no {path}.");
        return Changed(_files.Remove(path));
    }

    public IEnumerable<string> Paths => _files.Keys;

    public string Text(string path) => Encoding.UTF8.GetString(_files[path].Bytes.Span);

    public TestSite With(IEnumerable<(string Path, string Text)> files) =>
        Changed(_files.SetItems(files.Select(static file => KeyValuePair.Create(
            file.Path, new SourceFile(SourcePath.Parse(file.Path), Encoding.UTF8.GetBytes(file.Text))))));

    public TestSite Without(IEnumerable<string> paths) => Changed(_files.RemoveRange(paths));

    /// <summary>Moves a folder with everything in it.</summary>
    public TestSite Moved(string from, string to)
    {
        var moved = _files.Where(file => file.Key.StartsWith(from + "/", StringComparison.Ordinal)).ToList();
        Xunit.Assert.NotEmpty(moved);
        return Changed(_files.RemoveRange(moved.Select(static file => file.Key))
            .SetItems(moved.Select(file => to + file.Key[from.Length..]).Zip(moved, static (path, file) =>
                KeyValuePair.Create(path, new SourceFile(SourcePath.Parse(path), file.Value.Bytes)))));
    }

    public TestSite Edit(string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(_files[path].Bytes.Span);
        Xunit.Assert.Contains(from, text);
        return With(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public TestSite WithRealTheme() =>
        new(_files, _memory, _last) { Options = Options, HasRealTheme = true, Extensions = Extensions };

    public TestSite WithOptions(BuildOptions options) =>
        new(_files, _memory, _last) { Options = options, HasRealTheme = HasRealTheme, Extensions = Extensions };

    public TestSite WithExtension(ISiteExtension extension) =>
        new(_files, _memory, _last) { Options = Options, HasRealTheme = HasRealTheme, Extensions = [extension] };

    /// <summary>The same site without anything that earlier builds remember.</summary>
    public TestSite Forgetful() =>
        new(_files, new Memory(), null) { Options = Options, HasRealTheme = HasRealTheme, Extensions = Extensions };

    public SourceTree Tree()
    {
        var theme = HasRealTheme ? EmbeddedTheme.Files : SmallTheme;
        return SourceTree.Of(_files.Values, defaults: theme);
    }

    public TestBuild Build()
    {
        var result = Pipeline.Build(Tree(), Options, _memory, Extensions);
        return new TestBuild(new TestSite(
            _files, _memory, result)
        { Options = Options, HasRealTheme = HasRealTheme, Extensions = Extensions },
            result, _last);
    }

    /// <summary>
    /// Builds as the preview does, which makes only what it does not remember; the result is that of
    /// <see cref="Build"/>.
    /// </summary>
    public TestBuild Refresh()
    {
        var plan = Pipeline.Prepare(Tree(), Options, _memory, Extensions);
        var known = plan.Routes.ToDictionary(static route => route.Path, route => _memory.Files.Last(route.Path));
        var rendered = plan.Routes.Select(route => RenderStage.Remembered(route, plan, _memory.Files)).ToList();
        var result = new BuildResult(plan, [.. rendered.Select(static one => one.File).OfType<OutputFile>()],
            Pipeline.Problems(plan, rendered.SelectMany(static one => one.Problems)));
        return new TestBuild(new TestSite(
            _files, _memory, result)
        { Options = Options, HasRealTheme = HasRealTheme, Extensions = Extensions },
            result, _last)
        {
            Rendered = [.. plan.Routes.Select(static route => route.Path)
                .Where(path => _memory.Files.Last(path) != known[path]).Select(static path => path.Value)
                .Where(static path => !TestBuild.IsTwin(path))],
        };
    }

    private TestSite Changed(ImmutableSortedDictionary<string, SourceFile> files) =>
        new(files, _memory, _last) { Options = Options, HasRealTheme = HasRealTheme, Extensions = Extensions };

    private static IEnumerable<SourceFile> FilesOf(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(
                SourcePath.Parse(prefix + Path.GetRelativePath(folder, path).Replace('\\', '/')),
                File.ReadAllBytes(path)));
}

/// <summary>What a build of a <see cref="TestSite"/> gave.</summary>
/// <param name="Site">To be edited and built again.</param>
internal sealed record TestBuild(TestSite Site, BuildResult Result, BuildResult? Last)
{
    /// <summary>Paths of files that were not remembered.</summary>
    public ImmutableArray<string> Rendered { get; init; } = [];

    /// <summary>As the command line prints them, one after the other.</summary>
    public string Diagnostics => Sources.Text(Result.Diagnostics);

    /// <summary>
    /// What repeats every page and so says nothing about a case: its Markdown, the list of these, and the index of
    /// search.
    /// </summary>
    public static bool IsTwin(string path) =>
        Path.GetFileName(path) is "index.md" or "llms.txt"
            || (path.StartsWith("search/", StringComparison.Ordinal)
            && path.EndsWith(".json", StringComparison.Ordinal));

    /// <summary>Paths of all files but twins and the theme's assets.</summary>
    public IEnumerable<string> Paths =>
        Result.Files.Select(static file => file.Path.Value)
            .Where(static path => !path.StartsWith("assets/", StringComparison.Ordinal) && !IsTwin(path));

    /// <summary>Paths of files that the last build of the site did not have, or had with other bytes.</summary>
    public IEnumerable<string> Changed
    {
        get
        {
            var old = (Last?.Files ?? []).ToDictionary(static file => file.Path, static file => file.Bytes);
            return Result.Files.Where(file => !old.TryGetValue(file.Path, out var bytes)
                || !bytes.Span.SequenceEqual(file.Bytes.Span)).Select(static file =>
                    file.Path.Value).Where(static path => !IsTwin(path));
        }
    }

    public string Text(string path)
    {
        var file = Result.Files.FirstOrDefault(file => file.Path.Value == path);
        Xunit.Assert.True(file is not null, $"There is no {path}, but {string.Join(", ", Paths)}.\n{Diagnostics}");
        return Encoding.UTF8.GetString(file.Bytes.Span);
    }

    /// <summary>What is in <c>&lt;main&gt;</c>, without indents and empty lines.</summary>
    public string Html(string path) => MainOf(Text(path));

    public static string MainOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return Lines(document.QuerySelector("main")?.InnerHtml ?? html);
    }

    private static string Lines(string text) =>
        string.Concat(text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)
            .Select(static line => line + "\n"));
}
