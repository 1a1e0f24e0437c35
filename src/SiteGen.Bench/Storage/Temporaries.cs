using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Bench.Storage;

/// <summary>Names of files that are being written. They begin with a dot, so a build does not copy them.</summary>
public static class Temporaries
{
    public const string Prefix = ".sitegen-new-";

    private static int _last;

    /// <summary>Returns a name in a folder that no other process and no other thread uses.</summary>
    public static string In(string folder)
    {
        var number = Interlocked.Increment(ref _last);
        return Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{number}"));
    }

    public static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Deletes the temporary files that killed processes left in a folder.</summary>
    public static void Sweep(IDisk disk, string folder)
    {
        foreach (var name in disk.List(folder).Where(IsAbandoned)) disk.Delete(Path.Combine(folder, name));
    }

    /// <summary>Runs a deletion after a failure and ignores its errors: the failure is the one to report.</summary>
    /// <returns>True when the deletion succeeded; otherwise a later write to the folder repeats it.</returns>
    public static bool Discard(Action delete)
    {
        try
        {
            delete();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsAbandoned(string name) =>
        Is(name)
        && name[Prefix.Length..].Split('-') is [var number, _]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id != Environment.ProcessId && !IsAlive(id);

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
