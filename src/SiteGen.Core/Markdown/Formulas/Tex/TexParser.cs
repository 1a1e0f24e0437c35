using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>A mistake in a formula.</summary>
/// <param name="Index">The offset in the formula.</param>
internal sealed record TexProblem(int Index, string Message, string Help);

/// <summary>A formula that has been read.</summary>
/// <param name="Problems">The mistakes, in the order of their places; the node is whole even so.</param>
internal sealed record TexFormula(MathNode Node, ImmutableArray<TexProblem> Problems);

/// <summary>Reads a formula in TeX's notation as MathML.</summary>
/// <remarks>
/// It goes on after a mistake, so that all mistakes of a formula are told at once.
/// What commands do is in <see cref="TexCommands"/>.
/// </remarks>
internal sealed class TexParser
{
    /// <summary>The greatest depth of groups, fractions and other constructs in each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>The greatest number of the site's own commands in a formula, counting those in each other.</summary>
    public const int MaxMacroCount = 1_000;

    /// <summary>The greatest number of unknown commands in a formula for which similar names are suggested.</summary>
    private const int MaxSuggestionCount = 20;

    private readonly List<TexProblem> _problems = [];
    private readonly FrozenDictionary<string, string> _macros;
    private int _depth;
    private int _macroCount;
    private int _unknownCount;

    private TexParser(string text, ImmutableArray<TextSpan> holes, FrozenDictionary<string, string> macros) =>
        (Scanner, _macros, Holes) = (new TexScanner(text, holes), macros, holes);

    public TexScanner Scanner { get; }

    /// <summary>The spans of the live values in the formula.</summary>
    public ImmutableArray<TextSpan> Holes { get; }

    /// <param name="holes">The spans of live values in the formula.</param>
    /// <param name="macros">The site's own commands: what each stands for, by its name without the backslash.</param>
    public static TexFormula Parse(
        string text, ImmutableArray<TextSpan> holes, FrozenDictionary<string, string> macros)
    {
        var parser = new TexParser(text, holes, macros);
        var node = parser.ParseAll();
        return new TexFormula(node, [.. parser._problems.OrderBy(static problem => problem.Index)]);
    }

    public void Report(TexProblem problem) => _problems.Add(problem);

    /// <summary>Parses a formula within words.</summary>
    /// <param name="start">Its offset in this formula.</param>
    public MathNode ParseInner(string text, int start) => Atom.Row(Inner(text, start));

    /// <summary>Parses up to a token that ends a row: the end of a group, of a cell or of a line.</summary>
    /// <param name="end">Another character that ends it; it is not taken.</param>
    public MathNode ParseRow(char? end = null) => Atom.Row(ParseAtoms(end));

    public List<Atom> ParseAtoms(char? end = null)
    {
        var atoms = new List<Atom>();
        if (IsTooDeep()) return atoms;
        _depth++;
        while (!IsEnd(Scanner.Peek(), end))
        {
            var token = Scanner.Peek();
            if (token.Kind == TexKind.Command && TexSwitches.Find(token.Text) is { } change)
            {
                Scanner.Next();
                atoms = change(this, token, atoms, end);
            }
            else if (ParseAtom(isNumber: true) is { } atom) atoms.Add(ScriptParser.Parse(this, atom));
        }
        _depth--;
        return atoms;
    }

    /// <summary>Parses the argument of a command, or of a script: a group or one token.</summary>
    public MathNode ParseArgument(TexToken command)
    {
        if (IsEnd(Scanner.Peek(), null))
        {
            Report(TexProblems.NoArgument(command));
            return MathNode.Empty;
        }
        // A group counts itself.
        if (Scanner.Peek().Kind == TexKind.Open) return Grouped(Scanner.Next()).Node;
        if (IsTooDeep()) return MathNode.Empty;
        _depth++;
        var atom = ParseAtom(isNumber: false);
        _depth--;
        return atom?.Node ?? MathNode.Empty;
    }

    /// <summary>Parses the argument of a command as atoms, whose classes matter to it.</summary>
    public List<Atom> ParseArgumentAtoms(TexToken command)
    {
        if (Scanner.Peek().Kind != TexKind.Open) return [Atom.Ordinary(ParseArgument(command))];
        return ParseGroup();
    }

    /// <summary>Parses an optional argument in brackets.</summary>
    public MathNode? ParseOption()
    {
        if (!Scanner.Peek().IsCharacter('[')) return null;
        var open = Scanner.Next();
        var node = ParseRow(']');
        if (Scanner.Peek().IsCharacter(']')) Scanner.Next();
        else Report(TexProblems.NotClosed(open, "]"));
        return node;
    }

