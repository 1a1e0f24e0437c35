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
        var example = new Example(
            runner, code, FileName(options, runner), runner != ExampleCommand.Python ? [] : run.Interpreters,
            FilesOf(run, location, body), run.Environment, run.ExpectsError, run.TimeoutSeconds, run.Masks, location);
        return session is null ? Alone(example, body) : InSession(example with { Session = session }, body);
    }

    private static Example Alone(Example example, BodyBuilder body)
    {
        var folder = new ExampleFolder();
        var twice = folder.Add(example.Files) ?? (folder.Contains(example.FileName) ? example.FileName : null);
        if (twice is not null)
            body.Report(ExampleProblems.SameName(example.Location, twice, twice == example.FileName));
        return example;
    }

    /// <summary>Continues the example's session: its first block decides how all of them run.</summary>
    private static Example InSession(Example example, BodyBuilder body)
    {
        var session = body.SessionOf(example.Session!);
        if (session.First is { } start)
        {
            if (!example.Interpreters.IsEmpty || !example.Environment.IsEmpty)
                body.Report(ExampleProblems.DecidedBefore(example.Location, start.Location));
            example = example with
            {
                Interpreters = start.Interpreters,
                Environment = start.Environment,
                Start = start,
                PreviousKey = session.Last!.Key,
            };
        }
        // The blocks of a session have no files of their own names, and all their files lie in one folder.
        if (session.Folder.Add(example.Files) is { } twice)
            body.Report(ExampleProblems.SameName(example.Location, twice, isCode: false));
        example = example with { FileName = session.FreeName(example.FileName) };
        session.Add(example);
        return example;
    }

    /// <returns>Null for a block that is not part of a session.</returns>
    private static string? SessionOf(RunOptions run, string runner, SourceLocation location, BodyBuilder body)
    {
        if (run.Session is null || runner == ExampleCommand.Python) return run.Session;
        body.Report(ExampleProblems.NoSession(location, runner));
        return null;
    }

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
