using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Reads the service of comments: giscus uses discussions of GitHub, utterances its issues.</summary>
internal static class CommentsReader
{
    private const string Help = "Write {giscus: {repo: me/site, repo_id: …, category: …, category_id: …}}.";

    internal static readonly string[] Mappings = ["pathname", "url", "title", "og:title"];

    public static ScriptConfig? Read(YamlFields fields)
    {
        if (fields.Fields("comments", Help) is not { } comments) return null;
        var giscus = comments.Fields("giscus", Help);
        var utterances = comments.Fields("utterances", "Write {utterances: {repo: me/site}}.");
        comments.ReportUnknown("'comments'");
        if (giscus is null == utterances is null)
        {
            fields.Problems.Add(LookProblems.OneService(comments.Location));
            return null;
        }
        return giscus is not null ? Giscus(giscus) : Utterances(utterances!);
    }

    private static ScriptConfig? Giscus(YamlFields giscus)
    {
        var repo = Repository(giscus, "giscus");
        var id = giscus.Required("repo_id", "giscus");
        var category = giscus.Required("category", "giscus");
        var categoryId = giscus.Required("category_id", "giscus");
        var attributes = ExternalScripts.Attributes(
            ("data-repo", repo), ("data-repo-id", id?.Value), ("data-category", category?.Value),
            ("data-category-id", categoryId?.Value),
            ("data-mapping", giscus.OneOf("mapping", Mappings) ?? "pathname"),
            ("data-strict", giscus.Boolean("strict") ?? true ? "1" : "0"),
            ("data-reactions-enabled", giscus.Boolean("reactions") ?? true ? "1" : "0"),
            ("data-emit-metadata", "0"),
            ("data-input-position", giscus.OneOf("input", ["top", "bottom"]) ?? "bottom"),
            ("data-theme", giscus.Text("theme")?.Value ?? "preferred_color_scheme"),
            ("data-lang", giscus.Text("language")?.Value), ("data-loading", "lazy"), ("crossorigin", "anonymous"));
        giscus.ReportUnknown("giscus");
        const string origin = "https://giscus.app";
        return repo is null || id is null || category is null || categoryId is null ? null
            : new ScriptConfig($"{origin}/client.js", [.. attributes], ExternalScripts.Policy(
                giscus.Location, ("script-src", [origin]), ("style-src", [origin]), ("frame-src", [origin])));
    }

    private static ScriptConfig? Utterances(YamlFields utterances)
    {
        var repo = Repository(utterances, "utterances");
        var attributes = ExternalScripts.Attributes(
            ("data-repo", repo), ("data-issue-term", utterances.OneOf("mapping", Mappings) ?? "pathname"),
            ("data-label", utterances.Text("label")?.Value),
            ("data-theme", utterances.Text("theme")?.Value ?? "preferred-color-scheme"), ("crossorigin", "anonymous"));
        utterances.ReportUnknown("utterances");
        const string origin = "https://utteranc.es";
        // Its script also adds a style element, which the policy keeps blocking: the theme has these rules.
        return repo is null ? null : new ScriptConfig($"{origin}/client.js", [.. attributes], ExternalScripts.Policy(
            utterances.Location, ("script-src", [origin]), ("frame-src", [origin])));
    }

    private static string? Repository(YamlFields service, string name)
    {
        if (service.Required("repo", name) is not { } repo) return null;
        var word = ExternalScripts.Word(service, repo, "repo", "a repository as owner/name", "-_./");
        if (word is null || word.Split('/') is [{ Length: > 0 }, { Length: > 0 }]) return word;
        service.Problems.Add(LookProblems.NotAValue(repo, "repo", "a repository as owner/name"));
        return null;
    }
}
