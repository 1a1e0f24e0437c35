using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>The commands that stand for one symbol or for the name of a function.</summary>
internal static class TexSymbols
{
    private static readonly FrozenDictionary<string, Atom> ByName = All()
        .ToDictionary(static entry => entry.Name, static entry => entry.Atom, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The symbols themselves, which may be written in place of their commands.</summary>
    private static readonly FrozenDictionary<string, Atom> ByCharacter = All()
        .Where(static entry => entry.Atom is { Kind: not AtomKind.Function, Node: MathLeaf })
        .GroupBy(static entry => ((MathLeaf)entry.Atom.Node).Text, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First().Atom, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static Atom? Find(string name) => ByName.GetValueOrDefault(name);

    public static Atom? OfCharacter(string character) => ByCharacter.GetValueOrDefault(character);

    private static IEnumerable<(string Name, Atom Atom)> All()
    {
        foreach (var (name, sign) in Pairs(TexSymbolTables.Letters))
            yield return (name, Atom.Ordinary(new MathLeaf("mi", sign)));
        // Capital letters of Greek are upright in TeX.
        foreach (var (name, sign) in Pairs(TexSymbolTables.UprightLetters))
            yield return (name, Atom.Ordinary(new MathLeaf("mi", sign, TexCharacters.Upright)));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Signs))
            yield return (name, Atom.Ordinary(MathNode.Operator(sign, TexCharacters.Unspaced)));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Bars))
            yield return (name, Atom.Ordinary(TexCharacters.Fence(sign, TexCharacters.Unspaced)));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Binary))
            yield return (name, new Atom(AtomKind.Binary, MathNode.Operator(sign)));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Relations))
            yield return (name, new Atom(AtomKind.Relation, MathNode.Operator(sign)));
        // Arrows are stretched by MathML when something is written above them.
        foreach (var (name, sign) in Pairs(TexSymbolTables.Arrows))
            yield return (name, new Atom(AtomKind.Relation, MathNode.Operator(sign, " stretchy=\"false\"")));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Opening))
            yield return (name, new Atom(AtomKind.Opening, TexCharacters.Fence(sign, " form=\"prefix\"")));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Closing))
            yield return (name, new Atom(AtomKind.Closing, TexCharacters.Fence(sign, " form=\"postfix\"")));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Punctuation))
            yield return (name, new Atom(AtomKind.Punctuation, MathNode.Operator(sign)));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Sums))
            yield return (name, new Atom(AtomKind.Operator, MathNode.Operator(sign), Scripts.Around));
        foreach (var (name, sign) in Pairs(TexSymbolTables.Integrals))
            yield return (name, new Atom(AtomKind.Operator, MathNode.Operator(sign)));
        foreach (var name in Words(TexSymbolTables.Functions)) yield return (name, Function(name));
        foreach (var (name, text) in Pairs(TexSymbolTables.Limits))
            yield return (name, Limit(text.Replace('_', '\u2009')));
    }

    /// <summary>Returns the name of a function, which is upright and applied to what follows.</summary>
    public static Atom Function(string name) =>
        new(AtomKind.Function, new MathLeaf("mi", name, name.Length == 1 ? TexCharacters.Upright : ""));

    /// <summary>Returns the name of an operator that has its limits below and above it when displayed.</summary>
    public static Atom Limit(string name) => new(AtomKind.Function,
        MathNode.Operator(name, " movablelimits=\"true\" form=\"prefix\" lspace=\"0\" rspace=\"0\""), Scripts.Around);

    private static IEnumerable<(string, string)> Pairs(string table)
    {
        var words = Words(table);
        for (var index = 0; index + 1 < words.Length; index += 2) yield return (words[index], words[index + 1]);
    }

    private static string[] Words(string table) =>
        table.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
