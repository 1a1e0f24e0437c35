using System.Collections.Immutable;
using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Sites;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>A tool whose sites can be imported.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Tool">The name that the tool has itself.</param>
/// <param name="Marks">
/// The files by which a site is recognised, the usual one first; a name that ends in '/' is a folder.
/// </param>
/// <param name="Plan">Reads the settings, and says where each file goes and how pages are converted.</param>
public sealed record ImportKind(
    string Name, string Tool, ImmutableArray<string> Marks, Func<ForeignSite, Recipe> Plan)
{
    public bool Recognises(ForeignSite site) => Marks.Any(mark =>
        mark.EndsWith('/') ? site.HasFolder(mark.TrimEnd('/')) : site.Has(mark));
}