    /// <param name="isNumber">True to take all digits of a number; the argument of a command is one digit.</param>
    /// <returns>Null for a token without a meaning of its own.</returns>
    public Atom? ParseAtom(bool isNumber)
    {
        var token = Scanner.Peek();
        if (token.Kind is TexKind.Subscript or TexKind.Superscript or TexKind.Prime)
            return Atom.Ordinary(MathNode.Empty);
        Scanner.Next();
        return token.Kind switch
        {
            TexKind.Open => Grouped(token),
            TexKind.Hole => Atom.Ordinary(new MathHole(Scanner.HoleAt(token.Start))),
            TexKind.Command => Command(token),
            _ => Character(token, isNumber),
        };
    }

    /// <summary>Reports too great a depth and skips the rest of the formula, so that the stack has an end.</summary>
    private bool IsTooDeep()
    {
        if (_depth < MaxDepth) return false;
        Report(TexProblems.TooDeep(Scanner.Peek()));
        Scanner.SkipAll();
        return true;
    }

    private Atom Character(TexToken token, bool isNumber)
    {
        if (!char.IsAsciiDigit(token.Text[0])) return TexCharacters.Of(token.Text);
        var rest = isNumber ? Scanner.TakeWhile(char.IsAsciiDigit) + Scanner.TakeDecimals() : "";
        return Atom.Ordinary(new MathLeaf("mn", token.Text + rest));
    }

    private Atom? Command(TexToken token)
    {
        if (_macros.TryGetValue(token.Text, out var body)) return Macro(token, body);
        if (TexCommands.Find(token.Text) is { } command) return command(this, token);
        if (TexSymbols.Find(token.Text) is { } symbol) return symbol;
        // More would take longer to search for than somebody reads.
        Report(TexProblems.UnknownCommand(token, ++_unknownCount > MaxSuggestionCount ? []
            : [.. _macros.Keys, .. TexCommands.Names, .. TexSymbols.Names]));
        return Atom.Ordinary(new MathLeaf("mtext", "\\" + token.Text));
    }

    /// <summary>Reads what a site's own command stands for; its mistakes are those of the place that uses it.</summary>
    private Atom Macro(TexToken token, string body)
    {
        if (++_macroCount > MaxMacroCount)
        {
            if (_macroCount == MaxMacroCount + 1) Report(TexProblems.TooManyMacros(token));
            Scanner.SkipAll();
            return Atom.Ordinary(MathNode.Empty);
        }
        var atoms = Inner(TexMacro.Expand(this, token, body), token.Start);
        return atoms is [var only] ? only : Atom.Ordinary(Atom.Row(atoms));
    }

    /// <summary>Parses another text in place of a part of the formula.</summary>
    private List<Atom> Inner(string text, int start)
    {
        var inner = new TexParser(text, [], _macros)
        {
            _depth = _depth,
            _macroCount = _macroCount,
            _unknownCount = _unknownCount,
        };
        var atoms = inner.ParseAtoms();
        if (inner.Scanner.Peek() is { Kind: not TexKind.End } stray) inner.Report(TexProblems.Stray(stray));
        (_macroCount, _unknownCount) = (inner._macroCount, inner._unknownCount);
        foreach (var problem in inner._problems) Report(problem with { Index = start });
        return atoms;
    }

    private List<Atom> ParseGroup() => ParseGroup(Scanner.Next());

    private List<Atom> ParseGroup(TexToken open)
    {
        var atoms = ParseAtoms();
        if (Scanner.Peek().Kind == TexKind.Close) Scanner.Next();
        else Report(TexProblems.NotClosed(open, "}"));
        return atoms;
    }

    /// <summary>Parses the rest of a group. An operator alone in braces has no space around it.</summary>
    private Atom Grouped(TexToken open)
    {
        var atoms = ParseGroup(open);
        return Atom.Ordinary(atoms is [{ Node: MathLeaf { Name: "mo", Attributes: "" } sign }]
            ? sign with { Attributes = TexCharacters.Unspaced } : Atom.Row(atoms));
    }

    /// <summary>Parses the whole formula; a line break at its top makes lines.</summary>
    private MathNode ParseAll()
    {
        var lines = new List<List<Atom>> { new() };
        while (true)
        {
            lines[^1].AddRange(ParseAtoms());
            var token = Scanner.Next();
            if (token.Kind == TexKind.End) break;
            if (token.IsCommand("\\") || token.IsCommand("newline")) lines.Add([]);
            else Report(TexProblems.Stray(token));
        }
        if (lines.Count > 1 && lines[^1].Count == 0) lines.RemoveAt(lines.Count - 1);
        return lines.Count == 1 ? Atom.Row(lines[0]) : MathTable.Lines(lines.Select(static line => Atom.Row(line)));
    }

    private static bool IsEnd(TexToken token, char? end) => token.Kind switch
    {
        TexKind.End or TexKind.Close or TexKind.Cell => true,
        TexKind.Command => token.Text is "\\" or "cr" or "newline" or "end" or "right" or "middle",
        TexKind.Character => end is { } sign && token.IsCharacter(sign),
        _ => false,
    };
}
