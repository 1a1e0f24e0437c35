using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Markdown;

namespace SiteGen;

/// <summary>Everything that pages are parsed with, besides their files.</summary>
/// <param name="Salt">The fingerprint of the settings and texts.</param>
/// <param name="Places">The places of all pages.</param>
public sealed record ParseInput(Fingerprint Salt, PagePlaces Places);

/// <summary>Parses every content file by itself, in parallel.</summary>
public static class ParseStage
{
    public static IReadOnlyList<ParsedPage> Parse(
        SourceTree tree, ContentFiles content, SiteConfig config, Labels labels, PageSyntax syntax, Memory memory)
    {
        var input = new ParseInput(SaltOf(config, labels, syntax), content.Places);
        var snapshot = Snapshot.Of(tree);
        var files = content.Pages.Select(path => tree.Find(path)!).ToArray();
        var pages = memory.Parses.Get(input, files, ParseEach, UsesOtherFiles);
        if (memory.Pages.Count > pages.Length) memory.Pages.KeepOnly(content.Pages.ToHashSet());
        return pages;

        ParsedPage[] ParseEach(IReadOnlyList<int> indexes)
        {
            // A look-up is quicker than handing it to another thread.
            var found = indexes.Select(index => memory.Pages.Find(files[index].Path, Salt(index), snapshot)?.Value)
                .ToArray();
            var missing = Enumerable.Range(0, found.Length).Where(number => found[number] is null).ToList();
            var parsed = Concurrently.Select(missing, number => ParseOne(indexes[number]));
            for (var number = 0; number < parsed.Length; number++) found[missing[number]] = parsed[number];
            return found!;
        }

        ParsedPage ParseOne(int index) => memory.Pages.Get(files[index].Path, Salt(index), snapshot, reads =>
            Parse(reads.File(files[index].Path)!, content.Places, config, labels, syntax, Salt(index), reads, memory));

        bool UsesOtherFiles(int index) => memory.Pages.Last(files[index].Path) is not { Reads.Length: 1 };

        // A page may become the page of a folder when others are added or removed.
        Fingerprint Salt(int index) => content.Places.Of(files[index].Path) is { Role: not PageRole.Page } place
            ? new FingerprintBuilder().Add(input.Salt).Add((int)place.Role).Add(place.Folder.Value).Finish()
            : input.Salt;
    }

    private static ParsedPage Parse(SourceFile file, PagePlaces places, SiteConfig config, Labels labels,
        PageSyntax syntax, Fingerprint salt, Reads reads, Memory memory)
    {
        var place = places.Of(file.Path);
        var document = DocumentReader.Read(file);
        var (fields, fieldProblems) = FrontMatterReader.Read(
            document.FrontMatter, config, place.Role == PageRole.Index);
        fields = FileDate.Fill(fields, file.Path, place, config.TimeZone);
        var (url, urlProblem) = AddressOf(
            file.Path, place, fields, document.FrontMatter?["permalink"] is not null, config);
        var body = MarkdownParser.Parse(document, labels, reads,
            syntax with { Math = FormulaSwitch.Of(document, fields, places, config, reads) }, memory.Code);
        ImmutableArray<Diagnostic> problems =
            [.. document.Diagnostics, .. fieldProblems.Select(OfField), .. body.Diagnostics];
        var page = new ParsedPage(file.Path, place, url, fields, body, default,
            urlProblem is null ? problems : problems.Add(urlProblem));
        page = PageModules.All.Aggregate(page, (current, module) => module.Apply(current, reads));
        return page with { Fingerprint = FingerprintOf(salt, reads), Head = document.Head };
    }

    /// <summary>
    /// Returns the address of a page. The page's own pattern takes precedence over that of its folder.
    /// </summary>
    private static (UrlPath? Url, Diagnostic? Problem) AddressOf(
        SourcePath path, PagePlace place, FrontMatter fields, bool hasOwn, SiteConfig config)
    {
        var isFixed = PageAddress.IsOfFolder(place) || place.Role == PageRole.NotFound;
        // A page's own pattern that is invalid is reported already, and that of the folder is not meant.
        if (isFixed || (hasOwn && fields.Permalink is null)
            || (fields.Permalink ?? config.PermalinkOf(path)) is not { } pattern)
            return (PageAddress.Of(path, place, fields), null);
        if (pattern.NeedsDate && fields.Date is null)
            return (PageAddress.Of(path, place, fields), PermalinkProblems.WithoutDate(path, pattern));
        return (PageAddress.Of(pattern, path, place, fields), null);
    }

    /// <summary>Marks an unknown field as depending on the settings, which may declare it as a taxonomy.</summary>
    private static Diagnostic OfField(Diagnostic problem) =>
        problem.Severity == Severity.Warning ? problem.SoughtIn(SiteConfigReader.Path) : problem;

    /// <summary>Returns the fingerprint of the page's own file and of every file that it used.</summary>
    private static Fingerprint FingerprintOf(Fingerprint salt, Reads reads)
    {
        var builder = new FingerprintBuilder().Add(salt);
        foreach (var read in reads.Recorded.OrderBy(static read => read.Name, StringComparer.Ordinal))
            builder.Add((int)read.Kind).Add(read.Name).Add(read.Seen ?? default);
        return builder.Finish();
    }

    /// <summary>Returns the fingerprint of the settings and texts that decide how a page is parsed.</summary>
    private static Fingerprint SaltOf(SiteConfig config, Labels labels, PageSyntax syntax)
    {
        var builder = new FingerprintBuilder().Add(MarkdownParser.Version).Add(config.TimeZone.Id)
            .Add(config.Math.IsOn ? 1 : 0).Add(config.HasDiagrams ? 1 : 0)
            .Add(config.Toc.FirstLevel).Add(config.Toc.LastLevel);
        labels.AddTo(builder);
        syntax.Code.AddTo(builder);
        foreach (var module in PageModules.All) builder.Add(module.Version);
        foreach (var (name, macro) in config.Math.Macros.OrderBy(static macro => macro.Key, StringComparer.Ordinal))
            builder.Add(name).Add(macro);
        foreach (var taxonomy in config.Taxonomies) builder.Add(taxonomy.Name);
        foreach (var (folder, pattern) in config.Permalinks) builder.Add(folder.Value).Add(pattern.Written.Value);
        foreach (var name in syntax.BlockFunctions.Order(StringComparer.Ordinal)) builder.Add(name);
        foreach (var name in syntax.Directives.All) builder.Add(name);
        return builder.Finish();
    }
}
