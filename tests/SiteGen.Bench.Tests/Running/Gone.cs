using System.Diagnostics;
using Xunit;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Looks whether a process is no more.</summary>
internal static class Gone
{
    // A killed process is listed until its new parent has taken note of it.
    public static async Task Soon(int pid)
    {
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (IsAlive(pid) && DateTime.UtcNow < deadline) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(IsAlive(pid), $"Process {pid} still runs.");
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !File.Exists($"/proc/{pid}/stat") || !File.ReadAllText($"/proc/{pid}/stat")
                .Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return false;
        }
    }
}
