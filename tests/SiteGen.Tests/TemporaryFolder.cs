using System.Text;

namespace SiteGen.Tests;

/// <summary>A folder on disk for one test, deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitegen-test-");

    public string Path => _folder.FullName;

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public TemporaryFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
        return this;
    }

    public TemporaryFolder Link(string path, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.CreateSymbolicLink(At(path), target);
        return this;
    }

    /// <summary>Makes a named pipe, which nobody writes to.</summary>
    public TemporaryFolder Pipe(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        using var made = System.Diagnostics.Process.Start("mkfifo", [At(path)]);
        made.WaitForExit();
        return this;
    }

    public void Copy(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Write(System.IO.Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
    }

    /// <summary>Every file of a folder with its text.</summary>
    public SortedDictionary<string, string> Contents(string path) =>
        new(Directory.GetFiles(At(path), "*", SearchOption.AllDirectories)
            .ToDictionary(file => System.IO.Path.GetRelativePath(At(path), file).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
