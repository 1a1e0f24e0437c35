using System.Collections.Frozen;
using SiteGen.Foundation;
using SiteGen.Foundation.Colours;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Reads the accent colour: "#b3261e", red, or {light: "#b3261e", dark: "#f59d94"}.</summary>
internal static class ColourReader
{
    /// <summary>Colours by name, each readable on a light background.</summary>
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["blue"] = "#1f5fae",
        ["brown"] = "#7a4b1e",
        ["gray"] = "#4b5563",
        ["green"] = "#0b6b53",
        ["indigo"] = "#4338ca",
        ["orange"] = "#b04a06",
        ["pink"] = "#b0205f",
        ["purple"] = "#7a3ea8",
        ["red"] = "#b3261e",
        ["teal"] = "#0f6973",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Named.Keys.Order(StringComparer.Ordinal);

    public static AccentConfig? Accent(YamlFields fields)
    {
        if (fields.Find("accent")?.Value is not YamlMapping mapping)
            return Colour(fields, "accent") is { } one ? new AccentConfig(one, null) : null;
        fields.Take("accent");
        var pair = new YamlFields(mapping, fields.Problems);
        if (pair.Find("light") is null)
            fields.Problems.Add(YamlProblems.Missing(pair.Location, "The accent colour", "light"));
        var light = Colour(pair, "light");
        var dark = Colour(pair, "dark");
        pair.ReportUnknown("the accent colour");
        return light is { } found ? new AccentConfig(found, dark) : null;
    }

    private static Located<Colour>? Colour(YamlFields fields, string name)
    {
        if (fields.Find(name) is { Value: YamlScalar { IsEmpty: true } } entry)
        {
            fields.Problems.Add(LookProblems.ColourIsComment(entry.KeyLocation));
            fields.Know(name);
            return null;
        }
        if (fields.Text(name) is not { } written) return null;
        if (Foundation.Colours.Colour.TryParse(Named.GetValueOrDefault(written.Value, written.Value), out var colour))
            return new Located<Colour>(colour, written.Location);
        fields.Problems.Add(LookProblems.NotAColour(written, Names));
        return null;
    }
}
