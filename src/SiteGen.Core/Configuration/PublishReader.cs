using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>A target for publishing the finished site, with its name in <c>site.yaml</c>.</summary>
public abstract record PublishConfig(string Name);

/// <param name="Path">Absolute, or relative to the site's folder.</param>
public sealed record FolderPublishConfig(string Name, string Path) : PublishConfig(Name);

/// <param name="Remote">
/// An address, a path relative to the site's folder, or the name of a remote of its repository.
/// </param>
public sealed record GitPublishConfig(string Name, string Remote, string Branch) : PublishConfig(Name)
{
    public const string UsualBranch = "gh-pages";

    /// <summary>The domain for the file <c>CNAME</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>The place of <see cref="Domain"/> in <c>site.yaml</c>.</summary>
    public SourceLocation DomainLocation { get; init; } = SourceLocation.Nowhere;

    public string? AuthorName { get; init; }
    public string? AuthorEmail { get; init; }
    public string? Message { get; init; }
}

/// <summary>Reads the publish targets: {pages: {kind: git, remote: origin}, server: {kind: folder, path: …}}.</summary>
internal static class PublishReader
{
    private const string Help =
        "Write each target's name with its fields below it: {pages: {kind: git, remote: origin}}.";
    private static readonly string[] Kinds = ["folder", "git"];

    public static ImmutableArray<PublishConfig> Read(YamlFields fields) =>
        fields.Mapping("publish", Help) is not { } targets ? []
            : [.. targets.Entries.Select(entry => Target(entry, fields)).OfType<PublishConfig>()];

    private static PublishConfig? Target(YamlEntry entry, YamlFields fields)
    {
        var name = UnicodeText.OneLine(entry.Key);
        if (YamlValues.Mapping(entry.Value, entry.Key, Help, fields.Problems) is not { } mapping) return null;
        var target = new YamlFields(mapping, fields.Problems);
        if (target.Required("kind", "A publish target") is not { } kind) return null;
        if (!Kinds.Contains(kind.Value, StringComparer.Ordinal))
        {
            fields.Problems.Add(PublishConfigProblems.UnknownKind(kind, Kinds));
            return null;
        }
        PublishConfig? config = kind.Value == "folder" ? Folder(name, target) : Git(name, target);
        target.ReportUnknown($"a target of kind '{kind.Value}'");
        return config;
    }

    private static FolderPublishConfig? Folder(string name, YamlFields target) =>
        target.Required("path", "A target of kind 'folder'") is { } path ? new FolderPublishConfig(name, path.Value)
            : null;

    private static GitPublishConfig? Git(string name, YamlFields target)
    {
        var remote = target.Required("remote", "A target of kind 'git'");
        var branch = Checked(target.Text("branch"), GitNames.IsBranch, PublishConfigProblems.NotABranch, target);
        var named = target.Text("cname");
        var domain = Checked(named, GitNames.IsDomain, PublishConfigProblems.NotADomain, target);
        var config = new GitPublishConfig(name, remote?.Value ?? "", branch ?? GitPublishConfig.UsualBranch)
        {
            Domain = domain,
            DomainLocation = named?.Location ?? SourceLocation.Nowhere,
            AuthorName = target.Text("author_name")?.Value,
            AuthorEmail = target.Text("author_email")?.Value,
            Message = target.Text("message")?.Value,
        };
        return remote is null ? null : config;
    }

    private static string? Checked(
        Located<string>? written, Func<string, bool> isRight, Func<Located<string>, Diagnostic> problem,
        YamlFields target)
    {
        if (written is not { } value || isRight(value.Value)) return written?.Value;
        target.Problems.Add(problem(value));
        return null;
    }
}
