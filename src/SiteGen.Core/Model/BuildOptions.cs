namespace SiteGen.Model;

/// <summary>What a build depends on besides the source.</summary>
/// <param name="Now">Decides which pages are in the future or expired.</param>
public sealed record BuildOptions(DateTimeOffset Now)
{
    public bool IncludesDrafts { get; init; }
    public bool IncludesFuture { get; init; }

    /// <summary>Used instead of the one in <c>site.yaml</c>.</summary>
    public Uri? BaseUrl { get; init; }
}
