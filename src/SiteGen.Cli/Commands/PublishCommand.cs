using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Cli.Derived;
using SiteGen.Cli.Files;
using SiteGen.Cli.Publishing;
using SiteGen.Cli.Terminal;
using SiteGen.Configuration;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen publish</c>: builds the site and updates a target to match it, completely or not at all.
/// </summary>
public static class PublishCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var target = new Argument<string>("TARGET")
        {
            Description = "A target under 'publish' in site.yaml, folder:PATH, or git:REMOTE#BRANCH.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = static _ => "",
        };
        var root = SiteOptions.Root();
        var baseUrl = SiteOptions.BaseUrl();
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would change; change nothing." };
        var command = new Command("publish", "Builds the site and publishes it.")
        {
            target, root, baseUrl, dryRun, SiteOptions.NoCache(), SiteOptions.All(),
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new BuildOptions(BuildTime.Now(clock)) { BaseUrl = parsed.GetValue(baseUrl) };
            return Run(
                parsed.GetValue(target)!, parsed.GetValue(root)!, options, parsed.GetValue(dryRun),
                parsed.Cache(parsed.GetValue(root)!), screen.For(parsed), clock, cancellation);
        });
        return command;
    }

    private static async Task<int> Run(
        string written, string root, BuildOptions options, bool isDryRun, DerivedFolder? cache, Screen screen,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var tree = new SiteScanner(root).Scan();
        var (config, _) = SiteConfigReader.Read(tree.Find(SiteConfigReader.Path));
        written = written.Length > 0 ? written : Ask(config.Publish, screen);
        if (written.Length == 0)
            return screen.Refuse(PublishProblems.NoTarget(PublishTargets.Names(config.Publish)), ExitCodes.Usage);
        if (PublishTargets.Find(written, root, config, clock, out var problem) is not { } target)
            return screen.Refuse(problem!, ExitCodes.Usage);

        var memory = SiteOptions.MemoryWith(cache);
        var site = Pipeline.Build(tree, options, memory, SiteExtensions.All);
        screen.Report(cache?.Save() is { } unkept ? site.Diagnostics.Add(unkept) : site.Diagnostics);
        if (site.HasErrors)
        {
            screen.Messages.WriteLine("Not published: the site has errors.");
            return ExitCodes.Errors;
        }
        if (site.Plan.Site.Urls.BaseUrl is null) screen.Report([PublishProblems.NoBaseUrl()]);
        return await Publish(target, site, isDryRun, screen, cancellation);
    }

    private static async Task<int> Publish(
        IPublishTarget target, BuildResult site, bool isDryRun, Screen screen, CancellationToken cancellation)
    {
        try
        {
            var outcome = await target.Publish(site, isDryRun, cancellation);
            screen.Report(outcome.Problems);
            if (outcome.HasErrors) return outcome.IsDiskFailure ? ExitCodes.Failure : ExitCodes.Errors;
            Report(target, outcome.Changes, isDryRun, screen);
            return ExitCodes.Ok;
        }
        catch (OperationCanceledException)
        {
            return screen.Refuse(PublishProblems.Stopped());
        }
    }

    private static void Report(IPublishTarget target, SiteChanges changes, bool isDryRun, Screen screen)
    {
        if (changes.IsEmpty)
        {
            screen.Results.WriteLine($"Nothing to publish: {target.Description} already has this site.");
            return;
        }
        screen.Results.WriteLine(
            isDryRun ? $"Would publish to {target.Description}: {changes.Counts()}."
            : $"Published to {target.Description}: {changes.Counts()}.");
        if (!isDryRun) return;
        foreach (var name in changes.Names()) screen.Results.WriteLine(name);
    }

    /// <summary>
    /// Returns the only target, or the one that the user chooses; "" when there are none, or no terminal to ask on.
    /// </summary>
    private static string Ask(ImmutableArray<PublishConfig> targets, Screen screen) =>
        targets is [var only] ? only.Name
        : targets.IsEmpty || !screen.CanAsk ? ""
        : screen.Messages.Prompt(
            new SelectionPrompt<string> { Title = "Publish to which target?", Converter = Markup.Escape }.AddChoices(
                PublishTargets.Names(targets)));
}
