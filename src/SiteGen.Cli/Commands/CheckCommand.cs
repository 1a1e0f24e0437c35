using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Claims;
using SiteGen.Bench.Pages;
using SiteGen.Bench.Results;
using SiteGen.Cli.Checking;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
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
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var format = new Option<string>("--format")
        {
            Description = "Output format: text, json, sarif or github.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong([.. Formats]);
        var command = new Command(
            "check", "Checks the site without writing it.") { root, claims, accept, failOn, strict, format,
            SiteOptions.All() };
        command.SetAction(parsed => Run(
            parsed.GetValue(root)!, parsed.GetValue(claims) || parsed.GetValue(accept), parsed.GetValue(accept),
            parsed.GetValue(failOn)!,
            parsed.GetValue(strict), parsed.GetValue(format)!, screen.For(parsed), clock));
        return command;
    }

    private static int Run(string root, bool claims, bool accepts, string failOn, bool isStrict, string format,
        Screen screen, TimeProvider clock)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (ClaimPolicy.Parse(failOn, out var problem) is not { } policy)
            return screen.Refuse(problem!, ExitCodes.Usage);
        var memory = new Memory();
        var tree = new SiteScanner(root).Scan();
        var result = Pipeline.Build(tree, new BuildOptions(BuildTime.Now(clock)), memory, SiteExtensions.All);
        var ledger = EvidenceExtension.ClaimsOf(memory.Extensions);
        ImmutableArray<Diagnostic> found = claims
            ? [.. result.Diagnostics.Concat(Disagreements(ledger)).Distinct()]
            : result.Diagnostics;
        if (accepts && !result.HasErrors)
        {
            if (Accept(root, ledger, screen) is { } unwritten) return screen.Refuse(unwritten);
            found = [.. found.Where(static problem => problem.Code != ClaimLock.EditedCode)];
        }
        Print(screen, format, found, claims ? ledger : null, root);
        var fails = found.Any(static problem => problem.Severity == Severity.Error) || (isStrict && !found.IsEmpty)
            || (claims && ledger.Entries.Values.Any(policy.Fails));
        return fails ? ExitCodes.Errors : ExitCodes.Ok;
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
