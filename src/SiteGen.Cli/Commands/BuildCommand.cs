using System.CommandLine;
using System.Diagnostics;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c>: a clean build into a folder.</summary>
public static class BuildCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var output = new Option<string?>("--output") { Description = "Where to write the site; 'output' in the site's folder unless given.", HelpName = "DIR" };
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = new Option<bool>("--drafts") { Description = "Include drafts." };
        var future = new Option<bool>("--future") { Description = "Include pages whose date is in the future." };
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var explain = new Option<bool>("--explain") { Description = "Say which pages are left out, and why." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("build", "Builds the site into a folder.") { root, output, baseUrl, drafts, future, strict, explain, json, SiteOptions.All() };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(root)!;
            var options = new BuildOptions(BuildTime.Now(clock))
            {
                BaseUrl = parsed.GetValue(baseUrl),
                IncludesDrafts = parsed.GetValue(drafts),
                IncludesFuture = parsed.GetValue(future),
            };
            return Run(folder, parsed.GetValue(output) ?? Path.Combine(folder, "output"), options, parsed.GetValue(strict),
                parsed.GetValue(explain), parsed.GetValue(json), screen.For(parsed));
        });
        return command;
    }

    private static int Run(string root, string output, BuildOptions options, bool isStrict, bool explains, bool asJson, Screen screen)
    {
        var watch = Stopwatch.StartNew();
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (OutputWriter.WhyNot(root, output) is { } foreign) return screen.Refuse(foreign);
        var result = Pipeline.Build(new SiteScanner(root).Scan(), options, new Memory(), SiteExtensions.All);
        var isFailed = result.HasErrors || (isStrict && !result.Diagnostics.IsEmpty);
        var written = isFailed ? new WriteOutcome(SiteChanges.None) : OutputWriter.Write(result, output);
        if (written.Problem is { } problem) result = result with { Diagnostics = result.Diagnostics.Add(problem) };
        screen.Report(result.Diagnostics);
        if (explains) Explain(result, screen);
        var report = BuildReport.Of(result, output, isFailed || written.Problem is not null, watch.Elapsed);
        if (asJson) screen.Results.Profile.Out.Writer.WriteLine(report.ToJson());
        else if (written.Problem is null) screen.Results.WriteLine(report.ToText());
        return written.IsDiskFailure ? ExitCodes.Failure : report.Succeeded ? ExitCodes.Ok : ExitCodes.Errors;
    }

    private static void Explain(BuildResult result, Screen screen)
    {
        var leftOut = result.Plan.Site.Model.LeftOut;
        var unread = result.Plan.LeftOut;
        foreach (var page in leftOut) screen.Messages.WriteLine($"{page.Page.Path}: left out, because {page.Reason}.");
        foreach (var each in unread) screen.Messages.WriteLine($"{each.Place}: makes no page, because {each.Reason}.");
        if (leftOut.IsEmpty && unread.IsEmpty) screen.Messages.WriteLine("No page is left out.");
    }
}
