using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Environments: <c>\begin{matrix} … \end{matrix}</c>.</summary>
internal static class TableCommands
{
    /// <param name="Columns">The alignment of the columns, as <see cref="MathTable.ToNode"/> takes it.</param>
    /// <param name="Kind">The class that sets the distance of rows and columns.</param>
    private sealed record Environment(
        string Open = "", string Close = "", string Columns = "", bool IsDisplay = false, string Kind = "")
    {
        /// <summary>The number of arguments behind the name: the columns of an array.</summary>
        public bool HasColumns { get; init; }
    }

    private static readonly Environment Aligned = new(Columns: "rl", IsDisplay: true, Kind: "aligned");

    private static readonly Environment Gathered = new(IsDisplay: true);

    private static readonly FrozenDictionary<string, Environment> ByName = new Dictionary<string, Environment>
    {
        ["matrix"] = new(),
        ["pmatrix"] = new("(", ")"),
        ["bmatrix"] = new("[", "]"),
        ["Bmatrix"] = new("{", "}"),
        ["vmatrix"] = new("|", "|"),
        ["Vmatrix"] = new("‖", "‖"),
        ["smallmatrix"] = new(Kind: "small"),
        ["array"] = new() { HasColumns = true },
        ["darray"] = new(IsDisplay: true) { HasColumns = true },
        ["subarray"] = new() { HasColumns = true },
        ["cases"] = new("{", "", "l"),
        ["dcases"] = new("{", "", "l", IsDisplay: true),
        ["rcases"] = new("", "}", "l"),
        ["drcases"] = new("", "}", "l", IsDisplay: true),
        ["aligned"] = Aligned,
        ["align"] = Aligned,
        ["align*"] = Aligned,
        ["split"] = Aligned,
        ["alignat"] = Aligned with { HasColumns = true },
        ["alignat*"] = Aligned with { HasColumns = true },
        ["alignedat"] = Aligned with { HasColumns = true },
        ["eqnarray"] = Aligned with { Columns = "rcl" },
        ["gathered"] = Gathered,
        ["gather"] = Gathered,
        ["gather*"] = Gathered,
        ["multline"] = Gathered,
        ["multline*"] = Gathered,
        ["equation"] = Gathered,
        ["equation*"] = Gathered,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Names = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public static IEnumerable<(string Name, TexCommand Command)> All => [("begin", Begin)];

    private static Atom? Begin(TexParser parser, TexToken command)
    {
        if (parser.Scanner.TakeGroup() is not var (name, start))
        {
            parser.Report(TexProblems.NoArgument(command));
            return null;
        }
        name = name.Trim();
        var isKnown = ByName.TryGetValue(name, out var environment);
        if (!isKnown) parser.Report(TexProblems.UnknownEnvironment(start, name, Names));
        environment ??= Gathered;
        if (parser.Scanner.IsDirectly(static sign => sign == '[')) parser.Scanner.TakeOption();
        var columns = environment.HasColumns ? TakeColumns(parser, command) : "";
        var table = TableReader.Read(parser);
        // The end of an unknown environment is as unknown as its beginning.
        End(parser, command, isKnown ? name : null);
        return Atom.Inner(Fenced(environment, table.ToNode(
            environment.Columns.Length > 0 ? environment.Columns : columns, environment.IsDisplay, environment.Kind)));
    }

    /// <summary>Takes the columns of an array; other things than columns and lines between them are left out.</summary>
    private static string TakeColumns(TexParser parser, TexToken command)
    {
        if (parser.Scanner.TakeGroup() is var (columns, _))
            return string.Concat(columns.Select(static sign => sign == ':' ? '|' : sign)
                .Where(static sign => sign is 'l' or 'c' or 'r' or '|'));
        parser.Report(TexProblems.NoColumns(command));
        return "";
    }

    private static void End(TexParser parser, TexToken begin, string? name)
    {
        var token = parser.Scanner.Peek();
        if (!token.IsCommand("end"))
        {
            parser.Report(TexProblems.NotClosed(begin, $"\\end{{{name ?? "…"}}}"));
            return;
        }
        parser.Scanner.Next();
        var ended = parser.Scanner.TakeGroup()?.Text.Trim();
        if (name is not null && ended != name) parser.Report(TexProblems.WrongEnd(token, name));
    }

    private static MathNode Fenced(Environment environment, MathNode table)
    {
        if (environment.Open.Length + environment.Close.Length == 0) return table;
        var nodes = ImmutableArray.CreateBuilder<MathNode>();
        if (environment.Open.Length > 0) nodes.Add(Fence(environment.Open, "prefix"));
        nodes.Add(table);
        if (environment.Close.Length > 0) nodes.Add(Fence(environment.Close, "postfix"));
        return new MathBranch("mrow", nodes.ToImmutable());
    }

    private static MathLeaf Fence(string sign, string form) =>
        MathNode.Operator(sign, $" fence=\"true\" stretchy=\"true\" form=\"{form}\"");
}
