using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration.Look;

/// <summary>Reads the fonts of the text, the headings and code: {text: serif, headings: [/fonts/a.woff2]}.</summary>
internal static class FontsReader
{
    private static readonly string[] Stacks = ["sans", "serif", "mono"];

    public static FontsConfig Read(YamlFields fields)
    {
        if (fields.Fields("fonts", "Write {text: sans, headings: /fonts/my-font.woff2}.") is not { } fonts)
            return FontsConfig.None;
        var config = new FontsConfig(Font(fonts, "text"), Font(fonts, "headings"), Font(fonts, "code"));
        fonts.ReportUnknown("the fonts");
        return config;
    }

    private static FontConfig? Font(YamlFields fonts, string role)
    {
        var written = fonts.Texts(role);
        if (written is [var only] && Array.IndexOf(Stacks, only.Value) is >= 0 and var stack)
            return new FontConfig((FontStack)stack, []);
        if (written is [var word] && !word.Value.Contains('.'))
        {
            fonts.Problems.Add(YamlProblems.NotOneOf(word, role, [.. Stacks, "/fonts/my-font.woff2"]));
            return null;
        }
        var files = written.Select(file => LookReader.File(
            fonts, file, role, "WOFF2, WOFF, TTF or OTF", ".woff2", ".woff", ".ttf", ".otf"))
            .OfType<Located<string>>().ToList();
        return files.Count == 0 ? null : new FontConfig(null, [.. files]);
    }
}
