using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Cli;
using SiteGen.Cli.Terminal;
using SiteGen.Tests;
using Xunit;

namespace SiteGen.EndToEnd;

/// <summary>
/// The program as native code, of which all is left out that nobody seems to call: whatever is asked of it, it says and
/// writes what the other program does.
/// <c>SITEGEN_NATIVE</c> names it; <c>dotnet publish SiteGen.csproj -c Release -r linux-x64 -o DIR</c> makes it.
/// </summary>
public sealed partial class NativeProgramTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public static string? Program { get; } = Environment.GetEnvironmentVariable("SITEGEN_NATIVE");

    /// <summary>
    /// What is asked of the site <c>german-claims</c>, which has articles, data, claims and a session of measurements.
    /// </summary>
    private static readonly string[] Questions =
    [
        "check", "check --claims", "check --claims --format json", "check --claims --format sarif",
            "check --claims --format github", "check --claims --accept",
        "why /", "why / --json", "why content/articles/messungen.md", "why /nowhere/",
        "new post Title --date 2026-01-02", "new part Title --date 2026-01-02", "new page Title", "new doc Title",
        "theme list", "theme eject layouts/article.html", "completion bash", "publish folder:{site}/published",
        "publish folder:{site}/published --dry-run", "publish nowhere",
        "bench list --workloads --json", "bench list --suites", "bench list --claims --json", "bench check {session}",
        "bench claims {session}",
        "bench compare {session}", "bench compare {session} --format json", "bench compare {session} --format md",
        "bench export csv {session} --out {site}/values.csv",
        "bench export pyperf {session} --config 314 --out {site}/314.json", "bench import pyperf {site}/site.yaml",
        "bench compare {site}/site.yaml", "data accept {session} --dry-run",
        "buidl", "build --nonsense", "bench run --profile slow",
    ];

    [Fact]
    public async Task It_builds_every_site_of_the_cases_alike() =>
        await Compare([.. from kind in new[] { "Sites", "Invalid" } from folder in Directory.GetDirectories(Cases(kind))
            .Order(StringComparer.Ordinal) select (folder, "build --drafts --json --root {site}")]);

    [Fact]
    public async Task It_answers_every_question_alike()
    {
        var site = Path.Combine(Cases("Sites"), "german-claims");
        await Compare([.. Questions.Select(question => (
            site, TakesRoot(question) ? question + " --root {site}" : question))]);
    }

    private static bool TakesRoot(string question) =>
        question.Split(' ')[0] is "check" or "why" or "theme" or "publish" or "data" or "new";

    private static async Task Compare(IReadOnlyList<(string Folder, string Command)> cases)
    {
        Assert.SkipWhen(Program is null, "There is no native program to compare: SITEGEN_NATIVE names none.");
        var differences = new List<string>();
        foreach (var (folder, command) in cases)
        {
            var (usual, native) = (await Run(folder, command, RunHere), await Run(folder, command, RunNative));
            foreach (var (what, said) in usual)
            {
                if (native.GetValueOrDefault(what) is var other && other != said)
                    differences.Add($"{Path.GetFileName(folder)}: {command}: {what}\n  usual:  {said}\n  native: "
                        + $"{other}");
            }
            differences.AddRange(native.Keys.Except(usual.Keys)
                .Select(what => $"{Path.GetFileName(folder)}: {command}: only native code makes {what}"));
        }
        Assert.True(cases.Count > 10);
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    /// <returns>What it said and how it ended, and every file that there was afterwards.</returns>
    private static async Task<SortedDictionary<string, string>> Run(
        string folder, string command, Func<string[], Task<Answer>> run)
    {
        using var site = new TemporaryFolder();
        site.Copy(folder);
        string[] arguments = [.. command.Split(' ')
            .Select(word => word.Replace(
                "{session}", "{site}/data/bench/20261126-0130-standard.json", StringComparison.Ordinal)
                .Replace("{site}", site.Path, StringComparison.Ordinal))];
        var answer = await run(arguments);
        var all = site.Contents(".");
        all["(exit code)"] = answer.ExitCode.ToString(CultureInfo.InvariantCulture);
        all["(results)"] = Text(answer.Results);
        all["(messages)"] = Text(answer.Messages);
        return all;

        // Help names the program that runs, which is this one here.
        string Text(string said) =>
            Duration().Replace(said.Replace(site.Path, "SITE", StringComparison.Ordinal)
                .Replace("SiteGen.EndToEnd", "sitegen", StringComparison.Ordinal), "TIME");
    }

    private static Task<Answer> RunHere(string[] arguments)
    {
        using StringWriter results = new(CultureInfo.InvariantCulture), messages = new(CultureInfo.InvariantCulture);
        var code = CommandLine.Run(
            arguments, new Screen(Consoles.Create(messages, isRedirected: true),
            Consoles.Create(results, isRedirected: true), CanAsk: false), new StandingClock());
        return Task.FromResult(new Answer(code, results.ToString(), messages.ToString()));
    }

    private static async Task<Answer> RunNative(string[] arguments)
    {
        var start = new ProcessStartInfo(Program!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (results, messages) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await results, await messages);
    }

    private static string Cases(string kind, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", kind));

    [GeneratedRegex("""\d+ ms(?=[:.])|(?<="milliseconds": )\d+""")]
    private static partial Regex Duration();

    private sealed record Answer(int ExitCode, string Results, string Messages);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
