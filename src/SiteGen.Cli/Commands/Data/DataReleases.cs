using System.CommandLine;
using System.Text;
using SiteGen.Bench.Releases;
using SiteGen.Bench.Results;
using SiteGen.Cli.Files;
using SiteGen.Cli.Releases;
using SiteGen.Cli.Terminal;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Data;

/// <summary>
/// <c>sitegen data releases</c>: shows the newest versions that the site knows, or asks services for newer ones.
/// </summary>
internal static class DataReleases
{
    public static Command Create(Screen screen)
    {
        var root = SiteOptions.Root();
        var update = new Option<bool>("--update")
        {
            Description = "Ask the services under 'watch' for newer versions, and write them to data/releases.yaml.",
        };
        var from = new Option<string?>("--from")
        {
            Description = "With '--update': read saved answers from a folder, such as pypi-NAME.json, and use no "
                + "network.",
            HelpName = "FOLDER",
        };
        var command = new Command("releases", "Shows the newest versions that data is compared with, or updates them.")
        {
            root, update, from,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(root)!, parsed.GetValue(update) || parsed.GetValue(from) is not null,
            parsed.GetValue(from), screen, cancellation));
        return command;
    }

    private static async Task<int> Run(
        string root, bool isUpdate, string? from, Screen screen, CancellationToken cancellation)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var path = Path.Combine(root, ReleasesFile.Path.Value);
        SourceFile? read = null;
        if (File.Exists(path) && (read = DiskFile.Read(path, YamlReader.FileLimit, out var unread)) is null)
            return screen.Refuse(unread!);
        var file = ReleasesFile.Read(read);
        screen.Report(file.Problems);
        if (file.Problems.Any(static problem => problem.Severity == Severity.Error)) return ExitCodes.Errors;
        if (!isUpdate) return Show(file, screen);
        if (file.Watched.IsEmpty) return screen.Refuse(ReleaseProblems.NothingWatched());
        IReleaseAnswers answers = from is null ? new WebAnswers() : new SavedAnswers(from);
        return await Update(file, path, answers, screen, cancellation);
    }

    private static int Show(ReleasesFile file, Screen screen)
    {
        foreach (var entry in file.Newest?.Entries ?? [])
            screen.Results.WriteLine($"{entry.Key}: {(entry.Value as YamlScalar)?.Text}");
        foreach (var source in file.Watched) screen.Results.WriteLine($"watched: {source}, {source.Address}");
        if (file.Watched.IsEmpty)
            screen.Messages.WriteLine(
                "Nothing is watched. Add 'watch: [{ endoflife: python }]' to look for newer ones.");
        return ExitCodes.Ok;
    }

    private static async Task<int> Update(
        ReleasesFile file, string path, IReleaseAnswers answers, Screen screen, CancellationToken cancellation)
    {
        var (releases, problems) = (new List<NewRelease>(), new List<Diagnostic>());
        foreach (var source in file.Watched)
        {
            var (answer, why) = await answers.Get(source, cancellation);
            var found = answer is { } bytes ? ReleaseFeed.Read(source, bytes) : null;
            if (found is not { Count: > 0 })
                problems.Add(ReleaseProblems.Unanswered(source, why ?? "the answer lists no version."));
            else
            {
                releases.AddRange(file.Compare(source, found));
                problems.AddRange(file.Backwards(source, found));
            }
        }
        screen.Report([.. problems]);
        // All or nothing: a file that knows half of the versions would look complete.
        if (problems.Any(static problem => problem.Severity == Severity.Error)) return ExitCodes.Errors;
        if (releases.Count == 0)
        {
            screen.Results.WriteLine("Nothing is newer.");
            return ExitCodes.Ok;
        }
        if (DiskFile.Replace(path, Encoding.UTF8.GetBytes(file.With(releases))) is { } failure)
            return screen.Refuse(failure);
        foreach (var release in releases)
            screen.Results.WriteLine($"{release.Key}: {release.Old ?? "not listed"} → {release.Version}");
        screen.Messages.WriteLine("'sitegen check --claims' says what is stale now.");
        return ExitCodes.Ok;
    }
}
