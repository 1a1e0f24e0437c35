using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Documents;
using SiteGen.Evidence.Claims;
using SiteGen.Foundation;

namespace SiteGen.Fuzz.Targets;

/// <summary>Readers of one file.</summary>
internal static class TextTargets
{
    public static void FrontMatter(byte[] bytes)
    {
        foreach (var (name, isIndex) in new[] { ("content/a.md", false), ("content/b/_index.md", true) })
        {
            var document = DocumentReader.Read(File(name, bytes));
            FrontMatterReader.Read(document.FrontMatter, SiteConfig.Default, isIndex);
        }
    }

    /// <summary>Every file of YAML that a site has besides its pages.</summary>
    public static void Yaml(byte[] bytes)
    {
        YamlDataReader.Read(File("data/a.yaml", bytes), TimeZoneInfo.Utc);
        SiteConfigReader.Read(File("site.yaml", bytes));
        ClaimReader.Read(File("data/claims.yaml", bytes));
    }

    public static void Data(byte[] bytes)
    {
        foreach (var name in new[] { "data/a.json", "data/a.csv" }) DataFiles.Read(File(name, bytes), TimeZoneInfo.Utc);
        ClaimLock.Read(File("data/claims.lock.json", bytes));
    }

    public static SourceFile File(string path, byte[] bytes) => new(SourcePath.Parse(path), bytes);
}
