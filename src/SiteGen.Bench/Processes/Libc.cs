using System.Runtime.InteropServices;

namespace SiteGen.Bench.Processes;

/// <summary>
/// The C functions to start a child in its own session and to read exactly how it ended; .NET has no call for either.
/// </summary>
/// <remarks>
/// The constants are those of 64-bit Linux and macOS.
/// Blobs are larger than the structs of any C library; the largest are the attributes of glibc with 336 bytes.
/// </remarks>
internal static partial class Libc
{
    public const int BlobByteCount = 1024;
    public const int SigKill = 9;
    public const short PollIn = 1;
    private const int ByPid = 1;
    private const int Exited = 4;

    private static int NoReap => OperatingSystem.IsMacOS() ? 0x20 : 0x0100_0000;

    public static short SpawnFlags =>
        (short)(0x04 | 0x08 | (OperatingSystem.IsMacOS() ? 0x0400 : 0x80)); // default signals, signal mask, new session

    /// <summary>
    /// Blocks until the child has ended, and leaves it as a zombie, so that its process id is not reused.
    /// </summary>
    public static void WaitWithoutReaping(int pid)
    {
        var status = new byte[BlobByteCount];
        while (waitid(ByPid, pid, status, Exited | NoReap) != 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }
    }

    public const int Interrupted = 4;

    /// <summary>An option of prctl, on Linux only.</summary>
    public const int BecomeSubreaper = 36;

    [StructLayout(LayoutKind.Sequential)]
    public struct PollTarget
    {
        public int Descriptor;
        public short Wanted;
        public short Found;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawn(
        out int pid, string path, byte[] fileActions, byte[] attributes, nint[] arguments, nint[] environment);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(byte[] fileActions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_destroy(byte[] fileActions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(byte[] fileActions, int from, int to);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawn_file_actions_addopen(
        byte[] fileActions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawn_file_actions_addchdir_np(byte[] fileActions, string path);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_init(byte[] attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_destroy(byte[] attributes);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setflags(byte[] attributes, short flags);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigdefault(byte[] attributes, byte[] signals);

    [LibraryImport("libc")]
    public static partial int posix_spawnattr_setsigmask(byte[] attributes, byte[] signals);

    [LibraryImport("libc")]
    public static partial int sigfillset(byte[] signals);

    [LibraryImport("libc")]
    public static partial int sigemptyset(byte[] signals);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int waitid(int kind, int id, byte[] status, int options);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int wait4(int pid, out int status, int options, long[] usage);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int kill(int pid, int signal);

    [LibraryImport("libc")]
    public static partial int prctl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int poll([In, Out] PollTarget[] targets, nuint count, int timeoutMilliseconds);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint read(int descriptor, byte[] buffer, nuint count);
}
