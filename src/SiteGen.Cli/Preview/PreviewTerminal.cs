using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using Spectre.Console;

namespace SiteGen.Cli.Preview;

/// <summary>
/// Writes the terminal output of the preview: little, each problem once, and which problems are fixed.
/// </summary>
/// <param name="showsAll">True to print every problem, however many there are of one code.</param>
public sealed class PreviewTerminal(bool showsAll)
{
    private const int MostMended = 10;

    private readonly Lock _talking = new();
    private ImmutableArray<Diagnostic> _told = [];

    /// <summary>
    /// Prints the address at once. A request that comes before the site is read waits, and is still answered sooner
    /// than one that comes afterwards.
    /// </summary>
    public static void Listening(string address) =>
        Consoles.Results.MarkupLine($"The preview is at [link]{Markup.Escape(address)}[/]");

    /// <param name="address">The address of the site, if it is not that of the preview.</param>
    public static void Started(PreviewState state, string? address, TimeSpan time, bool hasKeys)
    {
        var pages = state.Plan.Routes.Count(static route => route is Modules.PageRoute);
        var place = address is null ? "" : $" at [link]{Markup.Escape(address)}[/]";
        Consoles.Results.MarkupLine(
            string.Create(CultureInfo.InvariantCulture,
            $"[bold]{Markup.Escape(state.Plan.Site.Model.Config.Title)}[/]: {Counted.Of(pages, "page")}{place}, ready "
            + $"after {time.TotalMilliseconds:0} ms."));
        Consoles.Results.WriteLine(
            hasKeys ? "Press o to open the browser, r to rebuild, q to quit." : "Stop with Ctrl-C.");
    }

    public static void Changed(Rebuilt rebuilt, Changes changes)
    {
        if (rebuilt.Changed.IsEmpty) return;
        var more = rebuilt.Changed.Length > 3 ? $" and {rebuilt.Changed.Length - 3} more" : "";
        var note = changes.WasMissed ? " (found by comparing files: the operating system did not report it)"
            : changes.IsComplete ? "" : " (all files were read again)";
        Consoles.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {string.Join(", ", rebuilt.Changed.Take(3))}{more}: "
            + $"{rebuilt.Time.TotalMilliseconds:0} ms{note}"));
    }

    public static void Warn(Diagnostic problem) =>
        DiagnosticPrinter.Print(Consoles.Messages, [problem], showsAll: true);

    public static void Failed(Exception bug) =>
        Consoles.Messages.WriteLine($"error: This is a bug in SiteGen, at this place:\n{bug}");

    /// <summary>Prints the problems that are new, and those that are gone. Safe for use by several threads.</summary>
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
            Consoles.Messages.MarkupLine($"[green]Fixed:[/] {Line(problem)}");
        var moreCount = news.Mended.Length - shownCount;
        if (moreCount > 0) Consoles.Messages.WriteLine($"Fixed: {moreCount} more.");
        Consoles.Messages.WriteLine(
            news.LeftCount == 0 ? "No problems are left." : $"{Counted.Of(news.LeftCount, "problem")} left.");
    }

    private static string Line(Diagnostic problem)
    {
        var place = problem.Location.Path.IsRoot ? "" : $"{problem.Location}: ";
        return Markup.Escape(UnicodeText.Visible($"{place}{problem.Code}: {problem.Message}"));
    }
}
