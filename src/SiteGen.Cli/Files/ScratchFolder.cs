namespace SiteGen.Cli.Files;

/// <summary>A temporary folder, deleted when it is disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public void Dispose()
    {
        // What runs in it may delete it.
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
