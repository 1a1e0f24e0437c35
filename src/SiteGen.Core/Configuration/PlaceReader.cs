using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the site's address, language and time zone.</summary>
internal static partial class PlaceReader
{
    public static Uri? BaseUrl(YamlFields fields)
    {
        if (fields.Text("base_url") is not { } written) return null;
        if (Uri.TryCreate(written.Value, UriKind.Absolute, out var uri) && IsSite(uri))
            return new Uri(uri.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        fields.Problems.Add(SiteConfigProblems.NotABaseUrl(written));
        return null;
    }

    public static Located<string>? Language(YamlFields fields)
    {
        if (fields.Text("language") is not { } language) return null;
        if (LanguageTag().IsMatch(language.Value)) return language;
        fields.Problems.Add(SiteConfigProblems.NotALanguage(language));
        return null;
    }

    public static TimeZoneInfo? TimeZone(YamlFields fields)
    {
        if (fields.Text("time_zone") is not { } name) return null;
        // Windows' own zone names are known only on some machines.
        if (ZoneName().IsMatch(name.Value) && TimeZoneInfo.TryFindSystemTimeZoneById(name.Value, out var zone)
            && zone.HasIanaId)
            return zone;
        fields.Problems.Add(SiteConfigProblems.UnknownTimeZone(name, NearestZone(name.Value)));
        return null;
    }

    /// <summary>
    /// Suggests the zone nearest by its whole name, or by its city alone: "Berlin" means Europe/Berlin.
    /// </summary>
    private static string? NearestZone(string name)
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id).Order(StringComparer.Ordinal)
            .ToList();
        var nearest = Nearest.Find(name, zones) ?? Nearest.Find(name, zones.Select(City));
        return nearest is null ? null
            : $"Did you mean '{zones.First(zone => zone == nearest || City(zone) == nearest)}'?";
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    private static bool IsSite(Uri uri) =>
        uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            && uri.OriginalString.AsSpan().IndexOfAny('?', '#') < 0;

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
