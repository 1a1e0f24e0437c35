namespace SiteGen.Cli.Accessibility;

/// <summary>A browser that could not be started, ended early or gave no usable answer.</summary>
/// <param name="reason">The reason as a sentence.</param>
/// <param name="isGone">True if the browser cannot be reached, so that the next page would fail too.</param>
internal sealed class BrowserFailedException(string reason, bool isGone = false) : Exception(reason)
{
    public bool IsGone => isGone;
}
