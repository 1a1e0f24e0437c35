namespace SiteGen.Cli.Preview;

/// <summary>Handles the keys of the preview, if there is a keyboard.</summary>
public static class Keys
{
    public static bool AreThere => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public static void Listen(CancellationTokenSource stop, Action open, Action rebuild)
    {
        if (!AreThere) return;
        var thread = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                switch (Console.ReadKey(intercept: true).Key)
                {
                    case ConsoleKey.O: open(); break;
                    case ConsoleKey.R: rebuild(); break;
                    case ConsoleKey.Q: stop.Cancel(); return;
                }
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }
}
