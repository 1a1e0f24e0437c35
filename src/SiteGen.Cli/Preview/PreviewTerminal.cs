using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Preview;

/// <summary>What the preview says on the terminal: little, each problem once, and which are mended.</summary>
/// <param name="showsAll">Print every problem, however many there are of one code.</param>
public sealed class PreviewTerminal(bool showsAll)
{
    private const int MostMended = 10;

    private readonly Lock _talking = new();
    private ImmutableArray<Diagnostic> _told = [];

    /// <summary>
    /// Said at once: whoever asks before the site was read is kept waiting, and is answered sooner than who asks
    /// afterwards.
    /// </summary>
    public static void Listening(string address) =>
        Consoles.Results.MarkupLine($"The preview is at [link]{Markup.Escape(address)}[/]");

    /// <param name="address">Where the site begins, if that is not where the preview does.</param>
    public static void Started(PreviewState state, string? address, TimeSpan time, bool hasKeys)
    {
        var pages = state.Plan.Routes.Count(static route => route is Modules.PageRoute);
        var place = address is null ? "" : $" at [link]{Markup.Escape(address)}[/]";
        Consoles.Results.MarkupLine(
            string.Create(CultureInfo.InvariantCulture,
            $"[bold]{Markup.Escape(state.Plan.Site.Model.Config.Title)}[/]: {Counted.Of(pages, "page")}{place}, ready "
            + $"after {time.TotalMilliseconds:0} ms."));
        Consoles.Results.WriteLine(
            hasKeys ? "Press o to open the browser, r to build anew, q to quit." : "Stop with Ctrl-C.");
    }

    public static void Changed(Rebuilt rebuilt, Changes changes)
    {
        if (rebuilt.Changed.IsEmpty) return;
        var more = rebuilt.Changed.Length > 3 ? $" and {rebuilt.Changed.Length - 3} more" : "";
        var note = changes.WasMissed ? " (found by comparing files: the operating system did not report it)"
            : changes.IsComplete ? "" : " (looked at everything again)";
        Consoles.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {string.Join(", ", rebuilt.Changed.Take(3))}{more}: "
            + $"{rebuilt.Time.TotalMilliseconds:0} ms{note}"));
    }

    public static void Warn(Diagnostic problem) =>
        DiagnosticPrinter.Print(Consoles.Messages, [problem], showsAll: true);

    public static void Failed(Exception bug) =>
        Consoles.Messages.WriteLine($"error: This is a bug in SiteGen. Please report it with these lines.\n{bug}");

    /// <summary>Says what is new, and what is no longer there. Safe for use by several threads.</summary>
    public void Problems(ImmutableArray<Diagnostic> problems)
    {
        lock (_talking) Tell(problems);
    }

    private void Tell(ImmutableArray<Diagnostic> problems)
    {
        var news = ProblemNews.Between(_told, problems);
        _told = problems;
        DiagnosticPrinter.Print(Consoles.Messages, news.New, showsAll);
        if (!news.Mended.IsEmpty) TellMended(news);
    }

    private void TellMended(ProblemNews news)
    {
        var shownCount = showsAll ? news.Mended.Length : Math.Min(news.Mended.Length, MostMended);
        foreach (var problem in news.Mended.Take(shownCount))
            Consoles.Messages.MarkupLine($"[green]Mended:[/] {Line(problem)}");
        var moreCount = news.Mended.Length - shownCount;
        if (moreCount > 0) Consoles.Messages.WriteLine($"Mended: {moreCount} more.");
        Consoles.Messages.WriteLine(
            news.LeftCount == 0 ? "No problem is left." : $"{Counted.Of(news.LeftCount, "problem")} left.");
    }

    private static string Line(Diagnostic problem)
    {
        var place = problem.Location.Path.IsRoot ? "" : $"{problem.Location}: ";
        return Markup.Escape(UnicodeText.Visible($"{place}{problem.Code}: {problem.Message}"));
    }
}
