using SiteGen.Foundation;

namespace SiteGen.Checks;

/// <summary>Knows the names of the files that the program itself keeps in the output folder.</summary>
public static class OwnFiles
{
    /// <summary>Begins the names of markers, locks and journals.</summary>
    public const string Prefix = ".sitegen";

    /// <summary>Ends the name of a file while it is being written.</summary>
    public const string Unfinished = ".sitegen-new";

    /// <summary>The manifest of versions before 0.2, which the next run still finds in folders.</summary>
    public const string OldManifest = "build.json";

    /// <summary>
    /// Whether a file of the site would take the place of one of them, or of a file that is half written.
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
