using System.CommandLine;
using SiteGen.Cli.Files;
using SiteGen.Cli.Scaffolding;
using SiteGen.Cli.Terminal;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen new</c>: adds a page to a site from its theme's archetypes, or creates a small site.</summary>
public static class NewCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var options = new NewPageOptions();
        Command[] kinds =
        [
            Page(NewPageKind.Post, "Adds an article.", [options.Root, options.Section, options.Date, options.Title]),
            Page(NewPageKind.Part, "Adds the next part of a series.",
            [options.Root, options.Series, options.Part, options.StartsSeries, options.Section, options.Date,
            options.Title]),
            Page(NewPageKind.Page, "Adds a standalone page.",
            [options.Root, options.Section, options.Title]),
            Page(NewPageKind.Doc, "Adds a page to the documentation.", [options.Root, options.Section, options.Title]),
            NewSiteCommand.Create(screen, clock),
        ];
        var command = new Command("new", "Adds a page to the site, or creates a new site.");
        foreach (var kind in kinds) command.Add(kind);
        command.SetAction(_ => screen.CanAsk ? AskKind(kinds, screen, clock)
            : screen.Refuse(ScaffoldProblems.NoKind(kinds.Select(static kind => kind.Name)), ExitCodes.Usage));
        return command;

        Command Page(NewPageKind kind, string description, Option[] allowed)
        {
            var page = new Command(kind.ToString().ToLowerInvariant(), description) { options.Name };
            foreach (var option in allowed) page.Add(option);
            page.SetAction(parsed => Run(parsed.GetValue(options.Root)!, options.Read(parsed, kind), screen, clock));
            return page;
        }
    }

    private static int Run(string root, NewPageRequest request, Screen screen, TimeProvider clock)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        if (request.Name.Length == 0 && screen.CanAsk)
            request = request with
            {
                Name = screen.Messages.Ask<string>($"Title of the new {request.KindName}:").Trim(),
            };
        if (request.Name.Length == 0) return screen.Refuse(ScaffoldProblems.NoName(request.KindName), ExitCodes.Usage);
        var site = Pipeline.Prepare(
            new SiteScanner(root).Scan(),
            new BuildOptions(clock.GetUtcNow()) { IncludesDrafts = true, IncludesFuture = true }, new Memory(),
            SiteExtensions.All);
        var model = site.Site.Model;
        if (request is { Kind: NewPageKind.Part, Series: null })
            request = request with { Series = AskSeries(KnownSeries.Of(model), screen) };
        var scaffold = PageScaffold.Of(site, request, Today(clock, model.Config.TimeZone), out var problem);
        if (scaffold is null)
            return screen.Refuse(problem!, problem!.Code == ScaffoldProblems.SeriesMissing ? ExitCodes.Usage
                : ExitCodes.Errors);
        if (SourceWriter.Write(root, scaffold.Files) is { } refused) return screen.Refuse(refused);
        Report(root, scaffold, screen);
        return ExitCodes.Ok;
    }

    private static int AskKind(IEnumerable<Command> kinds, Screen screen, TimeProvider clock)
    {
        var chosen = screen.Messages.Prompt(
            new SelectionPrompt<Command>
            {
                Title = "What do you want to create?",
                Converter = static kind =>
                $"{kind.Name}: {kind.Description}"
            }.AddChoices(kinds));
        return Enum.TryParse<NewPageKind>(chosen.Name, ignoreCase: true, out var kind)
            ? Run(".", new NewPageRequest(kind, ""), screen, clock) : NewSiteCommand.Run("", null, screen, clock);
    }

    /// <returns>Null when there is only one series, or no terminal to ask on.</returns>
    private static string? AskSeries(IReadOnlyList<KnownSeries> known, Screen screen)
    {
        const string another = "A new series";
        if (!screen.CanAsk || known.Count == 1) return null;
        var chosen = known.Count == 0 ? another : screen.Messages.Prompt(new SelectionPrompt<string>
        {
            Title = "Which series?",
            Converter = Markup.Escape,
        }.AddChoices([.. known.Select(static series => series.Name), another]));
        return chosen == another ? screen.Messages.Ask<string>("Name of the new series:").Trim() : chosen;
    }

    private static void Report(string root, Scaffold scaffold, Screen screen)
    {
        foreach (var file in scaffold.Files) screen.Results.WriteLine(SourceWriter.Shown(root, file.Path));
        foreach (var note in scaffold.Notes) screen.Messages.WriteLine(note);
        screen.Messages.WriteLine(scaffold.IsDraft
            ? "Next: write the page, view it with 'sitegen preview', and delete 'draft: true' to publish it."
            : "Next: write the page, and view it with 'sitegen preview'.");
    }

    public static DateOnly Today(TimeProvider clock, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
}
