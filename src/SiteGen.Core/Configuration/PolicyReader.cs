using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Sources that the site's pages may load from, in addition to the theme's content security policy.</summary>
/// <param name="Directive">The name of a directive, such as <c>frame-src</c>.</param>
public sealed record PolicyAddition(string Directive, ImmutableArray<Located<string>> Sources, SourceLocation Location);

/// <summary>Reads <c>csp</c>: sources by directive, {frame-src: [https://www.youtube-nocookie.com]}.</summary>
internal static class PolicyReader
{
    private const string Help =
        "Write each directive with the sources that it allows: {frame-src: [https://www.youtube-nocookie.com]}.";

    private static readonly FrozenSet<string> Directives = (
        "default-src script-src script-src-elem script-src-attr style-src style-src-elem style-src-attr img-src "
        + "font-src media-src frame-src child-src connect-src worker-src manifest-src object-src form-action base-uri")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> DirectiveNames => Directives.Order(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Keywords = (
        "'self' 'unsafe-inline' 'unsafe-eval' 'unsafe-hashes' 'wasm-unsafe-eval' 'strict-dynamic' 'report-sample'")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<PolicyAddition> Read(YamlFields fields) =>
        fields.Mapping("csp", Help) is not { } mapping ? []
        : [.. mapping.Entries.Select(entry => Addition(entry, fields)).OfType<PolicyAddition>()];

    private static PolicyAddition? Addition(YamlEntry entry, YamlFields fields)
    {
        if (!Directives.Contains(entry.Key))
        {
            fields.Problems.Add(SiteConfigProblems.UnknownDirective(entry, Directives));
            return null;
        }
        var sources = YamlValues.Texts(entry.Value, entry.Key, fields.Problems);
        foreach (var source in sources.Where(static source => !IsSource(source.Value)))
            fields.Problems.Add(SiteConfigProblems.NotASource(source));
        var valid = sources.Where(static source => IsSource(source.Value));
        return new PolicyAddition(entry.Key, [.. valid], entry.KeyLocation);
    }

    private static bool IsSource(string text) =>
        text is "*" || Keywords.Contains(text) || IsHash(text) || IsScheme(text) || IsHost(text);

    private static bool IsHash(string text) =>
        text is ['\'', .., '\''] && text.IndexOf('-') is > 0 and var dash
        && text[1..dash] is "sha256" or "sha384" or "sha512"
        && text[(dash + 1)..^1].Trim('=').All(static letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '-' or '_');

    private static bool IsScheme(string text) =>
        text is [.., ':'] && char.IsAsciiLetter(text[0])
        && text[..^1].All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.');

    private static bool IsHost(string text)
    {
        var rest = text.IndexOf("://", StringComparison.Ordinal) is > 0 and var end ? text[(end + 3)..] : text;
        if (rest.StartsWith("*.", StringComparison.Ordinal)) rest = rest[2..];
        // A keyword without its quotes would be read as a host name.
        if (Keywords.Contains($"'{text}'") || text == "none") return false;
        return rest.Length > 0 && char.IsAsciiLetterOrDigit(rest[0])
            && rest.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-._~:/%*".Contains(letter));
    }
}
