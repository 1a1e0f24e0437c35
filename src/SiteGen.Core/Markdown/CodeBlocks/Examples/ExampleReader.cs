using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Foundation;
using SiteGen.Markdown.Includes;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>Turns a code block with the option <c>run</c> into an example.</summary>
internal static partial class ExampleReader
{
    /// <param name="id">The id of the language; null for plain text.</param>
    /// <returns>Null when the block is not run, or cannot be.</returns>
    public static Example? Read(
        CodeOptions options, string? id, string code, SourceLocation location, BodyBuilder body)
    {
        var run = options.Run;
        if (run.IsBroken) body.UnreadExample ??= location;
        if (!run.IsRun)
        {
            if (run.Other is { } other) body.Report(ExampleProblems.NotRun(location, other));
            return null;
        }
        if (RunnerOf(options.Language, id, body.Syntax.Code) is not { } runner)
        {
            body.UnreadExample ??= location;
            body.Report(ExampleProblems.NoCommand(location, options.Language, body.Syntax.Code.Commands.Keys));
            return null;
        }
        if (runner != ExampleCommand.Python && !run.Interpreters.IsEmpty)
            body.Report(ExampleProblems.NotPython(location, runner));
        var session = SessionOf(run, runner, location, body);
        var previous = session is null ? null : body.Examples.LastOrDefault(one => one.Session == session);
        if (previous is not null && (!run.Interpreters.IsEmpty || !run.Environment.IsEmpty))
            body.Report(ExampleProblems.DecidedBefore(location, previous.Start.Location));
        var (name, files) = (FileName(options, runner), FilesOf(run, location, body));
        // The blocks of a session have no files of their own names, and all their files lie in one folder.
        var twice = files.Concat(FilesBefore(previous)).DistinctBy(static file => file.Path)
            .Select(static file => file.Path.Name).Concat(session is null ? [name] : [])
            .GroupBy(static each => each, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(static same => same.Skip(1).Any());
        if (twice is not null) body.Report(ExampleProblems.SameName(location, twice.Key, twice.Key == name));
        return new Example(
            runner, code, name,
            runner != ExampleCommand.Python ? [] : previous?.Interpreters ?? run.Interpreters, files,
            previous?.Environment ?? run.Environment, run.ExpectsError, run.TimeoutSeconds, run.Masks, location)
        {
            Session = session,
            Previous = previous,
        };
    }

    /// <returns>Null for a block that is not part of a session.</returns>
    private static string? SessionOf(RunOptions run, string runner, SourceLocation location, BodyBuilder body)
    {
        if (run.Session is null || runner == ExampleCommand.Python) return run.Session;
        body.Report(ExampleProblems.NoSession(location, runner));
        return null;
    }

    private static IEnumerable<SourceFile> FilesBefore(Example? example) =>
        example is null ? [] : example.Files.Concat(FilesBefore(example.Previous));

    private static string? RunnerOf(string written, string? id, CodeSettings settings) =>
        settings.Commands.ContainsKey(written) ? written
            : id is not null && settings.Commands.ContainsKey(id) ? id
            : id == ExampleCommand.Python ? id : null;

    /// <summary>
    /// Returns the block's title if it is a file name: error messages then name the file as readers do.
    /// </summary>
    private static string FileName(CodeOptions options, string runner) =>
        options.Title is { } title && PlainName().IsMatch(title) ? title
            : runner == ExampleCommand.Python ? "example.py" : "example";

    private static ImmutableArray<SourceFile> FilesOf(RunOptions run, SourceLocation location, BodyBuilder body)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var written in run.Files)
        {
            if (SourceFiles.Find(written, location, body.Reads, body.Report) is null) continue;
            SourceFiles.TryResolve(written, location.Path, out var path);
            files.Add(body.Reads.File(path!)!);
        }
        return files.ToImmutable();
    }

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_-]*\.[A-Za-z0-9]+\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
