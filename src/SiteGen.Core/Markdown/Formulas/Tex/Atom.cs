using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The classes of atoms, which decide the space between them.</summary>
/// <remarks>Knuth (1984), “The TeXbook”, chapter 18.</remarks>
internal enum AtomKind
{
    Ordinary,

    /// <summary>A large operator such as a sum.</summary>
    Operator,

    /// <summary>An operator with a name, such as <c>sin</c>.</summary>
    Function,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,
    Inner,
    Space,
}

/// <summary>The place of what is written below and above an atom.</summary>
internal enum Scripts
{
    /// <summary>Behind the atom.</summary>
    Behind,

    /// <summary>Below and above it.</summary>
    Around,
}

internal sealed record Atom(AtomKind Kind, MathNode Node, Scripts Scripts = Scripts.Behind)
{
    public static Atom Ordinary(MathNode node) => new(AtomKind.Ordinary, node);

    public static Atom Inner(MathNode node) => new(AtomKind.Inner, node);

    /// <summary>Returns atoms as one node, with the space that their classes need.</summary>
    public static MathNode Row(IReadOnlyList<Atom> atoms)
    {
        var nodes = ImmutableArray.CreateBuilder<MathNode>(atoms.Count);
        var before = AtomKind.Opening;
        for (var index = 0; index < atoms.Count; index++)
        {
            var atom = atoms[index];
            var isSign = atom.Kind == AtomKind.Binary && !IsBinary(before, Next(atoms, index));
            var kind = isSign ? AtomKind.Ordinary : atom.Kind;
            if (NeedsSpace(before, kind)) nodes.Add(Thin);
            nodes.Add(isSign ? Prefixed(atom.Node) : atom.Node);
            if (kind != AtomKind.Space) before = kind;
        }
        return MathNode.Row(nodes.ToImmutable());
    }

    private static MathNode Thin { get; } = MathNode.Space("0.1667em");

    /// <summary>Returns true at the edges of a function's name, except beside brackets and operators.</summary>
    private static bool NeedsSpace(AtomKind before, AtomKind kind) =>
        (kind == AtomKind.Function
            && before is AtomKind.Ordinary or AtomKind.Closing or AtomKind.Inner or AtomKind.Function)
        || (before == AtomKind.Function && kind is AtomKind.Ordinary or AtomKind.Inner or AtomKind.Operator);

    private static AtomKind Next(IReadOnlyList<Atom> atoms, int index)
    {
        while (++index < atoms.Count)
        {
            if (atoms[index].Kind != AtomKind.Space) return atoms[index].Kind;
        }
        return AtomKind.Closing;
    }

    private static bool IsBinary(AtomKind before, AtomKind behind) =>
        before is not (AtomKind.Opening or AtomKind.Binary or AtomKind.Relation or AtomKind.Punctuation
            or AtomKind.Operator or AtomKind.Function)
        && behind is not (AtomKind.Relation or AtomKind.Closing or AtomKind.Punctuation);

    /// <summary>Marks an operator as a sign, so that it has no space on either side.</summary>
    private static MathNode Prefixed(MathNode node) =>
        node is MathLeaf { Name: "mo", Attributes: "" } sign ? sign with { Attributes = " form=\"prefix\"" } : node;
}
