using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Foundation;

namespace SiteGen.Cli.Preview;

public sealed record ExcerptLine(int Number, string Text);

/// <summary>A problem as the browser shows it, with the lines around its place.</summary>
public sealed record ShownProblem(
    string Code, string Severity, string File, int Line, int Column, string Message, string? Help,
    ImmutableArray<ExcerptLine> Excerpt);

/// <summary>The content of the author's bar for the open page.</summary>
/// <param name="Files">Everything the page was made from.</param>
/// <param name="Why">The reason why it was rendered again; null the first time.</param>
public sealed record PageReport(
    string? Source, string? Status, string? Why, ImmutableArray<string> Files, ImmutableArray<ShownClaim> Claims);

/// <summary>A claim of the open page with its verdict.</summary>
/// <param name="Line">The line of the page that uses the claim.</param>
public sealed record ShownClaim(string Id, string Verdict, string Measure, string Why, int Line, int Column);

/// <summary>Writes problems as JSON for the browser.</summary>
public static class ShownProblems
{
    private const int LinesAround = 2, MostProblems = 100, LongestLine = 300;

    public static string Of(IEnumerable<Diagnostic> problems, SourceTree tree) =>
        JsonSerializer.Serialize(
            [.. problems.OrderByDescending(static problem => problem.Severity).Take(MostProblems)
            .Select(problem => Shown(problem, tree))], PreviewJson.Default.ImmutableArrayShownProblem);

    private static ShownProblem Shown(Diagnostic problem, SourceTree tree) => new(
        problem.Code, problem.Severity == Severity.Error ? "error" : "warning", problem.Location.Path.Value,
        problem.Location.Line, problem.Location.Column,
        problem.Message, problem.Help, Excerpt(problem.Location, tree));

    private static ImmutableArray<ExcerptLine> Excerpt(SourceLocation place, SourceTree tree)
    {
        if (place.Line == 0 || tree.Find(place.Path) is not { } file
            || SourceText.Decode(file.Bytes.Span, out _) is not { } text)
            return [];
        var lines = text.Split('\n');
        var first = Math.Max(1, place.Line - LinesAround);
        var last = Math.Min(lines.Length, place.Line + LinesAround);
        return first > last ? []
            : [.. Enumerable.Range(first, last - first + 1)
            .Select(number => new ExcerptLine(number, Shortened(lines[number - 1])))];
    }

    private static string Shortened(string line) => line.Length <= LongestLine ? line : line[..LongestLine] + "…";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<ShownProblem>))]
[JsonSerializable(typeof(PageReport))]
[JsonSerializable(typeof(string[]))]
public sealed partial class PreviewJson : JsonSerializerContext;
