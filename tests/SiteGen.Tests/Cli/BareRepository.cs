using System.Text;
using SiteGen.Cli.History;
using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>A bare repository beside a site, as a host would keep it.</summary>
internal sealed class BareRepository
{
    private BareRepository(string path) => Path = path;

    public string Path { get; }

    public static BareRepository Of(string path)
    {
        var made = Git.Run(["init", "--quiet", "--bare", path]);
        Assert.SkipWhen(made.Problem is not null, "git is not installed here.");
        Assert.True(made.IsOk, made.Error);
        return new BareRepository(path);
    }

    public List<string> Files(string branch = "gh-pages") => Lines("ls-tree", "-r", "--name-only", branch);

    public List<string> Commits(string branch = "gh-pages") => Lines("log", "--format=%an <%ae> %s", branch);

    public string Text(string path, string branch = "gh-pages") => Run("show", $"{branch}:{path}");

    public string Tip(string branch = "gh-pages") => Run("rev-parse", branch).Trim();

    /// <summary>A script that the repository runs on a push.</summary>
    public void Hook(string name, string script)
    {
        var file = System.IO.Path.Combine(Path, "hooks", name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A commit with these files alone, made by somebody else.</summary>
    public void Commit(string branch, params string[] paths)
    {
        var from = Git.Run(["-C", Path, "rev-parse", "--verify", "--quiet", branch]).IsOk
            ? $"from refs/heads/{branch}^0\n" : "";
        var input = $"commit refs/heads/{branch}\ncommitter Other <o@example.org> 1700000000 +0000\ndata "
            + $"5\nOther\n{from}"
            + string.Concat(paths.Select(static path => $"M 100644 inline {path}\ndata 1\nx\n"));
        var made = Git.Run(["-C", Path, "fast-import", "--quiet"], (stream, stop) =>
            stream.WriteAsync(Encoding.UTF8.GetBytes(input), stop).AsTask(), CancellationToken.None).GetAwaiter()
            .GetResult();
        Assert.True(made.IsOk, made.Error);
    }

    private List<string> Lines(params string[] arguments) =>
        [.. Run(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private string Run(params string[] arguments)
    {
        var answer = Git.Run(["-C", Path, "-c", "core.quotePath=false", .. arguments]);
        Assert.True(answer.IsOk, answer.Error);
        return answer.Text;
    }
}
