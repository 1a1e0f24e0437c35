using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>A style of letters. Browsers have no styles for formulas, but Unicode has letters of each.</summary>
/// <remarks>Unicode Standard, “Mathematical Alphanumeric Symbols”, U+1D400 to U+1D7FF.</remarks>
internal sealed class MathAlphabet
{
    /// <summary>The letters that Unicode had before it had the alphabets, so that these have gaps.</summary>
    private static readonly FrozenDictionary<int, string> Gaps = """
        1D455 ℎ 1D49D ℬ 1D4A0 ℰ 1D4A1 ℱ 1D4A3 ℋ 1D4A4 ℐ 1D4A7 ℒ 1D4A8 ℳ 1D4AD ℛ 1D4BA ℯ 1D4BC ℊ 1D4C4 ℴ
        1D506 ℭ 1D50B ℌ 1D50C ℑ 1D515 ℜ 1D51D ℨ 1D53A ℂ 1D53F ℍ 1D545 ℕ 1D547 ℙ 1D548 ℚ 1D549 ℝ 1D551 ℤ
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(
            static pair => int.Parse(pair[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            static pair => pair[1]).ToFrozenDictionary();

    private const int BoldGreek = 0x1D6A8, BoldItalicGreek = 0x1D71C;

    private readonly int? _capitals, _digits, _greek;
    private readonly bool _joins;

    /// <param name="capitals">The code point of the letter A; that of a is 26 later.</param>
    /// <param name="digits">The code point of the digit 0.</param>
    /// <param name="greek">The code point of the letter Α; that of α is 26 later.</param>
    /// <param name="joins">True for a style of words: letters beside each other are one identifier.</param>
    private MathAlphabet(int? capitals, int? digits = null, int? greek = null, bool joins = false) =>
        (_capitals, _digits, _greek, _joins) = (capitals, digits, greek, joins);

    public static MathAlphabet Upright { get; } = new(null, joins: true);
    public static MathAlphabet Bold { get; } = new(0x1D400, 0x1D7CE, BoldGreek);
    public static MathAlphabet Italic { get; } = new(0x1D434, greek: 0x1D6E2);
    public static MathAlphabet BoldItalic { get; } = new(0x1D468, 0x1D7CE, BoldItalicGreek);
    public static MathAlphabet Script { get; } = new(0x1D49C);
    public static MathAlphabet Fraktur { get; } = new(0x1D504);
    public static MathAlphabet DoubleStruck { get; } = new(0x1D538, 0x1D7D8);
    public static MathAlphabet SansSerif { get; } = new(0x1D5A0, 0x1D7E2);
    public static MathAlphabet Monospace { get; } = new(0x1D670, 0x1D7F6);

    /// <summary>Returns a node with all its letters and digits in this style.</summary>
    public MathNode Apply(MathNode node) => node switch
    {
        MathLeaf { Name: "mi", Text: [_] } letter when _capitals is null =>
            letter with { Attributes = TexCharacters.Upright },
        MathLeaf { Name: "mi" or "mn" } letter when Styled(letter.Text) is { } text =>
            letter with { Text = text, Attributes = "" },
        MathBranch { Name: "mrow" } row when _joins => Joined(row.Children) is var joined
            && joined is [var only] && row.Attributes.Length == 0 ? only : row with { Children = joined },
        MathBranch branch => branch with { Children = [.. branch.Children.Select(Apply)] },
        _ => node,
    };

    /// <summary>Joins letters beside each other to one identifier: <c>\mathrm{kg}</c> is one unit.</summary>
    private ImmutableArray<MathNode> Joined(ImmutableArray<MathNode> nodes)
    {
        var joined = ImmutableArray.CreateBuilder<MathNode>(nodes.Length);
        foreach (var node in nodes.Select(Apply))
        {
            if (node is MathLeaf { Name: "mi" } next && joined.Count > 0 && joined[^1] is MathLeaf { Name: "mi" } last)
                joined[^1] = new MathLeaf("mi", last.Text + next.Text);
            else joined.Add(node);
        }
        return joined.ToImmutable();
    }

    /// <returns>Null for text that the style leaves as it is.</returns>
    private string? Styled(string text)
    {
        if (_capitals is null) return null;
        var styled = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (CodeOf(rune.Value) is not { } code) styled.Append(rune.ToString());
            else if (Gaps.TryGetValue(code, out var letter)) styled.Append(letter);
            else styled.Append(new Rune(code).ToString());
        }
        return styled.ToString() is var result && result == text ? null : result;
    }

    private int? CodeOf(int letter) => letter switch
    {
        >= 'A' and <= 'Z' => _capitals + letter - 'A',
        >= 'a' and <= 'z' => _capitals + 26 + letter - 'a',
        >= '0' and <= '9' => _digits + letter - '0',
        // Capital letters of Greek stay upright in bold, as they are without.
        >= 'Α' and <= 'Ω' => (_greek == BoldItalicGreek ? BoldGreek : _greek) + letter - 'Α',
        >= 'α' and <= 'ω' => _greek + 26 + letter - 'α',
        'ϵ' => _greek + 52,
        'ϑ' => _greek + 53,
        'ϕ' => _greek + 55,
        _ => null,
    };
}
