using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads what <c>sitegen check</c> accepts: pages that are gone, and links to other sites.</summary>
internal static class CheckReader
{
    public static ImmutableArray<Located<string>> Gone(YamlFields fields) =>
        Checked(fields, fields.Texts("gone"), static text => text.StartsWith('/'), SiteConfigProblems.NotGone);

    public static ImmutableArray<Located<string>> AllowedLinks(YamlFields fields)
    {
        if (fields.Fields("external_links", "Write {allow: [https://example.org/]}.") is not { } links) return [];
        var allowed = Checked(links, links.Texts("allow"), IsWeb, SiteConfigProblems.NotAllowable);
        links.ReportUnknown("'external_links'");
        return allowed;
    }

    private static ImmutableArray<Located<string>> Checked(
        YamlFields fields, ImmutableArray<Located<string>> texts, Predicate<string> isRight,
        Func<Located<string>, Diagnostic> problem)
    {
        foreach (var text in texts.Where(text => !isRight(text.Value))) fields.Problems.Add(problem(text));
        return [.. texts.Where(text => isRight(text.Value))];
    }

    private static bool IsWeb(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);
}
