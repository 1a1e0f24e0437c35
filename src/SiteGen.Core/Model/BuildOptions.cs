namespace SiteGen.Model;

/// <summary>The inputs of a build besides the source.</summary>
/// <param name="Now">The time that decides which pages are in the future or expired.</param>
public sealed record BuildOptions(DateTimeOffset Now)
{
    public bool IncludesDrafts { get; init; }
    public bool IncludesFuture { get; init; }

    /// <summary>Shows trial data, with a mark; only for the preview.</summary>
    public bool IncludesDraftNumbers { get; init; }

    /// <summary>The site's address in place of the one in <c>site.yaml</c>.</summary>
    public Uri? BaseUrl { get; init; }
}
