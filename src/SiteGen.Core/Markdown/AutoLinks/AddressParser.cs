using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace SiteGen.Markdown.AutoLinks;

/// <summary>Finds <c>https://…</c>, <c>http://…</c>, <c>www.…</c>, <c>mailto:…</c> and <c>tel:…</c>.</summary>
internal sealed class AddressParser : InlineParser
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r<");

    public AddressParser() => OpeningCharacters = ['h', 'w', 'm', 't'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var start = StartOf(text);
        if (start == 0 || !MayFollow(slice.PeekCharExtra(-1), text[0] == 'w')) return false;
        var length = text.IndexOfAny(Ends) is >= 0 and var end ? end : text.Length;
        // A placeholder contains spaces, at which the address would end: an address with live values is not linked.
        if (text[..length].Contains("{{", StringComparison.Ordinal)) return false;
        length = text[0] == 'm' ? start + EmailParser.Length(text[start..length]) : AddressEnd.Of(text[..length]);
        if (length <= start || !IsAddress(text[..length], start) || !LinkWriting.IsAllowed(processor)) return false;
        var words = text[..length].ToString();
        LinkWriting.Add(processor, slice, start: slice.Start, length, text[0] == 'w' ? "https://" + words : words);
        slice.Start += length;
        return true;
    }

    /// <returns>The length of the prefix that identifies an address; 0 without one.</returns>
    private static int StartOf(ReadOnlySpan<char> text) => text[0] switch
    {
        'h' when text.StartsWith("https://") => 8,
        'h' when text.StartsWith("http://") => 7,
        'w' when text.StartsWith("www.") => 4,
        'm' when text.StartsWith("mailto:") => 7,
        't' when text.StartsWith("tel:") => 4,
        _ => 0,
    };

    /// <summary>Returns true when an address may begin after this character: never within a word.</summary>
    private static bool MayFollow(char before, bool isHost) =>
        isHost ? before.IsWhiteSpaceOrZero() || "*_~(\"'“‘«„".Contains(before, StringComparison.Ordinal)
            : !char.IsLetterOrDigit(before) && before is not ('/' or '@');

    private static bool IsAddress(ReadOnlySpan<char> text, int start) => text[0] switch
    {
        'h' or 'w' => Domain.Length(text[start..]) > 0,
        'm' => true,
        _ => text[start..].ContainsAnyInRange('0', '9') && !text[start..].ContainsAnyExcept("0123456789+-.()*#;=,"),
    };
}
