using SiteGen.Cli.Schemas;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Scaffolding;

/// <summary>The files with which editors complete and check the files of a new site.</summary>
internal static class EditorFiles
{
    /// <summary>The folder of the schemas, which <c>site.yaml</c> of the archetype names too.</summary>
    private const string Folder = ".schemas";

    public static IEnumerable<NewFile> Of(SiteConfig config) =>
    [
        .. SchemaKind.All.Select(kind => new NewFile(
            SourcePath.Parse($"{Folder}/{kind.FileName}"), SchemaWriter.Write(kind, config))),
        new NewFile(SourcePath.Parse(".vscode/settings.json"), VisualStudioCode()),
    ];

    private static string VisualStudioCode()
    {
        var files = SchemaKind.All.Where(static kind => kind.File is not null)
            .ToLookup(static kind => kind.File!.EndsWith(".json", StringComparison.Ordinal));
        var yaml = files[false].Select(static kind => $"    \"{Folder}/{kind.FileName}\": \"{kind.File}\"");
        var json = files[true].Select(static kind =>
            $"    {{ \"fileMatch\": [\"/{kind.File}\"], \"url\": \"./{Folder}/{kind.FileName}\" }}");
        return $"{{\n  \"yaml.schemas\": {{\n{string.Join(",\n", yaml)}\n  }},\n"
            + $"  \"json.schemas\": [\n{string.Join(",\n", json)}\n  ]\n}}\n";
    }
}
