using System.Text.Json;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Processes;

namespace SiteGen.Bench.Running;

/// <summary>Prepares the start of worker processes.</summary>
/// <param name="scripts">The folder that contains <c>worker.py</c>.</param>
/// <param name="scratch">The folder for jobs and reports; callers delete a worker's files when it has ended.</param>
public sealed class WorkerLaunch(string scripts, string scratch, Surroundings surroundings)
{
    private long _jobCount;

    /// <summary>Returns a path for a job that no other job has.</summary>
    public string NewJob() => Path.Combine(scratch, $"job-{Interlocked.Increment(ref _jobCount)}.json");

    public static void Write(string jobPath, WorkerJob job) =>
        File.WriteAllBytes(jobPath, JsonSerializer.SerializeToUtf8Bytes(job, WorkerJson.Default.WorkerJob));

    public ProcessPlan PlanOf(Arm arm, string jobPath, uint hashSeed, TimeSpan timeout) => new(
        arm.Executable, [.. arm.Configuration.Arguments, Path.Combine(scripts, "worker.py"), jobPath],
        WorkerEnvironment.WithBytecodeIn(
            Path.Combine(scratch, "bytecode"), WorkerEnvironment.Of(arm.Configuration, hashSeed, surroundings)),
        timeout, scratch);
}
