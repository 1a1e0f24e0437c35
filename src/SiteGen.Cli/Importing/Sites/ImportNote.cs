using SiteGen.Foundation;

namespace SiteGen.Cli.Importing.Sites;

/// <summary>How well a construct of the other tool could be imported.</summary>
public enum Outcome
{
    /// <summary>It means the same here.</summary>
    Converted,

    /// <summary>Its content is there, but it looks or works in another way.</summary>
    Approximated,

    /// <summary>It has no counterpart; the text is as it was, or in a comment.</summary>
    Left,
}

/// <summary>One construct of the other tool, with its place in the other site.</summary>
/// <param name="What">The construct, and what became of it unless it is converted.</param>
public sealed record ImportNote(Outcome Outcome, string What, SourceLocation Place);
