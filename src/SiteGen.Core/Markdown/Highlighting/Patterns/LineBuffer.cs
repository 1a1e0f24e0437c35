using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>The line that is being divided, as the regular expression library reads it.</summary>
/// <remarks>Used by one thread at a time.</remarks>
/// <param name="isAlwaysWide">Never uses <see cref="Narrow"/>, as where the library cannot read it.</param>
internal sealed unsafe class LineBuffer(bool isAlwaysWide = false)
{
    private char[] _chars = [];
    private byte[] _bytes = [];
    private int _lastId;

    /// <summary>Whether the line consists of ASCII characters and <see cref="Narrow"/> holds it.</summary>
    public bool IsNarrow { get; private set; }

    /// <summary>The line in UTF-16.</summary>
    public byte* Wide { get; private set; }

    /// <summary>The line as ASCII characters.</summary>
    public byte* Narrow { get; private set; }

    public ReadOnlySpan<char> Chars => _chars;

    /// <summary>Stores a line and its end.</summary>
    /// <param name="line">Without '\n', which is added.</param>
    public LineText Store(ReadOnlySpan<char> line)
    {
        var length = line.Length + 1;
        if (_chars.Length < length) Grow(length * 2);
        line.CopyTo(_chars);
        _chars[line.Length] = '\n';
        IsNarrow = Oniguruma.HasNarrow && !isAlwaysWide
            && Encoding.ASCII.TryGetBytes(_chars.AsSpan(0, length), _bytes, out _)
            && Ascii.IsValid(_chars.AsSpan(0, length));
        return Beginning(length);
    }

    /// <summary>Returns the first characters of the line as a text of its own.</summary>
    public LineText Beginning(int length) => new(this, length, ++_lastId);

    private void Grow(int length)
    {
        // Pinned: the library reads them, and never keeps an address.
        _chars = GC.AllocateUninitializedArray<char>(length, pinned: true);
        _bytes = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        Wide = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_chars));
        Narrow = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes));
    }
}

/// <param name="Length">The number of characters, of which the last may be the end of the line.</param>
/// <param name="Id">Identifies the text: what is known about one says nothing about another.</param>
internal readonly record struct LineText(LineBuffer Buffer, int Length, int Id)
{
    public ReadOnlySpan<char> Chars => Buffer.Chars[..Length];
}
