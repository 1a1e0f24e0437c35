using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using SiteGen.Cli.Derived;
using SiteGen.Cli.Files;
using SiteGen.Cli.KeepingGoing;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c>: builds the site from scratch into a folder.</summary>
public static class BuildCommand
{
    private const string UsualOutput = "output";

    /// <param name="Output">The folder to write to; null for the default.</param>
    /// <param name="Cache">Null for a build without a cache.</param>
    private sealed record Asked(string Root, string? Output, bool IsStrict, bool Explains, bool IsJson, bool KeepsGoing,
        DerivedFolder? Cache)
    {
        public string Folder => Output ?? Path.Combine(Root, UsualOutput);

        /// <summary>True when the output is not the default folder, which holds the last clean build.</summary>
        public bool NamesAnotherFolder => Output is not null
            && Path.TrimEndingDirectorySeparator(Path.GetFullPath(Output))
                != Path.GetFullPath(Path.Combine(Root, UsualOutput));
    }

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var output = new Option<string?>("--output")
        {
            Description = "Folder to write the site to. Default: 'output' in the site's folder.",
            HelpName = "DIR",
        };
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = new Option<bool>("--drafts") { Description = "Include drafts." };
        var future = new Option<bool>("--future") { Description = "Include pages whose date is in the future." };
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var keepGoing = new Option<bool>("--keep-going")
        {
            Description = "Write the site even if it has errors, to the folder that --output names. Affected "
                + "pages show their errors.",
        };
        var explain = new Option<bool>("--explain") { Description = "List the pages that are left out, and why." };
        // Declared only to reject it with an explanation: draft numbers are never published.
        var draftNumbers = SiteOptions.DraftNumbers();
        draftNumbers.Hidden = true;
        draftNumbers.Validators.Add(RefuseDraftNumbers);
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("build", "Builds the site into a folder.")
        {
            root, output, baseUrl, drafts, future, strict, keepGoing, explain, json, draftNumbers,
            SiteOptions.NoCache(), SiteOptions.All(),
        };
        command.SetAction(parsed =>
        {
            var options = new BuildOptions(BuildTime.Now(clock))
            {
                BaseUrl = parsed.GetValue(baseUrl),
                IncludesDrafts = parsed.GetValue(drafts),
                IncludesFuture = parsed.GetValue(future),
            };
            var asked = new Asked(
                parsed.GetValue(root)!, parsed.GetValue(output), parsed.GetValue(strict), parsed.GetValue(explain),
                parsed.GetValue(json), parsed.GetValue(keepGoing), parsed.Cache(parsed.GetValue(root)!));
            return Run(asked, options, screen.For(parsed));
        });
        return command;
    }

    /// <summary>Rejects the option. Validators also run when an option is absent.</summary>
    private static void RefuseDraftNumbers(OptionResult result)
    {
        if (!result.Implicit)
            result.AddError("Draft numbers cannot be built. View them with 'preview --draft-numbers'. "
                + "To publish, measure with the profile 'standard' and run 'data accept'.");
    }

    private static int Run(Asked asked, BuildOptions options, Screen screen)
    {
        var watch = Stopwatch.StartNew();
        if (RootCheck.WhyNot(asked.Root) is { } wrong) return screen.Refuse(wrong);
        if (OutputWriter.WhyNot(asked.Root, asked.Folder) is { } foreign) return screen.Refuse(foreign);
        var memory = SiteOptions.MemoryWith(asked.Cache);
        var result = Pipeline.Build(new SiteScanner(asked.Root).Scan(), options, memory, SiteExtensions.All);
        var isFailed = result.HasErrors || (asked.IsStrict && !result.Diagnostics.IsEmpty);
        IncompleteSite? incomplete = null;
        if (isFailed && asked.KeepsGoing)
        {
            if (asked.NamesAnotherFolder) result = (incomplete = IncompleteSite.Of(result, memory.Pages)).Result;
            else result = result with { Diagnostics = result.Diagnostics.Add(OutputProblems.NoOtherFolder()) };
        }
        var written = isFailed && incomplete is null
            ? new WriteOutcome(SiteChanges.None) : OutputWriter.Write(result, asked.Folder);
        foreach (var problem in new[] { written.Problem, asked.Cache?.Save() }.OfType<Diagnostic>())
            result = result with { Diagnostics = result.Diagnostics.Add(problem) };
        screen.Report(result.Diagnostics);
        if (asked.Explains) Explain(result, screen);
        var report = BuildReport.Of(result, asked.Folder, isFailed || written.Problem is not null, watch.Elapsed);
        if (incomplete is not null && written.Problem is null) report = report.With(incomplete, asked.Folder);
        if (asked.IsJson) screen.Results.Profile.Out.Writer.WriteLine(report.ToJson());
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
