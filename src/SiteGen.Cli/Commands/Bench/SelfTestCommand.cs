using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Running;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;
using Profile = SiteGen.Bench.Running.Profile;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>
/// <c>sitegen bench selftest</c>: measures how often the runner is wrong on this machine, where the truth is known.
/// </summary>
internal static class SelfTestCommand
{
    private const int MostComparisons = 1000;

    // Intervals of 95 % allow this share of false alarms.
    private const double AllowedShare = 0.05;

    private sealed record Asked(
        ImmutableArray<string> Pythons, string? Configuration, Profile Profile, int Pairs, int Injections, long? Seed);

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var (pythons, configuration, profile) = (BenchOptions.Pythons(), BenchOptions.Configurations(),
            BenchOptions.ProfileOption());
        configuration.Description = "Configuration to measure against itself, such as 314. Default: the baseline.";
        configuration.HelpName = "NAME";
        var pairs = Count("--pairs", "Number of comparisons of the interpreter with itself.", 10);
        var injections = Count("--injections", "Number of comparisons with each slowdown: 2, 5 and 10 %.", 5);
        var seed = new Option<long?>("--seed")
        {
            Description = "Seed of the orders, and of the hash seeds. Default: taken from the clock.",
            HelpName = "N",
        };
        var command = new Command("selftest", "Measures known slowdowns, and says how often the runner is wrong here.")
        {
            pythons, configuration, profile, pairs, injections, seed,
        };
        command.SetAction((parsed, cancellation) => Run(
            new Asked([.. parsed.GetValue(pythons)!], parsed.GetValue(configuration), parsed.GetValue(profile)!,
                parsed.GetValue(pairs), parsed.GetValue(injections), parsed.GetValue(seed)),
            screen, clock, cancellation));
        return command;
    }

    private static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsCount(token.Value))
                result.AddError($"'{token.Value}' is not a number from 0 to {MostComparisons}.");
        });
        return option;
    }

    private static bool IsCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostComparisons;

    private static async Task<int> Run(Asked asked, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var surroundings = Surroundings.OfThisMachine();
        var survey = await Discovery.Find(asked.Pythons, surroundings, cancellation);
        if (survey.Found.IsEmpty) return screen.Refuse(BenchProblems.NoInterpreter(), BenchExitCodes.NoInterpreter);
        var arms = BenchOptions.ArmsOf(survey, asked.Configuration);
        if (BenchProblems.WhyNotAll(asked.Configuration, arms, survey) is { } missing)
            return screen.Refuse(missing, BenchExitCodes.NoInterpreter);
        var arm = arms.FirstOrDefault(arm => arms.Any(other => other.Id == $"{arm.Id}#2")) ?? arms[0];
        var seed = asked.Seed ?? clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new SelfTestRequest(arm, asked.Profile, asked.Pairs, asked.Injections, seed);
        var count = SelfTest.Order(request).Length;
        var comparisons = Counted.Of(count, "comparison");
        screen.Messages.WriteLine(
            $"Making {comparisons} of {arm.Id} with itself, profile {asked.Profile.Name}. "
            + "Ctrl-C shows the results so far.");
        var done = 0;
        var (results, problem) = await new SelfTest(request, surroundings, clock).Run(
            result => screen.Messages.WriteLine($"{++done} of {count}: {Line(result)}"), cancellation);
        return Report(SelfTestSummary.Of(results), problem, screen, cancellation.IsCancellationRequested);
    }

    private static int Report(
        ImmutableArray<SelfTestSummary> summaries, string? problem, Screen screen, bool isCancelled)
    {
        Lines.Table(screen.Results, "Results where the truth is known",
            ["Injected", "Comparisons", "Different", "95 % interval", "Truth inside", "Median half-width"],
            summaries.Select(Row));
        var disturbed = summaries.Sum(static one => one.Results.Count(static result => result.IsOfAll));
        if (disturbed > 0)
            screen.Results.WriteLine(
                $"{Counted.Of(disturbed, "comparison")} had too few undisturbed blocks, so disturbed ones count too.");
        if (isCancelled) return BenchExitCodes.Cancelled;
        if (problem is not null)
            return screen.Refuse(BenchProblems.SelfTestFailed(problem), BenchExitCodes.CellsFailed);
        return summaries.Any(static one => one.Slowdown == 0 && one.Share.Low > AllowedShare)
            ? BenchExitCodes.Invalid : BenchExitCodes.Ok;
    }

    private static string[] Row(SelfTestSummary one) =>
    [
        one.Slowdown == 0 ? "nothing" : $"{Percent(one.Slowdown, "0")} more work",
        $"{one.Results.Length}",
        $"{one.DifferentCount} ({Percent(one.DifferentCount / (double)one.Results.Length)})",
        $"{Percent(one.Share.Low)} to {Percent(one.Share.High)}",
        $"{one.InsideCount} ({Percent(one.InsideCount / (double)one.Results.Length)})",
        one.MedianHalfWidth < 10 ? Percent(one.MedianHalfWidth) : "none",
    ];

    private static string Line(SelfTestResult result)
    {
        var (what, ratio) = ($"{result.Workload}, +{Percent(result.Slowdown, "0")}", result.Ratio);
        var blocks = Counted.Of(result.BlockCount, "block");
        return string.Create(CultureInfo.InvariantCulture,
            $"{what}: {ratio.Point:0.0000} ({ratio.Low:0.0000}–{ratio.High:0.0000}), {blocks}");
    }

    private static string Percent(double share, string format = "0.0") =>
        $"{(100 * share).ToString(format, CultureInfo.InvariantCulture)} %";
}
