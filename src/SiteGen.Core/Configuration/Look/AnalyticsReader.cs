using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Reads what counts visits: Plausible, Umami, GoatCounter, or any script by its address.</summary>
internal static class AnalyticsReader
{
    private const string Help = "Write the service with its fields below it: {goatcounter: {code: my-site}}.";

    public static ImmutableArray<ScriptConfig> Read(YamlFields fields)
    {
        if (fields.Fields("analytics", Help) is not { } analytics) return [];
        var services = new[]
        {
            Service(analytics, "plausible", Plausible), Service(analytics, "umami", Umami),
            Service(analytics, "goatcounter", GoatCounter), Service(analytics, "script", Script),
        };
        analytics.ReportUnknown("'analytics'");
        return [.. services.OfType<ScriptConfig>()];
    }

    private static ScriptConfig? Service(
        YamlFields analytics, string name, Func<YamlFields, ScriptConfig?> read)
    {
        if (analytics.Fields(name, Help) is not { } fields) return null;
        var service = read(fields);
        fields.ReportUnknown(name == "script" ? "a script" : name);
        return service;
    }

    private static ScriptConfig? Plausible(YamlFields fields)
    {
        var domain = fields.Text("domain")?.Value;
        var written = fields.Text("src");
        if (domain is null && written is null)
            fields.Problems.Add(YamlProblems.Missing(fields.Location, "plausible", "domain"));
        var source = written is null ? new Uri("https://plausible.io/js/script.js")
            : ExternalScripts.Address(fields, written, "src");
        return source is null || (domain is null && written is null) ? null
            : Of(fields, source, [], ("data-domain", domain));
    }

    private static ScriptConfig? Umami(YamlFields fields)
    {
        var id = fields.Required("id", "umami");
        var source = fields.Text("src") is { } written ? ExternalScripts.Address(fields, written, "src")
            : new Uri("https://cloud.umami.is/script.js");
        // The hosted service counts at other hosts than the one that has its script.
        string[] hosts = source?.Host == "cloud.umami.is" ? ["https://*.umami.dev", "https://*.umami.is"] : [];
        return id is null || source is null ? null : Of(fields, source, hosts, ("data-website-id", id.Value));
    }

    private static ScriptConfig? GoatCounter(YamlFields fields)
    {
        var code = ExternalScripts.Word(
            fields, fields.Text("code"), "code", "the code of the site at GoatCounter, such as my-site", "-");
        var counter = ExternalScripts.Address(fields, fields.Text("url"), "url")
            ?? (code is null ? null : new Uri($"https://{code}.goatcounter.com/count"));
        if (fields.Find("code") is null && fields.Find("url") is null)
            fields.Problems.Add(YamlProblems.Missing(fields.Location, "goatcounter", "code"));
        return counter is null ? null : Of(fields, new Uri("https://gc.zgo.at/count.js"),
            [ExternalScripts.OriginOf(counter)], ("data-goatcounter", counter.AbsoluteUri));
    }

    private static ScriptConfig? Script(YamlFields fields)
    {
        var source = ExternalScripts.Address(fields, fields.Required("src", "A script"), "src");
        var hosts = fields.Texts("connect").Select(host => ExternalScripts.Address(fields, host, "connect"))
            .OfType<Uri>().Select(ExternalScripts.OriginOf).ToArray();
        var attributes = fields.Mapping("attributes", "Write {data-site: abc}.") is { } mapping
            ? mapping.Entries.Select(entry => Attribute(entry, fields)).OfType<(string, string?)>().ToArray() : [];
        return source is null ? null : Of(fields, source, hosts, attributes);
    }

    private static (string, string?)? Attribute(YamlEntry entry, YamlFields fields)
    {
        var name = new Located<string>(UnicodeText.OneLine(entry.Key), entry.KeyLocation);
        if (name.Value.StartsWith("data-", StringComparison.Ordinal)
            && ExternalScripts.Word(fields, name, "attributes", "a name such as data-site", "-") is { } word)
            return YamlValues.Text(entry.Value, entry.Key, fields.Problems) is { } value ? (word, value.Value) : null;
        if (!name.Value.StartsWith("data-", StringComparison.Ordinal))
            fields.Problems.Add(LookProblems.NotAValue(name, "attributes", "a name that begins with data-"));
        return null;
    }

    private static ScriptConfig Of(
        YamlFields fields, Uri source, string[] hosts, params (string, string?)[] attributes)
    {
        var origin = ExternalScripts.OriginOf(source);
        return new ScriptConfig(source.AbsoluteUri, [.. ExternalScripts.Attributes(attributes)],
            ExternalScripts.Policy(fields.Location, ("script-src", [origin]),
                ("connect-src", hosts.Length == 0 ? [origin] : [.. hosts.Prepend(origin).Distinct()])));
    }
}
