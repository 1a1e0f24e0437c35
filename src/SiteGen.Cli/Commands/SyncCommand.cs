using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using SiteGen.Bench.Results;
using SiteGen.Cli.Files;
using SiteGen.Cli.Syncing;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Pages;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Model;
using Spectre.Console;

namespace SiteGen.Cli.Commands;

/// <summary>
/// <c>sitegen sync</c>: fills the marks of a README or another text file from the claims of the site, or checks them.
/// </summary>
public static class SyncCommand
{
    private const int ByteLimit = 16 * 1024 * 1024;

    public static Command Create(Screen screen, TimeProvider clock)
    {
        var root = SiteOptions.Root();
        var files = new Argument<string[]>("FILE")
        {
            Description = "Markdown or other text files with marks; README.md without one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail if a file differs from the data.",
        };
        var command = new Command("sync", "Fills marked places of a README and other files from the site's data.")
        {
            files, root, check, SiteOptions.All(),
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(root)!, parsed.GetValue(files) is { Length: > 0 } given ? given : ["README.md"],
            parsed.GetValue(check), screen.For(parsed), clock));
        return command;
    }

    private static int Run(string root, string[] files, bool isCheck, Screen screen, TimeProvider clock)
    {
        if (RootCheck.WhyNot(root) is { } wrong) return screen.Refuse(wrong);
        var memory = SiteOptions.MemoryWith(null);
        var plan = Pipeline.Prepare(
            new SiteScanner(root).Scan(), new BuildOptions(BuildTime.Now(clock)), memory,
            SiteExtensions.Quoting(files.SelectMany(QuotedIn)));
        var source = new SyncSource(EvidenceExtension.ClaimsOf(plan), mark => ChartPicture.Of(
            plan, mark.Arguments[0], mark.Named.GetValueOrDefault("by"),
            mark.Named.GetValueOrDefault("of"), mark.Named.GetValueOrDefault("against"),
            mark.Named.GetValueOrDefault("title")));
        var codes = files.Select(file => Sync(file, source, isCheck, screen)).ToList();
        return codes.Contains(false) ? ExitCodes.Errors : ExitCodes.Ok;
    }

    /// <summary>Returns the claims that a file quotes; none for a file that cannot be read.</summary>
    private static IEnumerable<string> QuotedIn(string path) =>
        DiskFile.Read(path, ByteLimit, out _) is { } file && Decode(file.Bytes.Span) is { } text
            ? SyncMarks.Find(text, file.Path).Marks.SelectMany(static mark => mark.Claims) : [];

    /// <returns>False when the file has an error, or differs from the data although it is only checked.</returns>
    private static bool Sync(string path, SyncSource source, bool isCheck, Screen screen)
    {
        if (DiskFile.Read(path, ByteLimit, out var unread) is not { } file) return Fails(screen, unread!);
        if (Decode(file.Bytes.Span) is not { } text) return Fails(screen, SyncProblems.NotText(file.Path));
        var synced = SyncText.Fill(text, file.Path, source, EvidenceWords.English);
        var other = synced.Files.Where(each => !IsOnDisk(path, each.File)).ToList();
        var hasMarks = !SyncMarks.Find(text, file.Path).Marks.IsEmpty;
        ImmutableArray<Diagnostic> problems =
        [
            .. synced.Problems, .. isCheck ? synced.Changed.Select(SyncProblems.Differs) : [],
            .. isCheck ? other.Select(static each => SyncProblems.FileDiffers(each.Mark, each.File.Path)) : [],
            .. hasMarks || synced.HasErrors ? [] : new[] { SyncProblems.NoMarks(file.Path) },
        ];
        screen.Report(problems);
        if (synced.HasErrors || (isCheck && synced.Changed.Length + other.Count > 0)) return false;
        if (isCheck) return true;
        foreach (var (_, chart) in other)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path, chart))!);
            if (DiskFile.Replace(PathOf(path, chart), chart.Bytes) is { } failure) return Fails(screen, failure);
            screen.Results.WriteLine($"{PathOf(path, chart)}: drawn.");
        }
        return synced.Changed.IsEmpty || Write(path, file, synced, screen);
    }

    /// <summary>Returns the path of a chart beside the text file that shows it.</summary>
    private static string PathOf(string text, SyncFile file) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(text))!, file.Path);

    private static bool IsOnDisk(string text, SyncFile file) =>
        File.Exists(PathOf(text, file)) && File.ReadAllBytes(PathOf(text, file)).AsSpan().SequenceEqual(file.Bytes);

    private static bool Write(string path, SourceFile read, SyncedText synced, Screen screen)
    {
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(read.Bytes.Span))
            return Fails(screen, SyncProblems.ChangedMeanwhile(read.Path));
        var bytes = Encoding.UTF8.GetBytes(synced.Text);
        if (read.Bytes.Span.StartsWith(Encoding.UTF8.Preamble)) bytes = [.. Encoding.UTF8.Preamble, .. bytes];
        if (DiskFile.Replace(path, bytes) is { } failure) return Fails(screen, failure);
        screen.Results.WriteLine($"{path}: filled {Counted.Of(synced.Changed.Length, "mark")}.");
        return true;
    }

    /// <summary>Returns the text with its line ends as they are; null when it is not UTF-8.</summary>
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes[start..]) : null;
    }

    private static bool Fails(Screen screen, Diagnostic problem)
    {
        screen.Report([problem]);
        return false;
    }
}
