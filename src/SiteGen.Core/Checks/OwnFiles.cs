using SiteGen.Foundation;

namespace SiteGen.Checks;

/// <summary>The names of the files that SiteGen itself keeps in the output folder.</summary>
public static class OwnFiles
{
    /// <summary>The prefix of the names of markers, locks and journals.</summary>
    public const string Prefix = ".sitegen";

    /// <summary>The suffix of a file's name while the file is being written.</summary>
    public const string Unfinished = ".sitegen-new";

    /// <summary>The manifest of versions before 0.2, which may still exist in output folders.</summary>
    public const string OldManifest = "build.json";

    /// <summary>
    /// Returns true if a file of the site would overwrite one of these files or a partially written one.
    /// </summary>
    public static bool Has(OutputPath path)
    {
        var first = path.Value.AsSpan();
        if (first.IndexOf('/') is >= 0 and var end) first = first[..end];
        return first.Equals(OldManifest, StringComparison.OrdinalIgnoreCase)
            || first.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || path.Value.EndsWith(Unfinished, StringComparison.OrdinalIgnoreCase);
    }
}
