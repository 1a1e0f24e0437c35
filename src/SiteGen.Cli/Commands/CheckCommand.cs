using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Cli.Checking;
using SiteGen.Cli.Derived;
using SiteGen.Cli.Examples;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen check</c>: reports everything that a build finds, without writing the site; with <c>--claims</c>, also
/// the verdict on every claim.
/// </summary>
public static class CheckCommand
{
    private static readonly ImmutableArray<string> Formats = ["text", "json", "sarif", "github"];

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var claims = new Option<bool>("--claims")
        {
            Description = "List every claim with its verdict; fail if any has a verdict of --fail-on.",
        };
        var accept = new Option<bool>("--accept")
        {
            Description = "Record in data/claims.lock.json that every sentence was reviewed against its rule; "
                + "implies --claims.",
        };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "With --claims: comma-separated verdicts that fail: holds, drifted, refuted, "
                + "misquoted, inconclusive, stale, reported, unmeasurable, not-measured, unused.",
            HelpName = "LIST",
            DefaultValueFactory = static _ => "refuted,misquoted,unused",
        };
        var against = new Option<string?>("--against")
        {
            Description = "Report pages that were published and are gone: the address of the site, a sitemap, or a "
                + "folder or manifest that SiteGen wrote. Default: the last state of the publish targets.",
            HelpName = "SITE",
        };
        var external = new Option<bool>("--external")
        {
            Description = "Also ask other sites whether the addresses exist to which pages link.",
        };
        var examples = new Option<bool>("--examples")
        {
            Description = "Also run the examples of pages and compare what they print with what is stored.",
        };
        var pythons = ExamplesCommand.Pythons();
        var accessibility = new AccessibilityOptions();
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var format = new Option<string>("--format")
        {
            Description = "Output format: text, json, sarif or github.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Formats]);
        var command = new Command(
            "check", "Checks the site without writing it.") { root, claims, accept, failOn, against, external,
            examples, pythons, strict, format, SiteOptions.NoCache(), SiteOptions.All() };
        foreach (var option in accessibility.All) command.Add(option);
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(root)!, parsed.GetValue(claims) || parsed.GetValue(accept), parsed.GetValue(accept),
            parsed.GetValue(failOn)!, new Comparison(parsed.GetValue(against), parsed.GetValue(external),
                parsed.GetValue(examples) ? [.. parsed.GetValue(pythons)!] : null, accessibility.Of(parsed)),
            parsed.GetValue(strict), parsed.GetValue(format)!, parsed.Cache(parsed.GetValue(root)!),
            screen.For(parsed), clock, cancellation));
        return command;
    }

    /// <param name="Against">Where the site was published; null for its targets.</param>
    /// <param name="Pythons">The interpreters to run examples with; null to run none.</param>
    /// <param name="Accessibility">Null to leave accessibility unchecked.</param>
    private sealed record Comparison(
        string? Against, bool IsExternal, string[]? Pythons, AccessibilityRequest? Accessibility);

    private static async Task<int> Run(string root, bool claims, bool accepts, string failOn, Comparison comparison,
        bool isStrict, string format, DerivedFolder? cache, Screen screen, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (ClaimPolicy.Parse(failOn, out var problem) is not { } policy)
            return screen.Refuse(problem!, ExitCodes.Usage);
        var memory = SiteOptions.MemoryWith(cache);
        var tree = new SiteScanner(root).Scan();
        var result = Pipeline.Build(tree, new BuildOptions(BuildTime.Now(clock)), memory, SiteExtensions.All);
        var ledger = EvidenceExtension.ClaimsOf(result.Plan);
        ImmutableArray<Diagnostic> found = claims
            ? [.. result.Diagnostics.Concat(Disagreements(ledger)).Distinct()]
            : result.Diagnostics;
        found = [.. found, .. Beyond(root, result.Plan, comparison, screen, clock)];
        if (comparison.Pythons is { } pythons)
        {
            if (await Examples(root, pythons, screen, clock, cancellation) is not { } ofExamples)
                return ExitCodes.Failure;
            found = [.. found, .. ofExamples];
        }
        var isComplete = true;
        if (comparison.Accessibility is { } asked)
        {
            var (broken, isDone) = await AccessibilityOptions.Run(root, result, asked, screen, cancellation);
            (found, isComplete) = ([.. found, .. broken], isDone);
        }
        if (accepts && !result.HasErrors)
        {
            if (Accept(root, ledger, screen) is { } unwritten) return screen.Refuse(unwritten);
            found = [.. found.Where(static problem => problem.Code != ClaimLock.EditedCode)];
        }
        Print(screen, format, cache?.Save() is { } unkept ? found.Add(unkept) : found, claims ? ledger : null, root);
        var fails = found.Any(static problem => problem.Severity == Severity.Error) || (isStrict && !found.IsEmpty)
            || (claims && ledger.Entries.Values.Any(policy.Fails));
        return !isComplete ? ExitCodes.Failure : fails ? ExitCodes.Errors : ExitCodes.Ok;
    }

    /// <summary>Compares the site with what was published, and with other sites.</summary>
    private static IEnumerable<Diagnostic> Beyond(
        string root, SitePlan plan, Comparison comparison, Screen screen, TimeProvider clock)
    {
        var config = plan.Site.Model.Config;
        var (given, problem) = comparison.Against is { } written
            ? (PublishedPages.At(written, config, out var why), why) : (null, null);
        if (problem is not null) yield return problem;
        var published = comparison.Against is null ? PublishedPages.Last(root, config)
            : given is null ? [] : new[] { given };
        foreach (var gone in published.SelectMany(pages => GonePages.Check(plan, pages))) yield return gone;
        if (!comparison.IsExternal) yield break;
        foreach (var broken in External(root, plan, screen, clock)) yield return broken;
    }

    /// <summary>Runs the examples again and compares their outputs.</summary>
    /// <returns>Null when the user stopped it.</returns>
    private static async Task<ImmutableArray<Diagnostic>?> Examples(
        string root, string[] pythons, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var plan = ExamplesCommand.PlanOf(root, clock);
        var surroundings = Surroundings.OfThisMachine();
        var programs = new Programs(root, plan.Site.Model.Config.ExampleCommands, [.. pythons], surroundings);
        try
        {
            var check = await ExamplesCheck.Run(SiteExamples.Of(plan), programs, surroundings, cancellation);
            foreach (var line in check.Lines) screen.Messages.WriteLine(line);
            return check.Problems;
        }
        catch (OperationCanceledException)
        {
            screen.Messages.WriteLine("Stopped.");
            return null;
        }
    }

    private static ImmutableArray<Diagnostic> External(string root, SitePlan plan, Screen screen, TimeProvider clock)
    {
        var links = ExternalLinks.Find(plan);
        var memory = LinkMemory.Of(root, clock.GetUtcNow());
        var asked = links.Count(link => !memory.IsFresh(link.Key));
        screen.Messages.WriteLine($"Checking {Counted.Of(asked, "address", "addresses")} of other sites; "
            + $"{links.Count - asked} more existed within the last 7 days.");
        var problems = new ExternalLinks(TimeSpan.FromSeconds(1))
            .Check(links, memory, CancellationToken.None).GetAwaiter().GetResult();
        memory.Save();
        return problems;
    }

    /// <summary>Checks every stored number of the sessions, quoted or not, against its samples.</summary>
    private static IEnumerable<Diagnostic> Disagreements(SiteClaims ledger) =>
        from session in ledger.Evidence.Sessions
        from problem in SessionGate.OfAll(session, SessionFiles.Of(session.Session.Id))
        select problem;

    private static Diagnostic? Accept(string root, SiteClaims ledger, Screen screen)
    {
        var problem = DiskFile.Replace(
            Path.Combine(root, ClaimLock.File.Value), ClaimLock.Write(ledger.Entries.Values));
        if (problem is null)
            screen.Messages.WriteLine($"Recorded {Counted.Of(ledger.Entries.Count, "claim")} in {ClaimLock.File}.");
        return problem;
    }

    private static void Print(
        Screen screen, string format, ImmutableArray<Diagnostic> diagnostics, SiteClaims? ledger, string root)
    {
        var output = screen.Results.Profile.Out.Writer;
        switch (format)
        {
            case "json": output.WriteLine(CheckJson.Write(diagnostics, ledger)); break;
            case "sarif": output.WriteLine(Sarif.Write(diagnostics)); break;
            case "github": output.Write(GithubAnnotations.Write(diagnostics, root)); break;
            default:
                screen.Report(diagnostics);
                if (ledger is not null) LedgerText.Print(screen.Results, ledger);
                break;
        }
    }
}
