using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads heading levels: "2-3", [2, 3] or {levels: [2, 3]}.</summary>
internal static class TocReader
{
    public const string Help = "Write the first and last heading level, from 1 to 6: {levels: [2, 3]}.";

    public static TocConfig? Levels(YamlNode node, ImmutableArray<Diagnostic>.Builder problems, string help = Help)
    {
        if (node is YamlMapping mapping)
        {
            var fields = new YamlFields(mapping, problems);
            var inner = fields.Take("levels");
            fields.ReportUnknown("'toc'");
            return inner is null ? null : Levels(inner, problems, help);
        }
        if (Written(node) is [var first, var last] && TryLevel(first, out var from) && TryLevel(last, out var to) &&
            from <= to)
            return new TocConfig(from, to);
        problems.Add(YamlProblems.WrongType(node.Location, "toc", node, help));
        return null;
    }

    private static string[] Written(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text.Split('-'),
        YamlSequence list => [.. list.Items.Select(static item => item is YamlScalar level ? level.Text : "")],
        _ => [],
    };

    private static bool TryLevel(string text, out int level)
    {
        text = text.Trim();
        level = text is [>= '1' and <= '6'] ? text[0] - '0' : 0;
        return level > 0;
    }
}
