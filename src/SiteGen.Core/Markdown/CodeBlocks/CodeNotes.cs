using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Foundation;

namespace SiteGen.Markdown.CodeBlocks;

/// <summary>
/// Reads the notes of a block: a comment such as <c># (1)</c> at the end of a line refers to an item of the ordered
/// list below the block.
/// </summary>
internal static partial class CodeNotes
{
    /// <summary>Removes the comments from the code and keeps their numbers.</summary>
    public static CodeLines Take(CodeLines lines)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        var code = lines.Code.Split('\n');
        for (var index = 0; index < code.Length; index++)
        {
            var match = Mark().Match(code[index]);
            numbers.Add(match.Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : 0);
            if (match.Success) code[index] = code[index][..match.Index];
        }
        return lines with { Code = string.Join('\n', code), Notes = numbers.ToImmutable() };
    }

    /// <summary>Gives the list below a block its class, and each of its items the id of a note.</summary>
    /// <param name="block">The number of the block with notes on its page, from 1.</param>
    /// <returns>The problem; null when the list and the numbers fit.</returns>
    public static Diagnostic? Bind(CodeBlock code, CodeLines lines, int block, SourceLocation location)
    {
        var last = lines.Notes.DefaultIfEmpty(0).Max();
        if (last == 0) return CodeProblems.NoNotes(location);
        if (NextOf(code) is not ListBlock { IsOrdered: true } list) return CodeProblems.NoListOfNotes(location);
        if (last > list.Count) return CodeProblems.NoSuchNote(location, last, list.Count);
        list.GetAttributes().AddClass("code-notes");
        for (var index = 0; index < list.Count; index++) list[index].GetAttributes().Id = IdOf(block, index + 1);
        return null;
    }

    public static string IdOf(int block, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"note:{block}-{number}");

    private static Block? NextOf(CodeBlock code) =>
        code.Parent is { } parent && parent.IndexOf(code) + 1 is var next && next < parent.Count ? parent[next] : null;

    [GeneratedRegex(
        """[ \t]*(?:#|//|--|;|%|/\*|<!--)[ \t]*\((?<number>[1-9][0-9]{0,2})\)[ \t]*(?:\*/|-->)?[ \t]*$""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
