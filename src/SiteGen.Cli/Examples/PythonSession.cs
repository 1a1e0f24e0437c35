using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Processes;
using SiteGen.Foundation;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>Runs the blocks of a session in one interpreter, and tells their outputs apart.</summary>
internal static class PythonSession
{
    /// <summary>The file of the program that runs the blocks.</summary>
    public const string FileName = "sitegen-session.py";

    /// <summary>
    /// Runs each block in the module __main__, under its own name, so that a traceback shows its lines. After a block,
    /// it prints a mark and whether the block failed; after a failure that is not expected, it ends. Both streams are
    /// one from the beginning, so that an error is printed before the mark.
    /// </summary>
    public const string Code = """
        import linecache, os, sys, traceback, types

        os.dup2(1, 2)
        mark, *words = sys.argv[1:]
        main = sys.modules["__main__"] = types.ModuleType("__main__")
        for file, title, is_expected in zip(words[::3], words[1::3], words[2::3]):
            with open(file, encoding="utf-8") as source:
                code = source.read()
            sys.argv = [title]
            linecache.cache[title] = len(code), None, code.splitlines(True), title
            failed = 0
            try:
                exec(compile(code, title, "exec"), main.__dict__)
            except SystemExit as exit:
                failed = int(exit.code not in (None, 0))
                if isinstance(exit.code, str):
                    print(exit.code, file=sys.stderr)
            except BaseException as error:
                failed = 1
                traceback.print_exception(type(error), error, error.__traceback__.tb_next)
            sys.stdout.flush()
            sys.stderr.flush()
            os.write(1, f"{mark}{failed}\n".encode())
            if failed and is_expected == "0":
                break

        """;

    /// <summary>Returns the mark between two outputs, which no block prints by accident.</summary>
    public static string MarkOf(ExampleBatch batch) => $"\u001e{batch.First.Key}:";

    /// <summary>Returns the name of the file that holds the code of a block.</summary>
    public static string FileOf(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"sitegen-block-{index + 1}.py");

    /// <summary>Returns the words that follow the program's own name.</summary>
    public static ImmutableArray<string> Arguments(ExampleBatch batch) =>
    [
        MarkOf(batch),
        .. batch.Blocks.SelectMany(static (block, index) =>
            new[] { FileOf(index), block.FileName, block.ExpectsError ? "1" : "0" }),
    ];

    /// <summary>Returns one run for each block; those after a failure have neither output nor problem.</summary>
    public static ImmutableArray<ExampleRun> Judge(
        ExampleBatch batch, string name, ProcessOutcome outcome, string output)
    {
        var runs = ImmutableArray.CreateBuilder<ExampleRun>(batch.Blocks.Length);
        var rest = output;
        foreach (var block in batch.Blocks)
        {
            var at = rest.IndexOf(MarkOf(batch), StringComparison.Ordinal);
            if (at < 0)
            {
                runs.Add(new ExampleRun(null, Unfinished(block, name, outcome, rest)));
                break;
            }
            var (text, failed) = (rest[..at], rest.AsSpan(at + MarkOf(batch).Length) is ['1', ..]);
            rest = rest[Math.Min(rest.Length, at + MarkOf(batch).Length + 2)..];
            var isLast = runs.Count == batch.Blocks.Length - 1 && (!failed || block.ExpectsError);
            runs.Add(isLast ? OfLast(block, name, outcome, failed, text + rest)
                : OfBlock(block, name, failed ? 1 : 0, text));
            if (failed && !block.ExpectsError) break;
        }
        while (runs.Count < batch.Blocks.Length) runs.Add(new ExampleRun(null, null));
        return runs.ToImmutable();
    }

    /// <summary>Judges the last block with what the process did at its end, such as functions of atexit.</summary>
    private static ExampleRun OfLast(Example block, string name, ProcessOutcome outcome, bool failed, string text) =>
        outcome.TimedOut ? new ExampleRun(null, ExampleProblems.TimedOut(block, name))
            : OfBlock(block, name, failed ? 1 : outcome.ExitCode, text);

    private static ExampleRun OfBlock(Example block, string name, int exitCode, string text) =>
        (exitCode, block.ExpectsError) switch
        {
            (not 0, false) => new ExampleRun(
                null, ExampleProblems.Failed(block, name, exitCode, ExampleProcess.LastLine(text))),
            (0, true) => new ExampleRun(null, ExampleProblems.Succeeded(block, name)),
            _ => new ExampleRun(text.TrimEnd('\n'), null),
        };

    /// <summary>Returns the problem of the block in which the process ended.</summary>
    private static Diagnostic Unfinished(Example block, string name, ProcessOutcome outcome, string text) =>
        outcome.StartFailure is { } reason ? ExampleProblems.NotStarted(block, name, reason)
        : outcome.TimedOut ? ExampleProblems.TimedOut(block, name)
        : ExampleProblems.Failed(block, name, outcome.ExitCode, ExampleProcess.LastLine(text));
}
