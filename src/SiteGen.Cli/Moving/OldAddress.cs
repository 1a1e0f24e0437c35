using SiteGen.Documents;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Moving;

/// <summary>Adds the old address of a page to its <c>aliases</c>, in any language of front matter.</summary>
/// <remarks>Tries the forms that the field may have; only one after which the file reads as meant is used.</remarks>
internal static class OldAddress
{
    private const string Field = "aliases";

    /// <param name="now">The new address, which must not be an alias: a page may move back.</param>
    /// <returns>The file with the alias; null when none of the forms fits.</returns>
    public static SourceFile? AddTo(SourceFile file, UrlPath old, UrlPath now)
    {
        var before = DocumentReader.Read(file);
        if (AliasesOf(before).Contains(old)) return file;
        foreach (var edits in Forms(before, old.Encoded, now))
        {
            var bytes = EditedText.Apply(file.Bytes, edits, out var unapplied);
            if (unapplied is not null) continue;
            var edited = new SourceFile(file.Path, bytes);
            if (IsAsMeant(before, DocumentReader.Read(edited), old, now)) return edited;
        }
        return null;
    }

    private static IEnumerable<TextEdit[]> Forms(Document page, string old, UrlPath now) =>
        page.FrontMatter?[Field] switch
        {
            null => page.FrontMatter is { } fields ? NewField(page, fields, old) : NewHead(page, old),
            YamlSequence { Items: [] } list => AtStart(list.Location, 1, old, ""),
            YamlSequence list => InList(list, old, now),
            YamlScalar single => BesideOne(single, old),
            _ => [],
        };

    private static IEnumerable<TextEdit[]> NewHead(Document page, string old) =>
        [[new TextEdit(new SourceLocation(page.Path, 1, 1), "", $"---\n{Field}:\n  - {old}\n---\n\n")]];

    private static IEnumerable<TextEdit[]> NewField(Document page, YamlMapping fields, string old)
    {
        var fence = new SourceLocation(page.Path, page.BodyLine - 1, 1);
        yield return [new TextEdit(fence, "", $"{Field}:\n  - {old}\n")];
        if (fields.Entries is not [var first, ..])
        {
            yield return [new TextEdit(fence, "", $"{Field} = [\"{old}\"]\n")];
            yield break;
        }
        var indent = new string(' ', Math.Max(0, first.KeyLocation.Column - 1));
        yield return [new TextEdit(first.KeyLocation, "", $"{Field}: [{old}]\n{indent}")];
        yield return [new TextEdit(first.KeyLocation, "", $"{Field}: [{old}], ")];
        yield return [new TextEdit(first.KeyLocation, "", $"{Field} = [\"{old}\"]\n{indent}")];
        yield return [new TextEdit(first.KeyLocation, "", $"\"{Field}\": [\"{old}\"],\n{indent}")];
    }

    private static IEnumerable<TextEdit[]> InList(YamlSequence list, string old, UrlPath now)
    {
        foreach (var item in list.Items.OfType<YamlScalar>())
        {
            if (AddressOf(item.Text) != now) continue;
            yield return [new TextEdit(item.Location, item.Text, old)];
            yield break;
        }
        foreach (var form in AtStart(list.Location, 1, old, ", ")) yield return form;
        var first = list.Items[0].Location;
        foreach (var dash in new[] { list.Location, first with { Column = Math.Max(1, first.Column - 2) } })
            yield return [new TextEdit(dash, "", $"- {old}\n{new string(' ', dash.Column - 1)}")];
    }

    private static IEnumerable<TextEdit[]> AtStart(SourceLocation list, int width, string old, string comma)
    {
        var inside = list with { Column = list.Column + width };
        yield return [new TextEdit(inside, "", old + comma)];
        yield return [new TextEdit(inside, "", $"\"{old}\"{comma}")];
    }

    private static IEnumerable<TextEdit[]> BesideOne(YamlScalar single, string old)
    {
        foreach (var (quotes, text) in new[] { (0, old), (2, $"\"{old}\"") })
        {
            var end = single.Location with { Column = single.Location.Column + single.Text.Length + quotes };
            yield return [new TextEdit(single.Location, "", $"[{text}, "), new TextEdit(end, "", "]")];
        }
    }

    private static bool IsAsMeant(Document before, Document after, UrlPath old, UrlPath now)
    {
        var aliases = AliasesOf(after);
        return after.Diagnostics.Length <= before.Diagnostics.Length && aliases.Contains(old) && !aliases.Contains(now)
            && AliasesOf(before).Where(alias => alias != now).All(aliases.Contains)
            && after.Body.TrimStart('\n') == before.Body.TrimStart('\n')
            && OtherKeys(after).SequenceEqual(OtherKeys(before));
    }

    private static IEnumerable<string> OtherKeys(Document page) =>
        (page.FrontMatter?.Entries ?? []).Select(static entry => entry.Key).Where(static key => key != Field);

    private static HashSet<UrlPath> AliasesOf(Document page)
    {
        var texts = page.FrontMatter?[Field] is { } node ? DataTexts.In(node) : [];
        return [.. texts.Select(static text => AddressOf(text.Value)).OfType<UrlPath>()];
    }

    private static UrlPath? AddressOf(string text)
    {
        var path = Uri.UnescapeDataString(text);
        var isFile = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith('/');
        return UrlPath.TryParse(isFile ? path : path + "/", out var address) ? address : null;
    }
}
