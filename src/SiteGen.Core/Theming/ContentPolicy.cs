using System.Collections.Immutable;
using SiteGen.Configuration;
using SiteGen.Markdown;

namespace SiteGen.Theming;

/// <summary>The content security policy of the site's pages.</summary>
/// <remarks>
/// Combines the theme's policy with what <c>csp</c> in <c>site.yaml</c> allows in addition. Without directives, there
/// is no policy.
/// </remarks>
public sealed record ContentPolicy(ImmutableArray<PolicyDirective> Directives)
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\r', '\f'];

    public bool IsNone => Directives.IsEmpty;

    /// <summary>Parses a policy as browsers do: if a directive occurs twice, the first one counts.</summary>
    public static ContentPolicy Parse(string text) => new(
    [
        .. text.Split(';')
            .Select(static directive => directive.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
            .Where(static words => words.Length > 0)
            .Select(static words => new PolicyDirective(words[0].ToLowerInvariant(), [.. words.Skip(1)]))
            .DistinctBy(static directive => directive.Name),
    ]);

    /// <summary>
    /// Allows more sources. A new directive starts with the sources of the directive that applied in its place.
    /// </summary>
    public ContentPolicy With(PolicyAddition addition)
    {
        var added = addition.Sources.Select(static source => source.Value);
        var known = SourcesOf(addition.Directive) ?? [];
        var sources = known.Where(static source => source != "'none'").Concat(added).Distinct();
        var directive = new PolicyDirective(addition.Directive, [.. sources]);
        var place = Directives.ToList().FindIndex(one => one.Name == addition.Directive);
        return new ContentPolicy(place < 0 ? Directives.Add(directive) : Directives.SetItem(place, directive));
    }

    /// <param name="origin">The site's own origin; "" if it is not known.</param>
    public bool Allows(PolicyUse use, string origin)
    {
        if (SourcesOf(use.Directive) is not { } sources) return true;
        if (use.Address is { } address) return sources.Any(source => PolicySource.Matches(source, address, origin));
        if (use.Hash is { } hash && sources.Contains($"'{hash}'")) return true;
        // Beside a hash or a nonce, browsers ignore 'unsafe-inline'.
        return sources.Contains("'unsafe-inline'") && !sources.Any(static source =>
            source.StartsWith("'nonce-", StringComparison.Ordinal)
                || source.StartsWith("'sha", StringComparison.Ordinal));
    }

    public override string ToString() =>
        string.Join("; ", Directives.Select(static one => string.Join(' ', one.Sources.Prepend(one.Name))));

    /// <returns>Null if no directive applies, so that everything is allowed.</returns>
    private ImmutableArray<string>? SourcesOf(string directive)
    {
        foreach (var name in InPlaceOf(directive))
        {
            if (Directives.FirstOrDefault(one => one.Name == name) is { } found) return found.Sources;
        }
        return null;
    }

    /// <summary>
    /// Returns a directive and its fallbacks, of which only the first in the policy applies (CSP Level 3, section
    /// 6.8.3).
    /// </summary>
    private static string[] InPlaceOf(string directive) => directive switch
    {
        "script-src" or "script-src-elem" => ["script-src-elem", "script-src", "default-src"],
        "script-src-attr" => ["script-src-attr", "script-src", "default-src"],
        "style-src" or "style-src-elem" => ["style-src-elem", "style-src", "default-src"],
        "style-src-attr" => ["style-src-attr", "style-src", "default-src"],
        "frame-src" => ["frame-src", "child-src", "default-src"],
        "worker-src" => ["worker-src", "child-src", "script-src", "default-src"],
        _ when directive.EndsWith("-src", StringComparison.Ordinal) => [directive, "default-src"],
        _ => [directive],
    };
}

public sealed record PolicyDirective(string Name, ImmutableArray<string> Sources);
