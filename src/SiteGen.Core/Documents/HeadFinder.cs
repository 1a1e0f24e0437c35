using System.Buffers;
using SiteGen.Configuration;
using SiteGen.Foundation.Json;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>Finds the front matter of a text: YAML between '---', TOML between '+++', or a JSON object.</summary>
/// <remarks>
/// An opening that Markdown could read differently, such as a rule, counts only when a field that pages have is below
/// it.
/// </remarks>
internal static class HeadFinder
{
    /// <summary>Fields of other programs, or of sites that declare taxonomies.</summary>
    private static readonly string[] UsualFields = ["tags", "categories", "order", "permalink"];

    private static readonly HashSet<string> Fields =
        new([.. ReservedNames.Fields, .. UsualFields], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <returns>Null when the text begins with its body.</returns>
    public static Head? Find(string text)
    {
        var start = StartOf(text);
        var line = TextLine.At(text, start);
        return line.Content switch
        {
            ['-', '-', '-', ..] => BelowDashes(text, line, isFirst: line.Start == 0),
            "+++" => Fenced(text, line, HeadLanguage.Toml, "+++"),
            ['{', ..] => Json(text, line.Start),
            _ => WithoutFence(text, line),
        };
    }

    /// <summary>Skips empty lines and invisible characters, such as a second byte order mark.</summary>
    private static int StartOf(string text)
    {
        var index = 0;
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] is '\uFEFF' or '\u200B')) index++;
        // An indented line is code and cannot open front matter.
        var isIndented = index > 0 && index < text.Length && text[index - 1] is ' ' or '\t';
        return isIndented ? text.LastIndexOf('\n', index) + 1 : index;
    }

    private static Head? BelowDashes(string text, TextLine line, bool isFirst)
    {
        var dashes = line.Content.Length - line.Content.TrimStart('-').Length;
        if (LanguageOf(line.Content[dashes..].Trim()) is not { } language) return null;
        var isNamed = dashes < line.Content.Length;
        if (dashes == 3 && (isFirst || isNamed)) return Fenced(text, line, language, "---");
        if (!HasField(text, line.Next)) return null;
        var head = Fenced(text, line, language, dashes == 3 ? "---" : "----");
        return !head.IsClosed ? null : dashes == 3 ? head : head with { Unusual = UnusualFence.Long };
    }

    private static HeadLanguage? LanguageOf(ReadOnlySpan<char> name) => name switch
    {
        "" or "yaml" or "yml" => HeadLanguage.Yaml,
        "toml" => HeadLanguage.Toml,
        "json" => HeadLanguage.Json,
        _ => null,
    };

    private static Head Fenced(string text, TextLine opening, HeadLanguage language, string fence)
    {
        var head = new Head(language, opening.Start, opening.Next, -1, text.Length) { Fence = fence };
        for (var line = TextLine.At(text, head.Start); ; line = TextLine.At(text, line.Next))
        {
            if (IsEnd(line.Content, fence)) return head with { End = line.Start, BodyStart = line.Next };
            if (line.IsLast) return head;
        }
    }

    /// <param name="fence">The closing line. Four dashes stand for any number, and three close them as well.</param>
    private static bool IsEnd(ReadOnlySpan<char> line, string fence) =>
        fence == "----" ? line.Length >= 3 && line.Trim('-').IsEmpty : line.SequenceEqual(fence);

    private static Head? Json(string text, int start)
    {
        if (text.AsSpan(start + 1).TrimStart() is not ['"', .. var rest]) return null;
        var name = rest.IndexOf('"');
        if (name < 0 || !rest[(name + 1)..].TrimStart().StartsWith(':')) return null;
        var limit = Math.Min(text.Length, start + YamlReader.FrontMatterLimit + 1);
        var length = JsonTreeReader.LengthOf(text.AsSpan(start..limit));
        if (length == 0) return new Head(HeadLanguage.Json, start, start, -1, text.Length) { Fence = "}" };
        var end = TextLine.At(text, start + length);
        return end.Content.IsEmpty ? new Head(HeadLanguage.Json, start, start, start + length, end.Next) : null;
    }

    /// <summary>Finds front matter that ends with '---' but has no opening line, as some programs allow.</summary>
    private static Head? WithoutFence(string text, TextLine first)
    {
        if (!IsField(first.Content) || !HasField(text, first.Start)) return null;
        var head = new Head(HeadLanguage.Yaml, first.Start, first.Start, -1, 0) { Unusual = UnusualFence.None };
        for (var line = first; !line.Content.IsEmpty && !line.IsLast;)
        {
            line = TextLine.At(text, line.Next);
            if (IsEnd(line.Content, "---")) return head with { End = line.Start, BodyStart = line.Next };
            if (!IsField(line.Content) && line.Content is not ([' ' or '\t' or '#', ..] or ['-', ' ', ..])) return null;
        }
        return null;
    }

    /// <summary>Returns whether a line before the next fence is a field that pages have.</summary>
    private static bool HasField(string text, int start)
    {
        for (var line = TextLine.At(text, start); !IsEnd(line.Content, "----"); line = TextLine.At(text, line.Next))
        {
            var name = line.Content.IndexOf(':');
            if (IsField(line.Content) && Fields.Contains(line.Content[..name].ToString())) return true;
            if (line.IsLast) return false;
        }
        return false;
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        var name = line.IndexOf(':');
        return name > 0 && (name == line.Length - 1 || line[name + 1] == ' ')
            && !line[..name].ContainsAnyExcept(NameLetters);
    }
}
