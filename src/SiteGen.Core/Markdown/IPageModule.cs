using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>Changes one page knowing nothing of the others: image sizes, for example.</summary>
/// <remarks>
/// Pure; runs in parallel; its result is kept until the page, what it read, or <see cref="Version"/> changes.
/// </remarks>
public interface IPageModule
{
    string Version { get; }

    ParsedPage Apply(ParsedPage page, Reads reads);
}
