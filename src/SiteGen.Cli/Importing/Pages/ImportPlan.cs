using System.Collections.Immutable;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>A file of the other site with its place in ours.</summary>
/// <param name="Address">Its address on the other site, from the root: <c>/guide/setup/</c>.</param>
public sealed record PlannedFile(ForeignFile File, SourcePath To, bool IsPage, string Address)
{
    /// <summary>Fields that the page gets from elsewhere, such as its position in a menu.</summary>
    public PageSettings Settings { get; init; } = PageSettings.None;

    /// <summary>A path by which pages link to it although no file has it; null without one.</summary>
    public string? LinkedAs { get; init; }
}

/// <summary>Where every file goes; links are resolved with it.</summary>
public sealed class ImportPlan
{
    private readonly Dictionary<string, PlannedFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedFile> _byAddress = new(StringComparer.OrdinalIgnoreCase);

    private ImportPlan(ImmutableArray<PlannedFile> files, ImmutableArray<Diagnostic> problems)
    {
        (Files, Problems) = (files, problems);
        foreach (var file in files)
        {
            _byPath.TryAdd(file.File.Path.Value, file);
            _byAddress.TryAdd(Plain(file.Address), file);
        }
        foreach (var file in files.Where(static file => file.LinkedAs is not null))
            _byPath.TryAdd(file.LinkedAs!, file);
    }

    public ImmutableArray<PlannedFile> Files { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Gives files whose new names differ only in case different ones.</summary>
    public static ImportPlan Of(IEnumerable<PlannedFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var planned = ImmutableArray.CreateBuilder<PlannedFile>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            var to = file.To;
            for (var number = 2; !taken.Add(UnicodeText.Composed(to.Value)); number++)
                to = file.To.Folder / $"{file.To.NameWithoutExtension}-{number}{file.To.Extension}";
            if (to != file.To) problems.Add(ImportProblems.Renamed(file.File.Path, to));
            planned.Add(file with { To = to });
        }
        return new ImportPlan(planned.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Returns the plan with other settings for its files, whose places stay.</summary>
    public ImportPlan With(Func<PlannedFile, PlannedFile> change) => new([.. Files.Select(change)], Problems);

    public PlannedFile? AtPath(string path) => _byPath.GetValueOrDefault(path);

    public PlannedFile? AtAddress(string address) => _byAddress.GetValueOrDefault(Plain(address));

    /// <summary>Returns an address in the form in which two ways to write it are equal.</summary>
    private static string Plain(string address)
    {
        if (address.EndsWith("/index.html", StringComparison.Ordinal)) address = address[..^"index.html".Length];
        if (address.EndsWith(".html", StringComparison.Ordinal)) address = address[..^".html".Length];
        return "/" + address.Trim('/');
    }
}
