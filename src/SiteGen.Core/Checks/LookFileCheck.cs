using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Checks;

/// <summary>Finds logos, icons, pictures and fonts in the settings whose files are missing.</summary>
internal static class LookFileCheck
{
    public static IEnumerable<Diagnostic> Check(SiteModel site) =>
        from file in site.Config.Look.Files.Concat(site.Config.Cards?.Fonts ?? []).Distinct()
        where LinkTarget.Of(file) is { } target && !site.Links.Resolve(MenuLinks.From, target).IsFile
        select LookProblems.NoFile(file, SiteModel.ContentFolder, Nearest.Find(file.Value, Paths(site)));

    private static IEnumerable<string> Paths(SiteModel site) =>
        site.Resources.Keys.Select(static path => "/" + path.RelativeTo(SiteModel.ContentFolder));
}
