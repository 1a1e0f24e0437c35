using System.Runtime.ExceptionServices;

namespace SiteGen.Foundation;

/// <summary>Runs work on several items in parallel.</summary>
/// <remarks>
/// The caller takes part in the work and waits only for items that a thread has started. Nested work, and work under a
/// lock that others wait for, therefore never waits for a thread that the pool does not have.
/// <c>Parallel</c> waits for every helper that it requests, even one that never starts: half a second each time the
/// pool has no free thread.
/// Parallel LINQ also instantiates a new generic type for each query step, which is slow to compile at startup and
/// unbounded in native code.
/// </remarks>
public static class Concurrently
{
    /// <returns>The result for each item, in the order of the items.</returns>
    /// <exception cref="Exception">
    /// The first exception that an item threw; items that had not started by then are skipped.
    /// </exception>
    public static TMade[] Select<TItem, TMade>(IReadOnlyList<TItem> items, Func<TItem, TMade> make) =>
        Select(items, make, AskPool);

    public static void ForEach<TItem>(IReadOnlyList<TItem> items, Action<TItem> work) =>
        new Work(items.Count, index => work(items[index])).Finish(AskPool);

    /// <param name="ask">Requests a helper thread, which may start at once, later or never.</param>
    public static TMade[] Select<TItem, TMade>(IReadOnlyList<TItem> items, Func<TItem, TMade> make, Action<Action> ask)
    {
        var made = new TMade[items.Count];
        new Work(made.Length, index => made[index] = make(items[index])).Finish(ask);
        return made;
    }

    private static void AskPool(Action help) =>
        ThreadPool.UnsafeQueueUserWorkItem(static help => help(), help, preferLocal: false);

    private sealed class Work(int count, Action<int> item)
    {
        private readonly object _allEnded = new();
        private int _last = -1, _endedCount;
        private ExceptionDispatchInfo? _failure;

        public void Finish(Action<Action> ask)
        {
#pragma warning disable RS0030 // The number of workers does not change a byte of the results.
            var workerCount = Math.Min(count, Environment.ProcessorCount);
#pragma warning restore RS0030
            for (var worker = 1; worker < workerCount; worker++) ask(Help);
            Help();
            lock (_allEnded)
            {
                while (Volatile.Read(ref _endedCount) < count) Monitor.Wait(_allEnded);
            }
            _failure?.Throw();
        }

        private void Help()
        {
            while (Interlocked.Increment(ref _last) is var index && index < count)
            {
                if (Volatile.Read(ref _failure) is null) Do(index);
                if (Interlocked.Increment(ref _endedCount) < count) continue;
                lock (_allEnded) Monitor.Pulse(_allEnded);
            }
        }

        private void Do(int index)
        {
            try
            {
                item(index);
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
            }
        }
    }
}
