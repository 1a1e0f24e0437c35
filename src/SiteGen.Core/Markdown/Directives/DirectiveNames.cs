using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig;
using SiteGen.Markdown.Alerts;

namespace SiteGen.Markdown.Directives;

/// <summary>The directives that a page may use: the theme's shortcodes, and those that are alerts.</summary>
public sealed class DirectiveNames
{
    private static readonly object Key = new();

    /// <summary>Names of other tools, with the alert that has the same meaning.</summary>
    private static readonly FrozenDictionary<string, string> Alerts = new Dictionary<string, string>
    {
        ["info"] = "note",
        ["seealso"] = "note",
        ["hint"] = "tip",
        ["success"] = "tip",
        ["attention"] = "warning",
        ["danger"] = "caution",
        ["error"] = "caution",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _shortcodes;

    private DirectiveNames(IEnumerable<string> shortcodes)
    {
        _shortcodes = shortcodes.ToFrozenSet(StringComparer.Ordinal);
        All = [.. _shortcodes.Concat(AlertStep.Kinds).Concat(Alerts.Keys).Distinct().Order(StringComparer.Ordinal)];
        Context.Properties[Key] = this;
    }

    public static DirectiveNames None { get; } = new([]);

    /// <param name="shortcodes">The names of the theme's shortcodes.</param>
    public static DirectiveNames Of(IEnumerable<string> shortcodes) => new(shortcodes);

    /// <summary>All names in ordinal order.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The parser's context, from which the parsers of inlines read the names.</summary>
    internal MarkdownParserContext Context { get; } = new();

    internal static DirectiveNames Of(MarkdownParserContext? context) =>
        context?.Properties.TryGetValue(Key, out var names) == true ? (DirectiveNames)names! : None;

    public bool IsShortcode(string name) => _shortcodes.Contains(CallOf(name));

    /// <summary>Returns the name of a directive as templates write it: a hyphen becomes an underscore.</summary>
    public static string CallOf(string name) => name.Replace('-', '_');

    /// <returns>The alert of a name; null for other names.</returns>
    public static string? AlertOf(string name) =>
        Alerts.GetValueOrDefault(name)
        ?? AlertStep.Kinds.FirstOrDefault(kind => kind.Equals(name, StringComparison.OrdinalIgnoreCase));
}
