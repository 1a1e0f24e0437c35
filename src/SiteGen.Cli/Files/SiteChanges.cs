using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>
/// The differences between a site in a folder or on a branch and a new one: paths of files, in order.
/// </summary>
public sealed record SiteChanges(
    ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Deleted)
{
    private const int MostNames = 10;

    public static SiteChanges None { get; } = new([], [], []);

    public bool IsEmpty => Added.IsEmpty && Changed.IsEmpty && Deleted.IsEmpty;

    public string Counts() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(Added.Length, "file")} added, {Changed.Length:#,0} changed, {Deleted.Length:#,0} deleted");

    /// <summary>Returns the first names of each kind, one per line.</summary>
    public IEnumerable<string> Names() =>
        [.. Names("added", Added), .. Names("changed", Changed), .. Names("deleted", Deleted)];

    private static IEnumerable<string> Names(string kind, ImmutableArray<string> paths)
    {
        foreach (var path in paths.Take(MostNames)) yield return $"  {kind,-7}  {path}";
        if (paths.Length > MostNames)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"  {kind,-7}  … and {paths.Length - MostNames:#,0} more");
    }
}
