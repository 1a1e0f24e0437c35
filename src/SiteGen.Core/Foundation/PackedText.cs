using System.Text;

namespace SiteGen.Foundation;

/// <summary>Long text that is kept for every page and rarely read, stored as UTF-8 in half the memory.</summary>
public sealed class PackedText(string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>The length in bytes.</summary>
    public int Length => _utf8.Length;

    public override string ToString() => Encoding.UTF8.GetString(_utf8);
}
