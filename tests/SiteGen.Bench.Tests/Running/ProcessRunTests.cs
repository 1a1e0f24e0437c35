using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Processes;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

public sealed class ProcessRunTests : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);
    private static readonly ImmutableSortedDictionary<string, string> Environment =
        ImmutableSortedDictionary<string, string>.Empty.Add("PATH", "/usr/bin:/bin");

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_errors_and_exit_code_are_told_apart()
    {
        var outcome = await Run("echo out; echo err >&2; exit 3");
        Assert.Equal(("out\n", "err\n", 3, null, false),
            (outcome.Stdout, outcome.Stderr, outcome.ExitCode, outcome.Signal, outcome.TimedOut));
        Assert.False(outcome.Succeeded);
    }

    [Fact]
    public async Task Nothing_is_inherited_but_what_the_plan_gives()
    {
        var outcome = await Run(
            "env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD= | sort; pwd; cat", Environment.Add("ONLY", "this"));
        Assert.Equal($"ONLY=this\nPATH=/usr/bin:/bin\n{_folder.Path}\n", outcome.Stdout);
        Assert.True(outcome.Succeeded);
    }

    [Fact]
    public async Task A_crash_names_its_signal()
    {
        var outcome = await Run("kill -SEGV $$");
        Assert.Equal((139, 11), (outcome.ExitCode, outcome.Signal));
    }

    [Fact]
    public async Task A_child_has_a_session_of_its_own()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "Sessions are read from /proc.");
        var outcome = await Run(
            "read -r pid name state parent group session rest < /proc/$$/stat; echo $((pid - session))");
        Assert.Equal("0\n", outcome.Stdout);
    }

    [Fact]
    public async Task SIGPIPE_is_not_ignored_in_a_child()
    {
        var outcome = await Run("(yes; echo \"$?\" >&2) | head -n 1");
        Assert.Equal(("y\n", "141\n"), (outcome.Stdout, outcome.Stderr));
    }

    [Fact]
    public async Task What_takes_too_long_is_killed_with_all_that_it_started()
    {
        var outcome = await Run(
            "sleep 60 & echo $!; (setsid sleep 60 || sleep 60) & sleep 60", timeout: TimeSpan.FromMilliseconds(500));
        Assert.Equal((true, 137, 9), (outcome.TimedOut, outcome.ExitCode, outcome.Signal));
        Assert.InRange(outcome.WallTime, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));
        await Gone.Soon(Number(outcome.Stdout));
    }

    [Fact]
    public async Task A_grandchild_that_keeps_the_pipe_open_holds_nobody_up()
    {
        var outcome = await Run("echo before; sleep 60 & echo $! >&2; exit 0");
        Assert.Equal(("before\n", 0, false), (outcome.Stdout, outcome.ExitCode, outcome.TimedOut));
        Assert.InRange(outcome.WallTime, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        await Gone.Soon(Number(outcome.Stderr));
    }

    [Fact]
    public async Task Even_one_that_escaped_its_session_holds_nobody_up()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setsid"), "setsid is not installed.");
        var outcome = await Run(
            "setsid -f sh -c 'echo $$ > pid; exec sleep 60'; while [ ! -s pid ]; do sleep 0.05; done; echo done");
        Assert.Equal(("done\n", 0), (outcome.Stdout, outcome.ExitCode));
        using var escaped = System.Diagnostics.Process.GetProcessById(
            Number(await File.ReadAllTextAsync(_folder.At("pid"), TestContext.Current.CancellationToken)));
        escaped.Kill();
    }

    [Fact]
    public async Task What_outlives_its_parent_is_adopted_and_reaped_so_that_its_CPU_time_is_known()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a process adopt orphans.");
        // The orphan waits for its parent's end, says who its parent is then, and waits to be killed.
        const string Orphan = "parent=$PPID; : > born; while [ -e /proc/$parent/exe ]; do sleep 0.02; done; read -r "
            + "pid name state parent rest < /proc/$$/stat; echo $pid $parent > half; mv half adopted; exec sleep 60";
        var outcome = await Run(
            $"(sh -c '{Orphan}' & while [ ! -e born ]; do sleep 0.02; done) & while [ ! -e adopted ]; do sleep 0.02; "
            + $"done; cat adopted");
        var (orphan, parent) = (Number(outcome.Stdout.Split(' ')[0]), Number(outcome.Stdout.Split(' ')[1]));
        Assert.Equal(System.Environment.ProcessId, parent);
        Assert.False(Directory.Exists($"/proc/{orphan}"));
    }

    [Fact]
    public async Task Of_much_output_the_last_64_KiB_are_kept()
    {
        var outcome = await Run(
            "i=0; while [ $i -lt 20000 ]; do echo \"line $i\"; i=$((i+1)); done; head -c 1000000 /dev/zero >&2; printf "
            + "end >&2");
        Assert.EndsWith("line 19999\n", outcome.Stdout, StringComparison.Ordinal);
        Assert.Equal(ProcessRun.OutputByteLimit, outcome.Stdout.Length);
        Assert.EndsWith("\0end", outcome.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_replaced()
    {
        var outcome = await Run(@"printf 'a\377\376b\303'");
        Assert.Equal("a\uFFFD\uFFFDb\uFFFD", outcome.Stdout);
    }

    [Fact]
    public async Task Cancelling_leaves_no_process()
    {
        using var cancel = new CancellationTokenSource();
        var run = Run("sleep 60 & echo $! > half; mv half started; wait", cancellation: cancel.Token);
        while (!File.Exists(_folder.At("started"))) await Task.Delay(20, TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Gone.Soon(Number(await File.ReadAllTextAsync(
            _folder.At("started"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("missing", null)]
    [InlineData("not-executable", "echo")]
    public async Task What_cannot_be_started_says_why(string name, string? text)
    {
        SkipOnWindows();
        if (text is not null) _folder.Write(name, text);
        var outcome = await ProcessRun.Run(
            new ProcessPlan(_folder.At(name), [], Environment, Generous), TestContext.Current.CancellationToken);
        Assert.Equal(127, outcome.ExitCode);
        Assert.NotEmpty(outcome.StartFailure!);
    }

    [Fact]
    public async Task CPU_time_is_that_of_the_child_and_of_those_it_waited_for()
    {
        var outcome = await Run("sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'");
        Assert.InRange(outcome.CpuTime!.Value, TimeSpan.FromMilliseconds(20), outcome.WallTime
            + TimeSpan.FromMilliseconds(50));
    }

    private Task<ProcessOutcome> Run(
        string script, ImmutableSortedDictionary<string, string>? environment = null, TimeSpan? timeout = null,
        CancellationToken? cancellation = null)
    {
        SkipOnWindows();
        var path = _folder.Script("script.sh", script);
        return ProcessRun.Run(new ProcessPlan(path, [], environment ?? Environment, timeout ?? Generous, _folder.Path),
            cancellation ?? TestContext.Current.CancellationToken);
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The child is a shell script.");

    private static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
