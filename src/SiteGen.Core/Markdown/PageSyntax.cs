using System.Collections.Frozen;
using SiteGen.Configuration;
using SiteGen.Markdown.CodeBlocks;
using SiteGen.Markdown.Diagrams;
using SiteGen.Markdown.Directives;

namespace SiteGen.Markdown;

/// <summary>The syntax that a page may use beyond Markdown itself.</summary>
public sealed record PageSyntax
{
    public static PageSyntax Plain { get; } = new();

    /// <summary>The names of functions that wrap content up to an 'end'.</summary>
    public FrozenSet<string> BlockFunctions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The directives that the page may use; alerts alone by default.</summary>
    public DirectiveNames Directives { get; init; } = DirectiveNames.None;

    /// <summary>The site's settings for code blocks.</summary>
    public CodeSettings Code { get; init; } = CodeSettings.Default;

    /// <summary>How the page uses formulas.</summary>
    public MathConfig Math { get; init; } = MathConfig.Off;

    /// <summary>Draws diagrams; null shows their code.</summary>
    public DiagramMemory? Drawings { get; init; }
}
