namespace SiteGen.Bench.Tests;

/// <summary>A folder of a test, gone with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Path = Directory.CreateTempSubdirectory("sitegen-").FullName;

    public string Path { get; }

    public string At(string relative) => System.IO.Path.Join(Path, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text.ReplaceLineEndings("\n"));
        return At(relative);
    }

    /// <summary>A script for <c>/bin/sh</c> that may be executed.</summary>
    public string Script(string relative, string body)
    {
        var path = Write(relative, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public string Link(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.CreateSymbolicLink(At(relative), target);
        return At(relative);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
