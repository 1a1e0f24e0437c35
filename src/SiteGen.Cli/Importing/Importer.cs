using SiteGen.Cli.Importing.Pages;
using SiteGen.Cli.Importing.Settling;
using SiteGen.Cli.Importing.Sites;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing;

/// <summary>The whole import: a function from the files of another site to the files of ours, without a disk.</summary>
public static class Importer
{
    /// <param name="onPage">Called after each page, from several threads.</param>
    public static ImportedSite Import(ForeignSite site, Recipe recipe, Action? onPage = null)
    {
        var (plan, left) = Redirects.Place(ImportPlan.Of(recipe.Files), recipe.Redirects);
        var url = recipe.Settings.FirstOrDefault(static setting => setting.Key == "base_url")?.Value as YamlScalar;
        var imported = SiteImport.Run(site, recipe with { Notes = recipe.Notes.AddRange(left) }, plan, onPage);
        return Settled.Mend(imported, plan,
            Uri.TryCreate(url?.Text, UriKind.Absolute, out var baseUrl) ? baseUrl : null);
    }
}
