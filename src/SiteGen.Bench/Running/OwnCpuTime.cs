using System.Runtime.InteropServices;

namespace SiteGen.Bench.Running;

/// <summary>
/// CPU time of this process and of all its descendants that have ended: the runner's own share of the machine's work.
/// </summary>
internal static partial class OwnCpuTime
{
    private const int Self = 0;
    private const int Children = -1;

    /// <returns>Null where the system does not report it.</returns>
    public static double? Seconds()
    {
        if (OperatingSystem.IsWindows()) return null;
        return getrusage(Self, out var self) == 0 && getrusage(Children, out var children) == 0 ? self.CpuSeconds
            + children.CpuSeconds : null;
    }

    [LibraryImport("libc")]
    private static partial int getrusage(int who, out ResourceUsage usage);

    // Two timevals, and fourteen numbers that are not read here.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUsage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;

        public double CpuSeconds =>
            _userSeconds + _systemSeconds + ((int)_userMicroseconds + (int)_systemMicroseconds) * 1e-6;
    }
}
