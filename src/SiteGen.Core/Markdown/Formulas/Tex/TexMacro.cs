using System.Text;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Fills what a site's own command stands for: <c>#1</c> is its first argument.</summary>
internal static class TexMacro
{
    public const int MaxArgumentCount = 9;

    /// <returns>The text of the command, whose arguments have been taken.</returns>
    public static string Expand(TexParser parser, TexToken command, string body)
    {
        var arguments = new List<string>();
        for (var number = 1; number <= ArgumentCount(body); number++)
        {
            if (parser.Scanner.TakeGroup() is var (text, start))
            {
                if (parser.Holes.Any(hole => hole.Start >= start && hole.End <= start + text.Length))
                    parser.Report(TexProblems.HoleInMacro(command));
                arguments.Add(text);
            }
            else if (parser.Scanner.Peek() is { Kind: TexKind.Character or TexKind.Command })
            {
                var token = parser.Scanner.Next();
                arguments.Add(token.Kind == TexKind.Command ? $"\\{token.Text} " : token.Text);
            }
            else
            {
                parser.Report(TexProblems.NoArgument(command));
                arguments.Add("");
            }
        }
        return Fill(body, arguments);
    }

    public static int ArgumentCount(string body)
    {
        var count = 0;
        for (var at = body.IndexOf('#'); at >= 0 && at + 1 < body.Length; at = body.IndexOf('#', at + 1))
        {
            if (body[at + 1] is >= '1' and <= '9') count = Math.Max(count, body[at + 1] - '0');
        }
        return count;
    }

    private static string Fill(string body, List<string> arguments)
    {
        var text = new StringBuilder(body);
        // From the last, so that '#1' within an argument is not an argument again.
        if (arguments.Count == 0) return body;
        text.Clear();
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '#' && at + 1 < body.Length && body[at + 1] is >= '1' and <= '9')
                text.Append('{').Append(arguments[body[++at] - '1']).Append('}');
            else text.Append(body[at]);
        }
        return text.ToString();
    }
}
