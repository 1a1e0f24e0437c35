using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Bench.Workloads;

/// <summary>The measuring Python code, which is embedded in the program.</summary>
public static class PythonFiles
{
    private const string Prefix = "python/";

    /// <summary>Relative paths with <c>/</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(PythonFiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The hash of all names and contents; sessions with a different hash were measured by different code.
    /// </summary>
    public static string Sha256 { get; } = Hash();

    public static byte[] Read(string name)
    {
        using var stream = Open(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void WriteTo(string folder)
    {
        foreach (var name in Names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Read(name));
        }
    }

    // Resources are named with the separator of the system that built the program.
    private static Stream Open(string name) =>
        typeof(PythonFiles).Assembly.GetManifestResourceStream(Prefix + name)
        ?? typeof(PythonFiles).Assembly.GetManifestResourceStream(Prefix + name.Replace('/', '\\'))
        ?? throw new ArgumentException($"There is no Python file '{name}'.", nameof(name));

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names)
        {
            var bytes = Read(name);
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
