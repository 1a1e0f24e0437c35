using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>A node of a formula, as MathML Core has it.</summary>
/// <remarks>Attributes are finished markup that begins with a space; no text of an author gets into them.</remarks>
internal abstract record MathNode
{
    public static MathNode Empty { get; } = new MathBranch("mrow", []);

    /// <summary>Returns the nodes as one: a single node stays as it is.</summary>
    public static MathNode Row(ImmutableArray<MathNode> nodes) =>
        nodes is [var only] ? only : new MathBranch("mrow", nodes);

    public static MathNode Space(string width) => new MathLeaf("mspace", "", $" width=\"{width}\"");

    public static MathLeaf Operator(string text, string attributes = "") => new("mo", text, attributes);
}

/// <summary>An element with text, such as <c>mi</c>, <c>mn</c>, <c>mo</c> or <c>mtext</c>.</summary>
/// <param name="Name">"" for text without an element.</param>
internal sealed record MathLeaf(string Name, string Text, string Attributes = "") : MathNode;

/// <summary>An element with elements in it.</summary>
internal sealed record MathBranch(string Name, ImmutableArray<MathNode> Children, string Attributes = "") : MathNode
{
    public static MathBranch Of(string name, params ImmutableArray<MathNode> children) => new(name, children);
}

/// <summary>The value of a placeholder.</summary>
/// <param name="Index">The index among the placeholders of the formula.</param>
/// <param name="IsText">True inside a text, where no element of its own is needed.</param>
internal sealed record MathHole(int Index, bool IsText = false) : MathNode;
