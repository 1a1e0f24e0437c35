using System.Collections.Frozen;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads <c>math</c>: true, false, or a mapping with the site's own commands.</summary>
internal static class MathReader
{
    private const string Help = "Write true, or own commands: {macros: {R: \"\\\\mathbb{R}\"}}.";

    public static MathConfig Read(YamlFields fields) => fields.Take("math") switch
    {
        null => MathConfig.Off,
        YamlScalar flag => YamlValues.Boolean(flag, "math", fields.Problems) == true ? MathConfig.On : MathConfig.Off,
        var node when YamlValues.Mapping(node, "math", Help, fields.Problems) is { } mapping =>
            Read(new YamlFields(mapping, fields.Problems), fields),
        _ => MathConfig.Off,
    };

    private static MathConfig Read(YamlFields math, YamlFields fields)
    {
        var isOn = math.Boolean("enabled") ?? true;
        var macros = new Dictionary<string, string>(StringComparer.Ordinal);
        if (math.Mapping("macros", Help) is { } mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (!IsName(entry.Key))
                    fields.Problems.Add(SiteConfigProblems.NotACommand(entry.KeyLocation, entry.Key));
                else if (YamlValues.Text(entry.Value, entry.Key, fields.Problems) is { } text)
                    macros[entry.Key.TrimStart('\\')] = text.Value;
            }
        }
        math.ReportUnknown("'math'");
        return new MathConfig(isOn, macros.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool IsName(string key) =>
        key.TrimStart('\\') is { Length: > 0 } name && key.Length - name.Length <= 1 && name.All(char.IsAsciiLetter);
}
