using System.Runtime.ExceptionServices;

namespace SiteGen.Theming;

/// <summary>Runs deep recursion on a stack of its own, because the caller's may be as small as 1 MB.</summary>
internal static class OwnStack
{
    /// <summary>Runs the work and waits for its result; an exception reaches the caller unchanged.</summary>
    public static T Run<T>(Func<T> work, int stackBytes)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }, stackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
