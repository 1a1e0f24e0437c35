namespace SiteGen.Cli.Files;

/// <summary>A folder of the system's that is gone when it is no longer needed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
