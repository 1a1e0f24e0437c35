using System.CommandLine;
using System.Diagnostics;
using SiteGen.Cli.Files;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c>: a clean build into a folder.</summary>
public static class BuildCommand
{
    public static Command Create()
    {
        var root = SiteOptions.Root();
        var output = new Option<string?>("--output") { Description = "Where to write the site; 'output' in the site's folder unless given.", HelpName = "DIR" };
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = new Option<bool>("--drafts") { Description = "Include drafts." };
        var future = new Option<bool>("--future") { Description = "Include pages whose date is in the future." };
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var explain = new Option<bool>("--explain") { Description = "Say which pages are left out, and why." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("build", "Builds the site into a folder.") { root, output, baseUrl, drafts, future, strict, explain, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(root)!;
            var options = new BuildOptions(BuildTime.Now(TimeProvider.System))
            {
                BaseUrl = parsed.GetValue(baseUrl),
                IncludesDrafts = parsed.GetValue(drafts),
                IncludesFuture = parsed.GetValue(future),
            };
            return Run(folder, parsed.GetValue(output) ?? Path.Combine(folder, "output"), options, parsed.GetValue(strict), parsed.GetValue(explain), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(string root, string output, BuildOptions options, bool isStrict, bool explains, bool asJson)
    {
        var watch = Stopwatch.StartNew();
        if (RootCheck.WhyNot(root) is { } wrong) return Refuse(wrong);
        if (OutputWriter.WhyNot(root, output) is { } foreign) return Refuse(foreign);
        var result = Pipeline.Build(new SiteScanner(root).Scan(), options, new Memory());
        var isFailed = result.HasErrors || (isStrict && !result.Diagnostics.IsEmpty);
        if (!isFailed) OutputWriter.Write(result, output);
        DiagnosticPrinter.Print(Consoles.Messages, result.Diagnostics);
        if (explains) Explain(result);
        var report = BuildReport.Of(result, output, isFailed, watch.Elapsed);
        if (asJson) Console.Out.WriteLine(report.ToJson());
        else Consoles.Results.WriteLine(report.ToText());
        return isFailed ? ExitCodes.Errors : ExitCodes.Ok;
    }

    private static int Refuse(Diagnostic problem)
    {
        DiagnosticPrinter.Print(Consoles.Messages, [problem]);
        return ExitCodes.Errors;
    }

    private static void Explain(BuildResult result)
    {
        var leftOut = result.Plan.Site.Model.LeftOut;
        foreach (var page in leftOut) Consoles.Messages.WriteLine($"{page.Page.Path}: left out, because {page.Reason}.");
        if (leftOut.IsEmpty) Consoles.Messages.WriteLine("No page is left out.");
    }
}
