using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Cli.Publishing;

/// <summary>Compares a commit with the files that it should contain.</summary>
public static class CommittedFiles
{
    /// <summary>Returns two paths that cannot coexist, on some hosts or at all; null if there are none.</summary>
    public static (string First, string Second)? Clash(IReadOnlyList<string> paths)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!files.TryAdd(path.Normalize(), path)) return (files[path.Normalize()], path);
        }
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (files.TryGetValue(path[..slash].Normalize(), out var file)) return (file, path);
            }
        }
        return null;
    }

    /// <param name="listed">The output of 'git ls-tree -r -z --long'.</param>
    /// <returns>The first path that only one side has, or whose bytes differ; null if there is none.</returns>
    public static string? FirstDifference(string listed, IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var committed = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t', 2)).Where(static line => line.Length == 2)
            .ToDictionary(static line => line[1], static line => Words(line[0]), StringComparer.Ordinal);
        foreach (var (path, bytes) in files)
        {
            if (!committed.Remove(path, out var entry) || !IsOf(entry, bytes)) return path;
        }
        return committed.Keys.Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="entry">The mode, kind, hash and size.</param>
    private static bool IsOf(string[] entry, ReadOnlyMemory<byte> bytes) =>
        entry is ["100644", "blob", var hash, var size] && size == bytes.Length.ToString(CultureInfo.InvariantCulture)
            && hash == HashOf(bytes.Span, hash.Length);

    /// <summary>
    /// Returns the hash by which git names a file's content: SHA-1, or SHA-256 in repositories that use it.
    /// </summary>
    private static string HashOf(ReadOnlySpan<byte> bytes, int length)
    {
        using var hash = IncrementalHash.CreateHash(length == 40 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")));
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
