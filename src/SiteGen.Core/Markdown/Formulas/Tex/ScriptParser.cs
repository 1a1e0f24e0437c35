namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Parses what is written below and above an atom: subscripts, superscripts, primes and limits.</summary>
internal static class ScriptParser
{
    public static Atom Parse(TexParser parser, Atom atom)
    {
        MathNode? below = null, above = null;
        var primes = 0;
        while (true)
        {
            var token = parser.Scanner.Peek();
            if (token.IsCommand("limits") || token.IsCommand("nolimits"))
                atom = atom with { Scripts = token.Text == "limits" ? Scripts.Around : Scripts.Behind };
            else if (token.Kind == TexKind.Prime) primes++;
            else if (token.Kind is not (TexKind.Subscript or TexKind.Superscript)) break;
            parser.Scanner.Next();
            if (token.Kind == TexKind.Subscript) below = Script(parser, token, below);
            if (token.Kind == TexKind.Superscript) above = Script(parser, token, above);
        }
        if (primes > 0) above = above is null ? Primes(primes) : MathBranch.Of("mrow", Primes(primes), above);
        return below is null && above is null ? atom : atom with { Node = Of(atom, below, above) };
    }

    private static MathNode Script(TexParser parser, TexToken sign, MathNode? earlier)
    {
        if (earlier is not null) parser.Report(TexProblems.TwoScripts(sign));
        return parser.ParseArgument(sign);
    }

    private static MathNode Of(Atom atom, MathNode? below, MathNode? above)
    {
        var isAround = atom.Scripts == Scripts.Around;
        return (below, above) switch
        {
            ({ } low, { } high) => MathBranch.Of(isAround ? "munderover" : "msubsup", atom.Node, low, high),
            ({ } low, null) => MathBranch.Of(isAround ? "munder" : "msub", atom.Node, low),
            (null, { } high) => MathBranch.Of(isAround ? "mover" : "msup", atom.Node, high),
            _ => atom.Node,
        };
    }

    private static MathLeaf Primes(int count) => MathNode.Operator(count switch
    {
        1 => "′",
        2 => "″",
        3 => "‴",
        4 => "⁗",
        _ => string.Concat(Enumerable.Repeat("′", Math.Min(count, 100))),
    });
}
