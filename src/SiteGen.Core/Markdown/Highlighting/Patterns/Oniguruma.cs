using System.Runtime.InteropServices;

namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>The functions of the regular expression library, which is part of the package Onigwrap.</summary>
/// <remarks>
/// The library itself exports more than the package uses, except on Windows. Where <see cref="HasNarrow"/> is false,
/// all text is UTF-16: slower, with the same results.
/// </remarks>
internal static unsafe partial class Oniguruma
{
    private const string LibraryName = "libonigwrap";

    private const uint CaptureGroup = 256;

    private static readonly nint Library = NativeLibrary.Load(LibraryName, typeof(Oniguruma).Assembly, null);

    private static readonly nint Ascii = Export("OnigEncodingASCII");

    private static readonly nint Syntax = Export("OnigSyntaxOniguruma");

    private static readonly delegate* unmanaged[Cdecl]<out nint, byte*, byte*, uint, nint, nint, byte*, int> New =
        (delegate* unmanaged[Cdecl]<out nint, byte*, byte*, uint, nint, nint, byte*, int>)Export("onig_new");

    /// <summary>Whether text of ASCII characters can be searched as bytes, which is faster.</summary>
    public static bool HasNarrow { get; } = Ascii != 0 && Syntax != 0 && New != null;

    /// <summary>The positions of a match and its groups, in bytes; −1 for a group without a match.</summary>
    /// <remarks>The beginning of <c>struct re_registers</c>.</remarks>
    [StructLayout(LayoutKind.Sequential)]
    public struct Region
    {
        private readonly int _allocated;
        public int Count;
        public int* Starts;
        public int* Ends;
    }

    /// <returns>0 if the pattern is not valid.</returns>
    public static nint CompileWide(string pattern)
    {
        fixed (char* start = pattern) return onigwrap_create(start, pattern.Length * sizeof(char), 0, 0);
    }

    /// <returns>0 if the pattern is not valid for text of ASCII characters.</returns>
    public static nint CompileNarrow(ReadOnlySpan<byte> pattern)
    {
        var error = stackalloc byte[64];
        fixed (byte* start = pattern)
        {
            return New(out var compiled, start, start + pattern.Length, CaptureGroup, Ascii, Syntax, error) == 0
                ? compiled
                : 0;
        }
    }

    /// <summary>Searches from a position to the end of the text; all lengths are in bytes.</summary>
    public static bool Search(nint pattern, byte* text, int from, int length, Region* region) =>
        onigwrap_search(pattern, (char*)text, from, length, region) >= 0;

    [LibraryImport(LibraryName)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial Region* onigwrap_region_new();

    [LibraryImport(LibraryName)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial void onigwrap_region_free(Region* region);

    [LibraryImport(LibraryName)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    public static partial void onigwrap_free(nint pattern);

    [LibraryImport(LibraryName)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static partial nint onigwrap_create(char* pattern, int length, int ignoresCase, int isMultiline);

    [LibraryImport(LibraryName)]
    [UnmanagedCallConv(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static partial int onigwrap_search(nint pattern, char* text, int from, int length, Region* region);

    private static nint Export(string name) =>
        NativeLibrary.TryGetExport(Library, name, out var address) ? address : 0;
}
