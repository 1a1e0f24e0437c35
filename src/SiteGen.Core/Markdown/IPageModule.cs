using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>Transforms one page independently of all others: adds image sizes, for example.</summary>
/// <remarks>
/// Pure; runs in parallel; its result is cached until the page, a recorded read or <see cref="Version"/> changes.
/// </remarks>
public interface IPageModule
{
    string Version { get; }

    ParsedPage Apply(ParsedPage page, Reads reads);
}
