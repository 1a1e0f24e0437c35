using System.Text;
using SiteGen.Cli;
using SiteGen.Cli.Terminal;
using Spectre.Console.Testing;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>How a command ended and what it wrote; the site's folder is called SITE there.</summary>
internal sealed record CommandRun(int Code, string Results, string Messages)
{
    /// <summary>Everything that a person sees.</summary>
    public string All => Results + Messages;
}

/// <summary>A site on disk, on which tests run commands as a person would, on a day in June 2026.</summary>
internal sealed class CommandSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitegen-command-");

    public static DateTimeOffset Now { get; } = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public string Root => Path.Combine(_folder.FullName, "site");

    public DateTimeOffset Time { get; set; } = Now;

    /// <param name="sections">Files, each after a line <c>-- path --</c>.</param>
    public static CommandSite Of(string sections)
    {
        var site = new CommandSite();
        foreach (var section in ("\n" + sections.ReplaceLineEndings("\n"))
            .Split("\n-- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = section.IndexOf(" --", StringComparison.Ordinal);
            site.Write(section[..end], section[(end + 3)..].TrimStart('\n') + "\n");
        }
        return site;
    }

    /// <summary>Beside the site: an output folder, a repository.</summary>
    public string Beside(string name) => Path.Combine(_folder.FullName, name);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => File.Exists(Path.Combine(Root, path));

    public CommandSite Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Runs a command on the site, with nobody to answer questions.</summary>
    public CommandRun Run(params string[] arguments) => RunAnywhere([], [.. arguments, "--root", Root]);

    /// <summary>Runs a command on the site in a terminal, where somebody types lines.</summary>
    public CommandRun Ask(string[] answers, params string[] arguments) =>
        RunAnywhere(answers, [.. arguments, "--root", Root]);

    public CommandRun RunAnywhere(string[] answers, string[] arguments)
    {
        using var results = new TestConsole();
        using var messages = new TestConsole();
        results.Profile.Width = messages.Profile.Width = int.MaxValue / 4;
        foreach (var answer in answers) messages.Input.PushTextWithEnter(answer);
        if (answers.Length > 0) messages.Profile.Capabilities.Interactive = true;
        var code = CommandLine.Run(
            arguments, new Screen(messages, results, CanAsk: answers.Length > 0), new Clock(Time));
        return new CommandRun(code, Named(results.Output), Named(messages.Output));
    }

    /// <summary>The site builds, drafts included, and nothing is to be said about it.</summary>
    public void CheckThatItBuilds()
    {
        var run = Run("build", "--strict", "--drafts");
        Assert.Equal((0, ""), (run.Code, run.Messages));
    }

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    private string Named(string output) =>
        output.Replace(Root, "SITE", StringComparison.Ordinal)
            .Replace(_folder.FullName, "BESIDE", StringComparison.Ordinal).Replace('\\', '/')
            .Replace("\r\n", "\n", StringComparison.Ordinal);

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
