using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Perf;

/// <summary>Borrows the sessions and claims of a real site.</summary>
internal static class MeasuredSite
{
    public static void CopyData(string site, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data", "bench"));
        File.Copy(Path.Combine(site, "data", "claims.yaml"), Path.Combine(folder, "data", "claims.yaml"));
        foreach (var session in Directory.GetFiles(Path.Combine(site, "data", "bench"), "*.json"))
            File.Copy(session, Path.Combine(folder, "data", "bench", Path.GetFileName(session)));
    }

    /// <summary>The ids of its claims that compare something.</summary>
    public static List<string> Claims(string site)
    {
        var path = SourcePath.Parse("data/claims.yaml");
        var (claims, _) = ClaimReader.Read(new SourceFile(path, File.ReadAllBytes(Path.Combine(site, path.Value))));
        return [.. claims.Where(static claim => claim.Measure.Baseline is not null).Select(static claim => claim.Id)];
    }

    public static string FiveHoles(List<string> claims, int page)
    {
        string Id(int hole) => claims[(page + hole) % claims.Count];
        return $$$"""


            It is {{{"{{"}}} phrase "{{{Id(0)}}}" }}, and {{{"{{"}}} phrase "{{{Id(1)}}}" }}; elsewhere {{{"{{"}}} value "{{{Id(2)}}}" }} and {{{"{{"}}} value "{{{Id(3)}}}" }}.
            So {{{"{{"}}} claim "{{{Id(4)}}}" }}these words{{{"{{"}}} end }} stand.

            """;
    }
}
