using System.Text;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The meaning of single characters in a formula.</summary>
internal static class TexCharacters
{
    /// <summary>Removes the space that an operator has by itself.</summary>
    public const string Unspaced = " lspace=\"0\" rspace=\"0\"";

    public const string Upright = " mathvariant=\"normal\"";

    public static Atom Of(string character) => character switch
    {
        "+" or "*" or "-" => new Atom(AtomKind.Binary, MathNode.Operator(character switch
        {
            "*" => "∗",
            "-" => "−",
            _ => character,
        })),
        "=" or "<" or ">" => new Atom(AtomKind.Relation, MathNode.Operator(character)),
        ":" => new Atom(AtomKind.Relation, MathNode.Operator(":", " lspace=\"0.2778em\" rspace=\"0.2778em\"")),
        "," or ";" => new Atom(AtomKind.Punctuation, MathNode.Operator(character)),
        "(" or "[" => new Atom(AtomKind.Opening, Fence(character)),
        ")" or "]" => new Atom(AtomKind.Closing, Fence(character)),
        "!" => new Atom(AtomKind.Closing, MathNode.Operator("!", Unspaced)),
        "?" => new Atom(AtomKind.Closing, new MathLeaf("mi", "?")),
        "|" => Atom.Ordinary(Fence("|", Unspaced)),
        "/" => Atom.Ordinary(MathNode.Operator("/", Unspaced)),
        "." => Atom.Ordinary(MathNode.Operator(".", Unspaced)),
        "~" => new Atom(AtomKind.Space, new MathLeaf("mtext", "\u00A0")),
        _ => TexSymbols.OfCharacter(character) ?? Other(character),
    };

    /// <summary>Returns a bracket that does not grow with what it encloses.</summary>
    public static MathLeaf Fence(string character, string attributes = "") =>
        MathNode.Operator(character, " stretchy=\"false\"" + attributes);

    private static Atom Other(string character)
    {
        var rune = Rune.GetRuneAt(character, 0);
        var name = Rune.IsLetter(rune) ? "mi" : Rune.IsDigit(rune) ? "mn" : Rune.IsSymbol(rune) ? "mo" : "mtext";
        return Atom.Ordinary(new MathLeaf(name, character));
    }
}
