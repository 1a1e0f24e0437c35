using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Foundation;

public sealed class ConcurrentlyTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 1000)];

    [Fact]
    public void What_is_made_stands_in_the_order_of_the_items() =>
        Assert.Equal(Numbers.Select(static number => number * 2),
            Concurrently.Select(Numbers, static number => number * 2));

    [Fact]
    public void Nothing_is_made_of_nothing() =>
        Assert.Empty(Concurrently.Select(Array.Empty<int>(), static number => number));

    [Fact]
    public void Every_item_is_worked_on_once()
    {
        var times = new int[Numbers.Length];
        Concurrently.ForEach(Numbers, number => Interlocked.Increment(ref times[number]));
        Assert.All(times, static time => Assert.Equal(1, time));
    }

    [Fact]
    public void Nobody_waits_for_a_helper_who_does_not_come() =>
        Assert.Equal(Numbers, Concurrently.Select(Numbers, static number => number, static _ => { }));

    [Fact]
    public void A_helper_who_comes_late_finds_nothing_to_do()
    {
        var helpers = new List<Action>();
        var count = 0;
        Concurrently.Select(Numbers, number => ++count, helpers.Add);
        foreach (var help in helpers) help();
        Assert.Equal(Numbers.Length, count);
    }

    [Fact]
    public void An_item_that_a_helper_has_begun_is_waited_for()
    {
        if (Environment.ProcessorCount == 1) Assert.Skip("With one core there are no helpers.");
        using var isBegun = new ManualResetEventSlim();
        using var isCallerDone = new ManualResetEventSlim();
        var hasReturned = false;
        var caller = Thread.CurrentThread;
        Thread? helper = null;
        var made = Concurrently.Select([0, 1], number =>
        {
            if (Thread.CurrentThread != helper)
            {
                // The caller goes on only when the other item is in the helper's hands.
                isBegun.Wait(TestContext.Current.CancellationToken);
                isCallerDone.Set();
                return 1;
            }
            isBegun.Set();
            isCallerDone.Wait(TestContext.Current.CancellationToken);
            // Ends only when the caller waits for it, or did not wait.
            SpinWait.SpinUntil(() => Volatile.Read(ref hasReturned)
                || caller.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            return 2;
        }, help => (helper = new Thread(() => help())).Start());
        int[] whenReturned = [.. made.Order()];
        Volatile.Write(ref hasReturned, true);
        helper!.Join();
        Assert.Equal([1, 2], whenReturned);
    }

    [Fact]
    public void Work_inside_work_comes_to_an_end_while_others_wait_for_its_lock()
    {
        var gate = new Lock();
        var sums = Concurrently.Select(Numbers, number =>
        {
            lock (gate) return Concurrently.Select(Numbers, static inner => inner).Sum();
        });
        Assert.All(sums, static sum => Assert.Equal(499_500, sum));
    }

    [Fact]
    public void A_failure_is_that_of_the_item_and_ends_the_rest()
    {
        var count = 0;
        var failure = Assert.Throws<InvalidOperationException>(() => Concurrently.Select(Numbers, number =>
        {
            count++;
            return number == 3 ? throw new InvalidOperationException("Three.") : number;
        }, static _ => { }));
        Assert.Equal("Three.", failure.Message);
        Assert.Equal(4, count);
    }
}
