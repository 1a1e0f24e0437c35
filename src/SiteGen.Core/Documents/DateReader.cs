using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

internal static class DateReader
{
    /// <param name="zone">The zone of dates that name none.</param>
    public static Located<DateTimeOffset>? Read(YamlFields fields, TimeZoneInfo zone, string name, string? alias = null)
    {
        if (fields.Text(name, alias) is not { } written) return null;
        if (DateText.TryParse(written.Value, zone, out var date))
            return new Located<DateTimeOffset>(date, written.Location);
        fields.Problems.Add(FrontMatterProblems.NotADate(written.Location, name, written.Value));
        return null;
    }
}
