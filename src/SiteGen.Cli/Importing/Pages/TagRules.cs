using SiteGen.Cli.Importing.Sites;
using SiteGen.Cli.Importing.Text;

namespace SiteGen.Cli.Importing.Pages;

/// <summary>One use of a tag on a page.</summary>
/// <param name="Content">What stands between it and its end, converted; empty for a tag alone.</param>
/// <param name="Raw">The same as it was written.</param>
public sealed record TagUse(ForeignTag Tag, EditContent Content, string Raw, PageScope Scope)
{
    public string Inner => Content.Inner;
}

/// <summary>Converts a tag of another tool, with its content if it has an end.</summary>
/// <param name="Make">Returns the Markdown to write in its place.</param>
public sealed record TagRule(Outcome Outcome, Func<TagUse, string> Make)
{
    /// <summary>True when the result is a block, and not a part of a line.</summary>
    public bool IsBlock { get; init; }

    public bool IsAlert { get; init; }

    /// <summary>The result of the conversion, unless that is obvious: "a list of links".</summary>
    public string? Fate { get; init; }

    public static TagRule Inline(Func<TagUse, string> make) => new(Outcome.Converted, make);

    public static TagRule Block(Func<TagUse, string> make) => new(Outcome.Converted, make) { IsBlock = true };

    public static TagRule Alert(Func<TagUse, string> kind, params string[] title) => new(Outcome.Converted,
        use => Ours.Alert(kind(use), use.Tag.AnyOf(title), use.Content))
    { IsBlock = true, IsAlert = true };

    /// <summary>A construct that only lays out what it contains.</summary>
    public static TagRule Unwrapped { get; } = new(Outcome.Approximated, static use => use.Inner)
    { IsBlock = true, Fate = "its content alone" };

    public TagRule Approximated(string fate) => this with { Outcome = Outcome.Approximated, Fate = fate };
}
