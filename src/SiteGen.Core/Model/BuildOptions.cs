namespace SiteGen.Model;

/// <summary>What a build depends on besides the source.</summary>
/// <param name="Now">Decides which pages are in the future or expired.</param>
public sealed record BuildOptions(DateTimeOffset Now)
{
    public bool IncludesDrafts { get; init; }
    public bool IncludesFuture { get; init; }

    /// <summary>Shows data that was only tried, with a mark: for the preview alone.</summary>
    public bool IncludesDraftNumbers { get; init; }

    /// <summary>Used instead of the one in <c>site.yaml</c>.</summary>
    public Uri? BaseUrl { get; init; }
}
