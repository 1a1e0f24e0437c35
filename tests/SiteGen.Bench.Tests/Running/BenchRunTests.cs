using System.Collections.Immutable;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Results;
using SiteGen.Bench.Running;
using SiteGen.Bench.Tests.Workloads;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>A run from discovery to the session's file, on a Python of this machine.</summary>
public sealed class BenchRunTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_real_interpreter_is_measured_from_its_discovery_to_its_session()
    {
        var (arms, surroundings) = await Found();
        var plan = new RunPlan(7, FakeWorkers.Tiny, arms, arms[0], [Catalogue.Find("attr_slots")!]);
        var request = new RunRequest(
            plan, "20261126-0130-tiny", _folder.At("run.ndjson"), ["bench", "run"], TimeSpan.MaxValue, TimeSpan.Zero);
        var (end, session) = await new BenchRun(request, surroundings, TimeProvider.System)
            .Run(null, static _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(RunEnd.Complete, end);
        Assert.DoesNotContain(session.Events, static happened => happened.Level != "info");
        Assert.Equal(arms.Length, session.Results.Length);
        Assert.All(session.Results, static cell => Assert.Equal(6, cell.Samples.Count(static sample => sample.IsOk)));
        Assert.Single(session.Results.Select(static cell => (cell.Loops, cell.Checksum)).Distinct());
        Assert.NotNull(session.Results[0].Checksum);
        Assert.All(session.Configurations, static configuration => Assert.NotNull(configuration.Verified));
        Assert.Equal(Probes.All.Select(static probe => probe.Name),
            session.Probes.Where(fact => fact.Configuration == arms[0].Id).Select(static fact => fact.Probe)
            .Order(StringComparer.Ordinal));
        // On a busy machine too few samples are undisturbed to know its noise.
        var isQuiet = session.Results.All(
            static cell => cell.Samples.All(static sample => sample.IsClean && sample.DeprivedRounds is null));
        Assert.Equal(isQuiet || session.Control.NoiseFloor is not null, session.Control.NoiseFloor is not null);

        Assert.Empty(SessionFile.Write(session, _folder.At("session.json")));
        var (read, problems) = SessionFile.Read(_folder.At("session.json"));
        Assert.Empty(problems);
        Assert.Empty(SessionAnalysis.Disagreements(read!));
        Assert.Equal(SessionJson.Write(session), SessionJson.Write(read!));
        Assert.DoesNotContain(_folder.Path,
            await File.ReadAllTextAsync(_folder.At("session.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static async Task<(ImmutableArray<Arm> Arms, Surroundings Surroundings)> Found()
    {
        Assert.SkipWhen(Pythons.Found.Length == 0, Pythons.Reason);
        var surroundings = Surroundings.OfThisMachine() with { StandardFolders = [], FrameworkFolders = [] };
        var survey = await Discovery.Find([Pythons.Found[0]], surroundings, TestContext.Current.CancellationToken);
        Assert.SkipWhen(survey.Found.IsEmpty,
            $"{Pythons.Found[0]} cannot be measured: "
            + $"{string.Join("; ", survey.Refused.Select(static one => one.Reason))}.");
        var found = survey.Found[0];
        return ([.. Configurations.Of([found.Identity])
            .Select(configuration => new Arm(configuration, found.Identity, found.ExecutablePath))], surroundings);
    }
}
