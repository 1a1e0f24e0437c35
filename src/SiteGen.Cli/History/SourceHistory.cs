using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Cli.History;

/// <summary>Reads when the content of a site was last committed, in one run of git.</summary>
public static class SourceHistory
{
    private const char StartOfCommit = '\u0001';

    /// <returns>No dates, and a problem, if git is missing or the history is not complete.</returns>
    public static (IReadOnlyDictionary<SourcePath, DateTimeOffset> Times, ImmutableArray<Diagnostic> Problems) Read(
        string root)
    {
        var shallow = Git.Run(["-C", root, "rev-parse", "--is-shallow-repository"]);
        if (!shallow.IsOk)
            return (ImmutableDictionary<SourcePath, DateTimeOffset>.Empty,
                [GitProblems.NoHistory(shallow.Problem?.Message ?? shallow.Said)]);
        if (shallow.Text.Trim() == "true")
            return (ImmutableDictionary<SourcePath, DateTimeOffset>.Empty, [GitProblems.ShallowHistory()]);
        var log = Git.Run(["-C", root, "log", "-z", "--no-renames", "--name-only", "--relative", "--format=%x01%ct",
            "--", "content"]);
        return log.IsOk ? (Parse(log.Output), [])
            : (ImmutableDictionary<SourcePath, DateTimeOffset>.Empty,
            [GitProblems.NoHistory(log.Problem?.Message ?? log.Said)]);
    }

    private static Dictionary<SourcePath, DateTimeOffset> Parse(byte[] log)
    {
        var times = new Dictionary<SourcePath, DateTimeOffset>();
        var time = DateTimeOffset.UnixEpoch;
        foreach (var part in Encoding.UTF8.GetString(log).Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == StartOfCommit)
                time = DateTimeOffset.FromUnixTimeSeconds(
                    long.Parse(part.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            else if (SourcePath.TryParse(part, out var path)
                && (!times.TryGetValue(path, out var known) || known < time))
                times[path] = time;
        }
        return times;
    }
}
