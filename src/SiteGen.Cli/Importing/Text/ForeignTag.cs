using System.Collections.Immutable;

namespace SiteGen.Cli.Importing.Text;

/// <param name="Name">Null for an argument that is known by its position.</param>
public readonly record struct TagArgument(string? Name, string Value);

/// <summary>How tags of another tool begin and end: <c>{{&lt;</c> and <c>&gt;}}</c>.</summary>
/// <param name="Kind">The name of such a construct in the report: "shortcode".</param>
public sealed record TagSyntax(string Kind, string Open, string Close);

/// <summary>A tag of another tool: <c>{{&lt; figure src="a.png" &gt;}}</c>, <c>{% endraw %}</c>.</summary>
/// <param name="End">The offset behind the tag.</param>
/// <param name="Name">The first word; "" for a tag that begins with something else.</param>
/// <param name="Inner">Everything between the delimiters, trimmed.</param>
public sealed record ForeignTag(
    TagSyntax Syntax, int Start, int End, string Name, ImmutableArray<TagArgument> Arguments, string Inner)
{
    /// <summary>True for the end of a construct: <c>{{&lt; /tab &gt;}}</c>, <c>{% endif %}</c>.</summary>
    public bool IsClosing { get; init; }

    /// <summary>True for a construct that has no end: <c>{{&lt; icon /&gt;}}</c>.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True for a tag that is shown instead of being run: <c>{{&lt;/* icon */&gt;}}</c>.</summary>
    public bool IsEscaped { get; init; }

    /// <summary>Returns a named argument, or the one at a position among those without names.</summary>
    public string? Argument(string name, int position = -1)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase)) return argument.Value;
        }
        var unnamed = Arguments.Where(static argument => argument.Name is null).ToList();
        return position >= 0 && position < unnamed.Count ? unnamed[position].Value : null;
    }

    /// <summary>Returns the first argument that the tag has of some names.</summary>
    public string? AnyOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Argument(name) is { Length: > 0 } value) return value;
        }
        return null;
    }
}
