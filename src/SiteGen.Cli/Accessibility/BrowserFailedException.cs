namespace SiteGen.Cli.Accessibility;

/// <summary>A browser that could not be started, ended early or gave no usable answer.</summary>
/// <param name="reason">The reason as a sentence.</param>
internal sealed class BrowserFailedException(string reason) : Exception(reason);
