using SiteGen.Foundation;

namespace SiteGen.Configuration;

/// <summary>Finds publish targets that contradict the site's address.</summary>
public static class PublishCheck
{
    /// <param name="baseUrl">The site's address in this build; null when it is not known.</param>
    public static IEnumerable<Diagnostic> Check(SiteConfig config, Uri? baseUrl)
    {
        if (baseUrl is not { AbsolutePath.Length: > 1 }) yield break;
        foreach (var target in config.Publish.OfType<GitPublishConfig>())
        {
            if (target.Domain is { } domain)
                yield return SiteConfigProblems.DomainWithFolder(target.DomainLocation, domain, baseUrl);
        }
    }
}
