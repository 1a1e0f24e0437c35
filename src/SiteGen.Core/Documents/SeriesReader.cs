using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Reads the series of a page, and the planned parts of a series.</summary>
internal static class SeriesReader
{
    public const int MaxPart = 9999;

    /// <returns>The part separate from the series when the page names no series: the folder may set one.</returns>
    public static (ImmutableArray<SeriesMembership> Series, Located<int>? Part) Read(YamlFields fields)
    {
        var series = fields.Take("series") is { } node ? Memberships(node, fields) : [];
        var part = fields.Integer("part", 1, MaxPart, "series_order");
        if (part is null || series.IsEmpty) return (series, part);
        if (series is [{ Part: null } only]) return ([only with { Part = part }], null);
        fields.Problems.Add(series is [{ Part: not null }]
            ? FrontMatterProblems.TwoParts(part.Location) : FrontMatterProblems.PartOfManySeries(part.Location));
        return (series, null);
    }

    public static ImmutableArray<PlannedPart> Planned(YamlFields fields) =>
        fields.Take("planned") is { } node
            ? [.. Items(node).Select(item => Planned(item, fields)).OfType<PlannedPart>()] : [];

    private static ImmutableArray<SeriesMembership> Memberships(YamlNode node, YamlFields fields) =>
        [.. Items(node).Select(item => Membership(item, fields)).OfType<SeriesMembership>()
            .DistinctBy(static member => member.Name.Value)];

    private static SeriesMembership? Membership(YamlNode item, YamlFields fields)
    {
        if (item is not YamlMapping mapping)
            return Name(item, "series", fields) is { } plain ? new SeriesMembership(plain, null) : null;
        var inner = new YamlFields(mapping, fields.Problems);
        var name = inner.Required("name", "A series");
        var part = inner.Integer("part", 1, MaxPart);
        inner.ReportUnknown("a series");
        return name is { } given ? new SeriesMembership(given, part) : null;
    }

    private static PlannedPart? Planned(YamlNode item, YamlFields fields)
    {
        if (item is not YamlMapping mapping)
            return Name(item, "planned", fields) is { } plain ? new PlannedPart(plain.Value, null, null, plain.Location)
                : null;
        var inner = new YamlFields(mapping, fields.Problems);
        var title = inner.Required("title", "A planned part");
        var description = inner.Text("description");
        var part = inner.Integer("part", 1, MaxPart);
        inner.ReportUnknown("a planned part");
        return title is { } given ? new PlannedPart(given.Value, description?.Value, part?.Value, mapping.Location)
            : null;
    }

    private static Located<string>? Name(YamlNode item, string field, YamlFields fields) =>
        YamlValues.Texts(item, field, fields.Problems) is [var name] ? name : null;

    private static ImmutableArray<YamlNode> Items(YamlNode node) => node is YamlSequence list ? list.Items : [node];
}
