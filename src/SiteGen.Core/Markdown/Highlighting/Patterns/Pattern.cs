using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.Highlighting.Patterns;

/// <summary>A regular expression of a grammar. Thread-safe: it knows nothing of the text it is searched in.</summary>
/// <param name="source">In the syntax of Oniguruma; U+FFFF after a backslash never matches.</param>
internal sealed partial class Pattern(string source)
{
    // The library compiles patterns with data that all threads share.
    private static readonly Lock Compiling = new();

    private CompiledPattern? _wide;
    private CompiledPattern? _narrow;

    /// <summary>The characters with which a match can begin.</summary>
    public FirstChars First { get; } = FirstCharsReader.Read(source);

    /// <summary>
    /// Whether a match depends on the position at which the search begins, or begins elsewhere than it says.
    /// </summary>
    public bool IsPositional { get; } = source.Contains(@"\G", StringComparison.Ordinal)
        || source.Contains(@"\K", StringComparison.Ordinal);

    public CompiledPattern For(LineBuffer text) => text.IsNarrow
        ? Volatile.Read(ref _narrow) ?? CompileNarrow()
        : Volatile.Read(ref _wide) ?? CompileWide();

    private CompiledPattern CompileWide()
    {
        // As the package does: '\x41' is a byte for the library, and '\x{41}' a character.
        var braced = Hexadecimal().Replace(source, @"\x{$1}")
            .Replace(@"\x{7fffffff}", @"\x{7ffff}", StringComparison.Ordinal);
        lock (Compiling) return _wide ??= new CompiledPattern(Oniguruma.CompileWide(braced), IsWide: true);
    }

    private CompiledPattern CompileNarrow()
    {
        var narrow = source.Replace("\\\uFFFF", "(?!)", StringComparison.Ordinal);
        if (!Ascii.IsValid(narrow) || OnlyWide().IsMatch(narrow)) return _narrow = OrWide(0);
        lock (Compiling) _narrow ??= OrWide(Oniguruma.CompileNarrow(Encoding.ASCII.GetBytes(narrow)));
        return _narrow;
    }

    private CompiledPattern OrWide(nint narrow) =>
        narrow == 0 ? CompileWide() : new CompiledPattern(narrow, IsWide: false);

    [GeneratedRegex(@"\\x([0-9A-Fa-f]{2,8})")]
    private static partial Regex Hexadecimal();

    /// <summary>Matches what means something else, or nothing, for bytes.</summary>
    [GeneratedRegex(@"\\[pPxuXyYRNO0]|\[:\^?(?:punct|graph|print|cntrl)")]
    private static partial Regex OnlyWide();
}

/// <summary>A compiled pattern, which is freed with this object.</summary>
/// <param name="Code">0 if the pattern is not valid.</param>
internal sealed record CompiledPattern(nint Code, bool IsWide)
{
    ~CompiledPattern()
    {
        if (Code != 0) Oniguruma.onigwrap_free(Code);
    }
}
