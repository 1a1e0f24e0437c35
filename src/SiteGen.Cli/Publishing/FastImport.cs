using System.Globalization;
using System.Text;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Publishing;

/// <summary>The author, time, message and parent of a commit.</summary>
public sealed record CommitHead(string Name, string Email, DateTimeOffset Time, string Message, string? Parent);

/// <summary>
/// Writes a site as one commit in the format of <c>git fast-import</c>, without a working tree or an index.
/// </summary>
public static class FastImport
{
    /// <param name="reference">The branch of the temporary repository that becomes the commit.</param>
    public static async Task Write(
        Stream stream, string reference, CommitHead head, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files,
        CancellationToken cancellation)
    {
        await Line($"commit {reference}");
        await Line(string.Create(
            CultureInfo.InvariantCulture,
            $"committer {Plain(head.Name)} <{Plain(head.Email)}> {head.Time.ToUnixTimeSeconds()} +0000"));
        await Data(Encoding.UTF8.GetBytes(head.Message + "\n"));
        if (head.Parent is not null) await Line($"from {head.Parent}");
        await Line("deleteall");
        foreach (var (path, bytes) in files)
        {
            // A path of the site has no line end, quote or backslash (see OutputPath), so it needs no quotes.
            await Line($"M 100644 inline {path}");
            await Data(bytes);
        }
        await Line("done");

        async Task Line(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), cancellation);

        async Task Data(ReadOnlyMemory<byte> bytes)
        {
            await Line(string.Create(CultureInfo.InvariantCulture, $"data {bytes.Length}"));
            await stream.WriteAsync(bytes, cancellation);
            await Line("");
        }
    }

    /// <summary>
    /// Returns the files of the site, and the two files that the page servers of GitHub and other hosts read.
    /// </summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> FilesOf(
        BuildResult site, GitPublishConfig target)
    {
        var own = new Dictionary<string, ReadOnlyMemory<byte>>(
            StringComparer.Ordinal)
        { [".nojekyll"] = ReadOnlyMemory<byte>.Empty };
        if (target.Domain is { } domain) own["CNAME"] = Encoding.UTF8.GetBytes(domain + "\n");
        return own.Select(static file => (file.Key, file.Value))
            .Concat(site.Files.Where(file => !own.ContainsKey(file.Path.Value))
            .Select(static file => (file.Path.Value, file.Bytes)));
    }

    /// <summary>Removes the characters that would end a name.</summary>
    private static string Plain(string text) =>
        UnicodeText.OneLine(text).Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
}
