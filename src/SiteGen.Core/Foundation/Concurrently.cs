using System.Runtime.ExceptionServices;

namespace SiteGen.Foundation;

/// <summary>Work on several items at a time.</summary>
/// <remarks>
/// The caller works too, and waits only for items that somebody has begun: work inside work, or under a lock that
/// others wait for, never needs a thread that is not there.
/// <c>Parallel</c> waits for every helper that it asked for, also for one that never came: half a second each time that
/// the pool has none to give.
/// Parallel LINQ besides makes a new type of every step of a query, which is much to compile at a start, and without
/// end for native code.
/// </remarks>
public static class Concurrently
{
    /// <returns>What was made of each, in the order of the items.</returns>
    /// <exception cref="Exception">
    /// The first that one of them ended with; what had not begun by then is not done.
    /// </exception>
    public static TMade[] Select<TItem, TMade>(IReadOnlyList<TItem> items, Func<TItem, TMade> make) =>
        Select(items, make, AskPool);

    public static void ForEach<TItem>(IReadOnlyList<TItem> items, Action<TItem> work) =>
        new Work(items.Count, index => work(items[index])).Finish(AskPool);

    /// <param name="ask">Asks for a helper, who comes at once, late or never.</param>
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
#pragma warning disable RS0030 // How many work changes no byte of what is made.
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
