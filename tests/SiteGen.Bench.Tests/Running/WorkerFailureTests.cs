using SiteGen.Bench.Processes;
using SiteGen.Bench.Running;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class WorkerFailureTests
{
    private const string NoSwitch = """
        Fatal Python error: config_read_gil: Disabling the GIL is not supported by this build
        Python runtime state: preinitialized

        Current thread 0x00007f1c5b4f2740 (most recent call first):
          <no Python frame>
        """;

    [Theory]
    [InlineData(0, null, "a warning that nobody minds", null)]
    [InlineData(139, 11, "", "It was killed by signal 11.")]
    [InlineData(137, 9, "words before the end", "It was killed by signal 9.")]
    [InlineData(3, null, "", "It ended with code 3.")]
    [InlineData(3, null, "\n\n", "It ended with code 3.")]
    [InlineData(1, null, "Traceback (most recent call last):\n  File \"worker.py\", line 1\nModuleNotFoundError: No "
        + "module named 'nbody'\n", "It ended with code 1: ModuleNotFoundError: No module named 'nbody'")]
    [InlineData(1, null, "first\r\nlast\r\n", "It ended with code 1: last")]
    [InlineData(1, null, NoSwitch,
        "The GIL of this build cannot be disabled; only a free-threaded build can run without it.")]
    public void An_end_has_its_words(int code, int? signal, string stderr, string? says) =>
        Assert.Equal(says, WorkerFailure.Of(
            new ProcessOutcome(code, signal, TimedOut: false, "", stderr, TimeSpan.FromSeconds(1))));

    [Fact]
    public void A_worker_that_did_not_start_says_why() => Assert.Equal(
        "It could not be started: No such file or directory",
        WorkerFailure.Of(new ProcessOutcome(
            127, null, TimedOut: false, "", "", TimeSpan.Zero)
        { StartFailure = "No such file or directory" }));
}
