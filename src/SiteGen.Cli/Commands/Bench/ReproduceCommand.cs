using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Cli.Network;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Claims.Reproducing;
using Spectre.Console;
using Profile = SiteGen.Bench.Running.Profile;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench reproduce</c>: measures the claims of a published site on the reader's machine.</summary>
internal static class ReproduceCommand
{
    private const int ByteLimit = 64 * 1024 * 1024;

    /// <summary>The arguments of the command, as written.</summary>
    private sealed record Asked(
        string Source, string? Page, ImmutableArray<string> Ids, ImmutableArray<string> Pythons, Profile Profile,
        string? Session, string Output);

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var source = new Argument<string>("CLAIMS")
        {
            Description = "The address of a site's claims.json, or a copy of that file.",
        };
        var page = new Option<string?>("--page")
        {
            Description = "Only claims of this page, by its source file or the end of its path.",
            HelpName = "FILE",
        };
        var ids = new Option<string[]>("--claim")
        {
            Description = "Only this claim; may be given several times.",
            HelpName = "ID",
            DefaultValueFactory = static _ => [],
        };
        var session = new Option<string?>("--session")
        {
            Description = "Measure nothing, and compare this session with the claims.",
            HelpName = "FILE",
        };
        var output = new Option<string>("--out")
        {
            Description = "File to write the session to.",
            HelpName = "FILE",
            DefaultValueFactory = static _ => "reproduced.json",
        };
        var (pythons, profile) = (BenchOptions.Pythons(), BenchOptions.ProfileOption());
        var command = new Command("reproduce", "Measures the claims of a published site on this machine.")
        {
            source, page, ids, pythons, profile, session, output,
        };
        command.SetAction((parsed, cancellation) => Run(
            new Asked(parsed.GetValue(source)!, parsed.GetValue(page), [.. parsed.GetValue(ids)!],
                [.. parsed.GetValue(pythons)!], parsed.GetValue(profile)!, parsed.GetValue(session),
                parsed.GetValue(output)!), screen, clock, cancellation));
        return command;
    }

    private static async Task<int> Run(Asked asked, Screen screen, TimeProvider clock, CancellationToken cancellation)
    {
        var (file, why) = await Fetch(asked.Source, cancellation);
        if (file is null) return screen.Refuse(BenchProblems.NoClaims(asked.Source, why!), BenchExitCodes.BadFile);
        if (QuotedClaim.Read(file) is not { } all)
            return screen.Refuse(
                BenchProblems.NoClaims(asked.Source, "it is not a claims.json."), BenchExitCodes.BadFile);
        ImmutableArray<QuotedClaim> claims = [.. all.Where(claim => IsMeant(claim, asked))];
        if (claims.IsEmpty)
            return screen.Refuse(
                BenchProblems.NoClaims(asked.Source, "none is of this page or has this id."), BenchExitCodes.BadFile);
        var path = asked.Session ?? asked.Output;
        if (asked.Session is null && await Measure(claims, asked, screen, clock, cancellation) is not 0 and var failed)
            return failed;
        if (SessionInput.Read(path, screen) is not { } session) return BenchExitCodes.BadFile;
        Show([.. claims.Select(claim => AnswerOf(claim, session))], screen);
        screen.Messages.WriteLine($"The session to send: {path}");
        return BenchExitCodes.Ok;
    }

    private static async Task<(byte[]? File, string? Why)> Fetch(string source, CancellationToken cancellation)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return await Web.Get(address, ByteLimit, cancellation);
        var file = DiskFile.Read(source, ByteLimit, out var problem);
        return (file?.Bytes.ToArray(), problem?.Message);
    }

    private static bool IsMeant(QuotedClaim claim, Asked asked) =>
        (asked.Ids.IsEmpty || asked.Ids.Contains(claim.Id))
        && (asked.Page is not { } page || claim.Files.Any(file => file.EndsWith(page, StringComparison.Ordinal)));

    /// <summary>Measures what the interpreters of this machine allow.</summary>
    /// <returns>0, or the exit code of a failure.</returns>
    private static async Task<int> Measure(
        ImmutableArray<QuotedClaim> claims, Asked asked, Screen screen, TimeProvider clock,
        CancellationToken cancellation)
    {
        var survey = await Discovery.Find(asked.Pythons, Surroundings.OfThisMachine(), cancellation);
        var here = BenchOptions.Arms(survey.Found).Select(static arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        var able = claims.Where(claim => claim.CanBeMeasured && claim.Configurations.All(here.Contains)).ToList();
        if (able.Count == 0)
            return screen.Refuse(BenchProblems.NothingToReproduce(), BenchExitCodes.NoInterpreter);
        var configurations = able.SelectMany(static claim => claim.Configurations).Distinct().Order();
        var code = await RunCommand.Reproduce(
            asked.Pythons, string.Join(',', configurations),
            [.. able.SelectMany(static claim => claim.WorkloadIds).Distinct()], asked.Profile, asked.Output, screen,
            clock, cancellation);
        // A session with disturbed or missing cells still answers some claims.
        return code is BenchExitCodes.CellsFailed or BenchExitCodes.Invalid or BenchExitCodes.TimeBudget ? 0 : code;
    }

    private static Reproduction AnswerOf(QuotedClaim claim, BenchSession session) =>
        !claim.CanBeMeasured ? Reproduction.Unknown(claim, "It is no ratio of workloads that this program contains.")
        : claim.Configurations.FirstOrDefault(id => session.Configurations.All(one => one.Id != id)) is { } missing
            ? Reproduction.Unknown(claim, $"The session has no {missing}.")
        : Reproduction.Of(claim, Measurer.Find(claim.Measure!, session));

    private static void Show(ImmutableArray<Reproduction> answers, Screen screen)
    {
        foreach (var answer in answers) screen.Results.WriteLine(LineOf(answer));
        screen.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{answers.Count(static one => one.Answer == Answer.Agrees)} agree, "
            + $"{answers.Count(static one => one.Answer == Answer.Disagrees)} disagree, "
            + $"{answers.Count(static one => one.Answer == Answer.CannotTell)} cannot tell."));
    }

    private static string LineOf(Reproduction answer)
    {
        var word = answer.Answer switch
        {
            Answer.Agrees => "agrees",
            Answer.Disagrees => "disagrees",
            _ => "cannot tell",
        };
        var published = answer.Claim.Interval is { } there ? $", published {Range(there.Low, there.High)}" : "";
        var found = answer.Found is { } here ? $", here {Range(here.Low, here.High)}" : "";
        return $"{word}: {answer.Claim.Id}{published}{found}{(answer.Why is { } why ? $". {why}" : "")}";
    }

    private static string Range(double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{low:0.000}–{high:0.000}");
}
